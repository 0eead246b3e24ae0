// Saves the registry as a file: what was bought or sold between two days, of one product, one customer, one supplier.
import { get } from "./api.js";
import { button, choice, el, field, fill } from "./dom.js";
import { Search } from "./search.js";
import { t } from "./texts.js";

/** A record that narrows the file down; nothing chosen asks for all of them. */
class Filter {
  constructor(label, path, list, title, detail) {
    Object.assign(this, { label, path, list, title, detail });
    this.node = el("div", {});
    this.clear();
  }

  clear() {
    this.id = null;
    this.search = new Search({
      label: this.label,
      find: async (text) => (await get(`${this.path}?q=${encodeURIComponent(text)}`))[this.list],
      title: this.title, detail: this.detail, pick: (item) => this.#take(item),
    });
    fill(this.node, this.search.node);
  }

  #take(item) {
    this.id = item.id;
    const other = button(t("files.withoutFilter"), () => {
      this.clear();
      this.search.focus();
    }, { kind: "small" });
    fill(this.node, el("div", { class: "field" }, el("span", { class: "label", text: this.label }),
      el("div", { class: "row" }, el("span", { class: "big", text: this.title(item) }), other)));
    other.focus();
  }
}

export class ExportForm {
  constructor() {
    const [from, to] = [el("input", { type: "date" }), el("input", { type: "date" })];
    const document_ = el("input", { autocomplete: "off" });
    const direction = choice([["sold", t("batch.sold")], ["bought", t("batch.bought")]], "sold");
    const form = choice([["csv", "CSV"], ["xlsx", "XLSX"]], "xlsx");
    const product = new Filter(t("files.onlyProduct"), "/api/products", "products", ({ title }) => title,
      ({ gtin }) => gtin ?? "");
    const party = (label, list) => new Filter(label, `/api/registry/${list}`, "parties", ({ name }) => name,
      ({ detail }) => detail ?? "");
    const parties = { sold: ["customer", party(t("files.onlyCustomer"), "customers")],
      bought: ["supplier", party(t("files.onlySupplier"), "suppliers")] };
    const place = el("div", {});
    // Who bought is no supplier: a list of sales is narrowed by customer, one of purchases by supplier.
    const showParty = () => fill(place, parties[direction.value][1].node);
    direction.addEventListener("change", showParty);
    showParty();
    this.node = el("form", { class: "card", on: { submit: (event) => {
      event.preventDefault();
      const query = new URLSearchParams({ direction: direction.value, form: form.value });
      for (const [name, box] of [["from", from], ["to", to], ["document", document_]]) {
        if (box.value.trim()) query.set(name, box.value.trim());
      }
      for (const [name, { id }] of [["product", product], parties[direction.value]]) if (id) query.set(name, id);
      location.assign(`/api/registry/export?${query}`);
    } } }, el("h2", { text: t("files.save") }),
    el("div", { class: "pair" }, field(t("files.what"), direction), field(t("files.form"), form)),
    el("div", { class: "pair" }, field(t("files.from"), from), field(t("files.to"), to)),
    field(t("batch.document"), document_), el("div", { class: "pair" }, product.node, place),
    el("button", { class: "button primary", text: t("files.saveNow") }));
  }
}
