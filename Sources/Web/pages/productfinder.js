// Which product it is: found as one types, or added in place.
import { get } from "./api.js";
import { button, el, field, fill, markWrong } from "./dom.js";
import { Search } from "./search.js";
import { shell } from "./shell.js";
import { t } from "./texts.js";

/**
 * `chosen({ product })` or `chosen({ new: details })` takes the choice and throws what the station refuses; `scanned(text)`, where
 * there is one, gets the scans of no product.
 */
export class ProductFinder {
  constructor(chosen, scanned) {
    this.chosen = chosen;
    this.scanned = scanned;
    this.node = el("div", {});
  }

  focus() { (this.node.querySelector("input") ?? this.node).focus(); }

  search() {
    const search = new Search({
      label: t("product.find"),
      find: async (text) => (await get(`/api/products?q=${encodeURIComponent(text)}`)).products,
      title: (product) => product.title,
      detail: (product) => product.gtin ?? "",
      pick: (product) => this.#choose({ product: product.id }),
      add: (text) => this.add(text),
      addTitle: t("product.add"),
      scanned: this.scanned,
    });
    fill(this.node, search.node);
  }

  async #choose(choice, form) {
    try {
      await this.chosen(choice);
    } catch (error) {
      if (!form) return shell.refused(error);
      form.querySelector(".wrong").textContent = error.message;
      markWrong(form, error.field);
    }
    return undefined;
  }

  /** A form for a new product, filled with what was looked for: maker and model, or the `code` that was scanned. */
  add(text, code = "") {
    const [first, ...rest] = text.split(/\s+/);
    const box = (value = "", mode) => el("input", { value, inputmode: mode, autocomplete: "off",
      spellcheck: "false" });
    const [maker, model, type] = [box(first), box(rest.join(" ")), box()];
    const [gtin, months] = [box(code, "numeric"), box("", "numeric")];
    const details = () => ({
      maker: maker.value.trim(), model: model.value.trim(), type: type.value.trim(),
        gtin: gtin.value.trim() || undefined,
      guaranteeMonths: months.value.trim() === "" ? undefined : Number(months.value),
    });
    const form = el("form", { class: "inset", on: {
      submit: (event) => {
        event.preventDefault();
        if (Number.isNaN(details().guaranteeMonths)) return markWrong(form, "product.guaranteeMonths");
        return this.#choose({ new: details() }, form);
      },
    } },
    el("h2", { text: t("product.add") }),
    el("div", { class: "pair" }, field(t("product.maker"), maker, { path: "product.maker" }),
      field(t("product.model"), model, { path: "product.model" })),
    field(t("product.type"), type, { path: "product.type" }),
    el("div", { class: "pair" }, field(t("unit.gtin"), gtin, { path: "product.gtin" }),
      field(t("product.months"), months, { path: "product.guaranteeMonths" })),
    el("p", { class: "wrong", role: "alert" }),
    el("div", { class: "row" }, el("button", { class: "button primary" }, el("kbd", { text: "Enter" }),
      el("span", { text: t("product.take") })),
      button(t("product.find"), () => { this.search(); this.focus(); })));
    fill(this.node, form);
    (rest.length > 0 ? type : first ? model : maker).focus();
  }
}
