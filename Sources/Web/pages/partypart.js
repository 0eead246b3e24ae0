// From whom it was bought or to whom it was sold: found as one types, or added in place.
import { get } from "./api.js";
import { CustomerFields } from "./customerfields.js";
import { button, el, field, fill, tick } from "./dom.js";
import { Search } from "./search.js";
import { t } from "./texts.js";

/** The supplier or customer of a batch; `value` is what the station gets of it. */
export class PartyPart {
  #read = () => ({});

  constructor(direction) {
    this.isSupplier = direction === "bought";
    this.node = el("div", {});
    this.search();
  }

  get value() { return this.#read(); }

  focus() { (this.node.querySelector("input") ?? this.node.querySelector("button")).focus(); }

  search() {
    this.#read = () => ({});
    const path = this.isSupplier ? "suppliers" : "customers";
    const search = new Search({
      label: this.isSupplier ? t("supplier.find") : t("customer.find"),
      find: async (text) => (await get(`/api/registry/${path}?q=${encodeURIComponent(text)}`)).parties,
      title: ({ name }) => name,
      detail: ({ detail }) => detail ?? "",
      pick: (party) => this.#take(party),
      add: (text) => (this.isSupplier ? this.#addSupplier(text) : this.#addCustomer(text)),
      addTitle: this.isSupplier ? t("supplier.add") : t("customer.add"),
    });
    search.box.dataset.field = this.isSupplier ? "supplier" : "customer";
    fill(this.node, search.node);
  }

  /** Goes on to the next box of the form around it. */
  #take({ id, name }) {
    this.#read = () => (this.isSupplier ? { supplier: id } : { customer: id });
    fill(this.node, el("div", { class: "field" },
      el("span", { class: "label", text: this.isSupplier ? t("supplier.title") : t("ticket.customer") }),
      el("div", { class: "row" }, el("span", { class: "big", text: name }), this.#other())));
    this.node.closest("form")?.querySelector("[data-field$='.document']")?.focus();
  }

  #other() {
    return button(this.isSupplier ? t("supplier.other") : t("customer.other"),
      () => { this.search(); this.focus(); }, { kind: "small" });
  }

  #addSupplier(text) {
    const box = (value = "", type = "text") => el("input", { value, type, autocomplete: "off",
      spellcheck: "false" });
    const [name, tax, phone, email] = [box(text), box(), box("", "tel"), box("", "email")];
    const service = tick(t("supplier.authorised"));
    this.#read = () => ({ newSupplier: {
      name: name.value.trim(), taxNumber: tax.value.trim() || undefined,
      phone: phone.value.trim() || undefined, email: email.value.trim() || undefined,
      isAuthorisedService: service.box.checked,
    } });
    fill(this.node, el("div", { class: "inset", role: "group", "aria-label": t("supplier.add") },
      el("h3", { text: t("supplier.add") }),
      field(t("supplier.name"), name, { path: "supplier.name" }),
      el("div", { class: "triple" }, field(t("customer.taxNumber"), tax, { path: "supplier.taxNumber" }),
        field(t("customer.phone"), phone, { path: "supplier.phone" }),
        field(t("customer.email"), email, { path: "supplier.email" })),
      el("div", { class: "row" }, service.row, this.#other())));
    (text ? tax : name).focus();
  }

  #addCustomer(text) {
    const fields = new CustomerFields(text);
    this.#read = () => ({ newCustomer: fields.details });
    fill(this.node, el("div", { class: "inset", role: "group", "aria-label": t("customer.add") },
      el("h3", { text: t("customer.add") }),
      fields.nodes, this.#other()));
    fields.focus();
  }
}
