// Who brings it: found by telephone or name as one types, or added in place.
import { get } from "./api.js";
import { button, choice, el, field, fill, markWrong } from "./dom.js";
import { customerPanel } from "./found.js";
import { Search } from "./search.js";
import { shell } from "./shell.js";
import { languages, t } from "./texts.js";

/** The customer's part of the intake; `chosen(event)` sends the choice and throws what the station refuses. */
export class CustomerPart {
  #shown = undefined;

  constructor(chosen) {
    this.chosen = chosen;
    this.node = el("div", { class: "part" });
  }

  show(customer) {
    const isSame = customer && this.#shown?.id === customer.id && this.#shown?.name === customer.name;
    if (isSame || (this.#shown === null && !customer)) return;
    this.#shown = customer;
    if (customer) {
      fill(this.node, customerPanel(customer), button(t("customer.other"), () => this.search(),
        { kind: "small" }));
    } else {
      this.search(false);
    }
  }

  focus() { (this.node.querySelector("input, select") ?? this.node).focus(); }

  search(takesFocus = true) {
    const search = new Search({
      label: t("customer.find"),
      find: async (text) => (await get(`/api/customers?q=${encodeURIComponent(text)}`)).customers,
      title: (customer) => customer.company ? `${customer.name} · ${customer.company}` : customer.name,
      detail: (customer) => [customer.phone, customer.email].filter(Boolean).join(" · "),
      pick: (customer) => this.#choose({ kind: "chooseCustomer", customer: customer.id }),
      add: (text) => this.#addForm(text),
      addTitle: t("customer.add"),
    });
    fill(this.node, el("section", { class: "card" }, el("h2", { text: t("customer.whose") }), search.node));
    if (takesFocus) search.focus();
  }

  async #choose(event, form) {
    try {
      this.#shown = undefined;
      await this.chosen(event);
    } catch (error) {
      if (!form) return shell.refused(error);
      form.querySelector(".wrong").textContent = error.message;
      markWrong(form, error.field === "customer.contact" ? "customer.phone" : error.field);
    }
    return undefined;
  }

  #addForm(text) {
    const isPhone = /^[\d\s+()./-]{4,}$/.test(text);
    const box = (value = "", type = "text") => el("input", { type, value, autocomplete: "off",
      spellcheck: "false" });
    const [name, phone] = [box(isPhone ? "" : text), box(isPhone ? text : "", "tel")];
    const [email, company, tax] = [box("", "email"), box(), box()];
    const kind = choice(shell.words.customerKinds.map(({ code, title }) => [code, title]), "consumer");
    const speaks = choice(languages, shell.session.shop.language);
    const firm = el("div", { class: "pair", hidden: true },
      field(t("customer.company"), company, { path: "customer.company" }),
        field(t("customer.taxNumber"), tax, { path: "customer.taxNumber" }));
    kind.addEventListener("change", () => { firm.hidden = kind.value === "consumer"; });
    const details = () => ({
      name: name.value.trim(), kind: kind.value, phone: phone.value.trim() || undefined,
        email: email.value.trim() || undefined,
      company: company.value.trim() || undefined, taxNumber: tax.value.trim() || undefined,
        language: speaks.value,
    });
    const form = el("form", { class: "card", novalidate: true, on: {
      submit: (event) => { event.preventDefault(); this.#choose({ kind: "chooseCustomer", new: details() },
        form); },
    } },
    el("h2", { text: t("customer.add") }),
    field(t("customer.name"), name, { path: "customer.name" }),
    el("div", { class: "pair" }, field(t("customer.phone"), phone, { path: "customer.phone" }),
      field(t("customer.email"), email, { path: "customer.email" })),
    el("div", { class: "pair" }, field(t("customer.kind"), kind), field(t("customer.language"), speaks)),
      firm,
    el("p", { class: "wrong", role: "alert" }),
    el("div", { class: "row" }, el("button", { class: "button primary" }, el("kbd", { text: "Enter" }),
      el("span", { text: t("customer.take") })),
      button(t("customer.find"), () => this.search())));
    fill(this.node, form);
    (isPhone ? name : text ? phone : name).focus();
  }
}
