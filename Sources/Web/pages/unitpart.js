// Which device it is: the scanned unit, or a new serial with its product found or added in place.
import { BoxList } from "./boxlist.js";
import { Candidates } from "./candidates.js";
import { button, el, fill } from "./dom.js";
import { unitChoices, unitPanel } from "./found.js";
import { ProductFinder } from "./productfinder.js";
import { shell } from "./shell.js";
import { t } from "./texts.js";
import { guaranteePanel, verdictPanel } from "./verdict.js";

/** The device's part of the intake; `chosen(event)` sends the choice and throws what the station refuses. */
export class UnitPart {
  #state = "";
  #asked = "";

  constructor(chosen) {
    this.chosen = chosen;
    this.node = el("div", { class: "part" });
    // Apart from the device: what is asked next must not be pushed off the screen by what is only told.
    this.guarantee = el("div", { class: "part" });
    this.finder = new ProductFinder((choice) => chosen({ kind: "chooseProduct", ...choice }));
  }

  show(intake, box) {
    const state = JSON.stringify([intake.question === "product", intake.choices?.map(({ id }) => id),
      intake.sheet?.id, intake.serial, intake.aliases, intake.product, intake.gtin, intake.partNumber,
      intake.otherProduct?.id, box?.text]);
    if (state === this.#state) return;
    this.#state = state;
    this.box = box ? new BoxList(box, (number) => this.#choose({ kind: "chooseNumber", number })) : null;
    this.other = intake.otherProduct;
    this.choices = intake.choices ?? [];
    fill(this.guarantee, intake.choices?.length ? null : intake.sheet ? guaranteePanel(intake.sheet) :
      intake.verdict ? verdictPanel(intake.verdict) : null);
    if (intake.choices?.length) fill(this.node, unitChoices(intake.choices,
      (sheet) => this.#choose({ kind: "chooseUnit", unit: sheet.id })));
    else if (intake.sheet) fill(this.node, unitPanel(intake.sheet));
    else if (intake.serial) this.#showNew(intake);
    else fill(this.node, el("section", { class: "card asks" }, el("h1", { text: t("unit.scan") }),
      intake.product ? el("p", { class: "big", text: intake.product }) : null,
        el("p", { class: "lead", text: t("unit.scan.lead") }), this.#otherProduct(), this.box?.node));
  }

  key(event, isPlainAlt) {
    if (isPlainAlt && event.code === "Digit0" && this.other) {
      this.#takeOther();
      return true;
    }
    const unit = isPlainAlt ? this.choices[Number(/^Digit([1-9])$/.exec(event.code)?.[1] ?? 0) - 1] : null;
    if (unit) this.#choose({ kind: "chooseUnit", unit: unit.id });
    return Boolean(unit) || (this.box?.key(event, isPlainAlt) ?? false);
  }

  focus() { (this.node.querySelector("input") ?? this.node).focus(); }

  #showNew(intake) {
    fill(this.node, el("section", { class: "card" },
      el("h1", { text: intake.product ?? t("unit.new") }),
      el("p", { class: "big" }, el("code", { text: intake.serial })),
      intake.aliases?.length ? el("p",
        { class: "hint", text: `${t("unit.aliases")}: ${intake.aliases.join(", ")}` }) : null,
      el("p", { class: "hint", text: t("unit.aliases.hint") }),
      this.#otherProduct(), this.box?.node, this.finder.node, this.#near(intake.serial)));
    this.#ask(intake);
  }

  /** What is being typed of a product stays while scans add further numbers. */
  #ask(intake) {
    const asked = JSON.stringify([intake.question === "product", intake.product, intake.gtin, intake.partNumber]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    // What was read of a product that is not on record goes into its form: no maker yet, then the model.
    const isRead = intake.gtin || intake.partNumber;
    if (intake.question === "product" && isRead) this.finder.add(` ${intake.partNumber ?? ""}`, intake.gtin);
    else if (intake.question === "product") this.finder.search();
    else fill(this.finder.node, button(t("product.other"), () => { this.finder.search(); this.focus(); },
      { kind: "small" }));
  }

  /** A code names another product than the one that was taken: a person says which. */
  #otherProduct() {
    if (!this.other) return null;
    return el("div", { class: "row" }, el("p", { class: "message asks" },
      el("span", { class: "sign", "aria-hidden": "true", text: "?" }),
      t("unit.otherProduct", { name: this.other.title })),
    button(t("product.take"), () => this.#takeOther(), { key: "Alt 0" }));
  }

  #takeOther() { return this.#choose({ kind: "chooseProduct", product: this.other.id }); }

  /** Units with a number that is nearly this one, before a second record of the same device is made. */
  #near(serial) {
    const near = new Candidates(serial, (item) => this.#choose({ kind: "chooseUnit", unit: item.id }),
      { hasKeys: false });
    near.load();
    return near.node;
  }

  async #choose(event) {
    try {
      await this.chosen(event);
    } catch (error) {
      shell.refused(error);
    }
  }
}
