// Which device it is: the scanned unit, or a new serial with its product found or added in place.
import { get } from "./api.js";
import { Candidates } from "./candidates.js";
import { button, el, field, fill, markWrong } from "./dom.js";
import { unitChoices, unitPanel } from "./found.js";
import { Search } from "./search.js";
import { shell } from "./shell.js";
import { t } from "./texts.js";
import { guaranteePanel } from "./verdict.js";

/** The device's part of the intake; `chosen(event)` sends the choice and throws what the station refuses. */
export class UnitPart {
  #state = "";

  constructor(chosen) {
    this.chosen = chosen;
    this.node = el("div", { class: "part" });
  }

  show(intake) {
    const state = JSON.stringify([intake.question === "product", intake.choices?.map(({ id }) => id),
      intake.sheet?.id, intake.serial, intake.aliases, intake.product]);
    // A product that is being looked for stays as it is while scans add further numbers.
    if (state === this.#state) return;
    this.#state = state;
    if (intake.choices?.length) fill(this.node, unitChoices(intake.choices,
      (sheet) => this.#choose({ kind: "chooseUnit", unit: sheet.id })));
    else if (intake.sheet) fill(this.node, unitPanel(intake.sheet), guaranteePanel(intake.sheet));
    else if (intake.serial) this.#showNew(intake);
    else fill(this.node, el("section", { class: "card asks" }, el("h1", { text: t("unit.scan") }),
      intake.product ? el("p", { class: "big", text: intake.product }) : null,
        el("p", { class: "lead", text: t("unit.scan.lead") })));
  }

  focus() { (this.node.querySelector("input") ?? this.node).focus(); }

  #showNew(intake) {
    fill(this.node, el("section", { class: "card" },
      el("h1", { text: intake.product ?? t("unit.new") }),
      el("p", { class: "big" }, el("code", { text: intake.serial })),
      intake.aliases?.length ? el("p",
        { class: "hint", text: `${t("unit.aliases")}: ${intake.aliases.join(", ")}` }) : null,
      el("p", { class: "hint", text: t("unit.aliases.hint") }),
      this.products = el("div", {})), this.#near(intake.serial));
    if (intake.question === "product") this.#searchProduct();
    else this.products.append(button(t("product.other"), () => { this.#searchProduct(); this.focus(); },
      { kind: "small" }));
  }

  /** Units with a number that is nearly this one, before a second record of the same device is made. */
  #near(serial) {
    const near = new Candidates(serial, (item) => this.#choose({ kind: "chooseUnit", unit: item.id }));
    near.load();
    return near.node;
  }

  #searchProduct() {
    const search = new Search({
      label: t("product.find"),
      find: async (text) => (await get(`/api/products?q=${encodeURIComponent(text)}`)).products,
      title: (product) => product.title,
      detail: (product) => product.gtin ?? "",
      pick: (product) => this.#choose({ kind: "chooseProduct", product: product.id }),
      add: (text) => this.#addForm(text),
      addTitle: t("product.add"),
    });
    fill(this.products, search.node);
  }

  async #choose(event, form) {
    try {
      await this.chosen(event);
    } catch (error) {
      if (!form) return shell.refused(error);
      form.querySelector(".wrong").textContent = error.message;
      markWrong(form, error.field);
    }
    return undefined;
  }

  #addForm(text) {
    const [first, ...rest] = text.split(/\s+/);
    const box = (value = "", mode) => el("input", { value, inputmode: mode, autocomplete: "off",
      spellcheck: "false" });
    const [maker, model, type] = [box(first), box(rest.join(" ")), box()];
    const [gtin, months] = [box("", "numeric"), box("", "numeric")];
    const details = () => ({
      maker: maker.value.trim(), model: model.value.trim(), type: type.value.trim(),
        gtin: gtin.value.trim() || undefined,
      guaranteeMonths: months.value.trim() === "" ? undefined : Number(months.value),
    });
    const form = el("form", { class: "inset", on: {
      submit: (event) => {
        event.preventDefault();
        if (Number.isNaN(details().guaranteeMonths)) return markWrong(form, "product.guaranteeMonths");
        return this.#choose({ kind: "chooseProduct", new: details() }, form);
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
      button(t("product.find"), () => { this.#searchProduct(); this.focus(); })));
    fill(this.products, form);
    (rest.length > 0 ? type : first ? model : maker).focus();
  }
}
