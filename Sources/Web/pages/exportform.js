// Saves the registry as a file: what was bought or sold, between two days.
import { choice, el, field } from "./dom.js";
import { t } from "./texts.js";

export class ExportForm {
  constructor() {
    const [from, to] = [el("input", { type: "date" }), el("input", { type: "date" })];
    const document_ = el("input", { autocomplete: "off" });
    const direction = choice([["sold", t("batch.sold")], ["bought", t("batch.bought")]], "sold");
    const form = choice([["csv", "CSV"], ["xlsx", "XLSX"]], "xlsx");
    this.node = el("form", { class: "card", on: { submit: (event) => {
      event.preventDefault();
      const query = new URLSearchParams({ direction: direction.value, form: form.value });
      for (const [name, box] of [["from", from], ["to", to], ["document", document_]]) {
        if (box.value.trim()) query.set(name, box.value.trim());
      }
      location.assign(`/api/registry/export?${query}`);
    } } }, el("h2", { text: t("files.save") }),
    el("div", { class: "pair" }, field(t("files.what"), direction), field(t("files.form"), form)),
    el("div", { class: "pair" }, field(t("files.from"), from), field(t("files.to"), to)),
    field(t("batch.document"), document_),
    el("button", { class: "button primary", text: t("files.saveNow") }));
  }
}
