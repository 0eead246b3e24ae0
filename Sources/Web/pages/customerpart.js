// Who brings it: found by telephone or name as one types, or added in place.
import { get } from "./api.js";
import { CustomerFields } from "./customerfields.js";
import { button, el, fill, markWrong } from "./dom.js";
import { customerPanel } from "./found.js";
import { Search } from "./search.js";
import { shell } from "./shell.js";
import { t } from "./texts.js";

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
    const fields = new CustomerFields(text);
    const form = el("form", { class: "card", novalidate: true, on: {
      submit: (event) => {
        event.preventDefault();
        this.#choose({ kind: "chooseCustomer", new: fields.details }, form);
      },
    } },
    el("h2", { text: t("customer.add") }), fields.nodes,
    el("p", { class: "wrong", role: "alert" }),
    el("div", { class: "row" }, el("button", { class: "button primary" }, el("kbd", { text: "Enter" }),
      el("span", { text: t("customer.take") })),
      button(t("customer.find"), () => this.search())));
    fill(this.node, form);
    fields.focus();
  }
}
