// Which device it is: the scanned unit, or a new serial with its product found or added in place.
import { Candidates } from "./candidates.js";
import { button, el, fill } from "./dom.js";
import { unitChoices, unitPanel } from "./found.js";
import { ProductFinder } from "./productfinder.js";
import { shell } from "./shell.js";
import { t } from "./texts.js";
import { guaranteePanel } from "./verdict.js";

/** The device's part of the intake; `chosen(event)` sends the choice and throws what the station refuses. */
export class UnitPart {
  #state = "";

  constructor(chosen) {
    this.chosen = chosen;
    this.node = el("div", { class: "part" });
    // Apart from the device: what is asked next must not be pushed off the screen by what is only told.
    this.guarantee = el("div", { class: "part" });
    this.finder = new ProductFinder((choice) => chosen({ kind: "chooseProduct", ...choice }));
  }

  show(intake) {
    const state = JSON.stringify([intake.question === "product", intake.choices?.map(({ id }) => id),
      intake.sheet?.id, intake.serial, intake.aliases, intake.product]);
    // A product that is being looked for stays as it is while scans add further numbers.
    if (state === this.#state) return;
    this.#state = state;
    fill(this.guarantee, intake.sheet && !intake.choices?.length ? guaranteePanel(intake.sheet) : null);
    if (intake.choices?.length) fill(this.node, unitChoices(intake.choices,
      (sheet) => this.#choose({ kind: "chooseUnit", unit: sheet.id })));
    else if (intake.sheet) fill(this.node, unitPanel(intake.sheet));
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
      this.finder.node, this.#near(intake.serial)));
    if (intake.question === "product") this.finder.search();
    else fill(this.finder.node, button(t("product.other"), () => { this.finder.search(); this.focus(); },
      { kind: "small" }));
  }

  /** Units with a number that is nearly this one, before a second record of the same device is made. */
  #near(serial) {
    const near = new Candidates(serial, (item) => this.#choose({ kind: "chooseUnit", unit: item.id }));
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
