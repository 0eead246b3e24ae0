// What the maker answered for one unit: chosen by a key, its serial scanned where another unit came.
import { get } from "./api.js";
import { button, choice, el, field, fill } from "./dom.js";
import { minorUnits } from "./format.js";
import { Search } from "./search.js";
import { shell } from "./shell.js";
import { t } from "./texts.js";

const box = (type = "text") => el("input", { type, autocomplete: "off", spellcheck: "false" });

// Where a repair may go from the maker's (`domain.md` 3.3); what is not here any more can only be replaced, or asked about.
const stagesBack = ["TESTING", "DIAGNOSING", "REPLACEMENT", "AWAIT_APPROVAL", "READY_NOT"];
const stagesLost = ["REPLACEMENT", "AWAIT_APPROVAL"];

/** The model of the unit that came: that of the one sent, or another one that is on record. */
class ModelPart {
  constructor() {
    this.node = el("div", {});
    this.reset();
  }

  reset() {
    this.product = undefined;
    this.#show(t("consignment.sameModel"), button(t("consignment.otherModel"), () => this.#search(), { kind: "small" }));
  }

  #show(title, act) {
    fill(this.node, el("div", { class: "field" }, el("span", { class: "label", text: t("consignment.newModel") }),
      el("div", { class: "row" }, el("span", { text: title }), act)));
  }

  #search() {
    const search = new Search({
      label: t("consignment.newModel"),
      find: async (text) => (await get(`/api/products?q=${encodeURIComponent(text)}`)).products,
      title: ({ title }) => title, detail: ({ gtin }) => gtin ?? "",
      pick: ({ id, title }) => {
        this.product = id;
        const same = button(t("consignment.sameModel"), () => this.reset(), { kind: "small" });
        this.#show(title, same);
        same.focus();
      },
    });
    fill(this.node, search.node);
    search.focus();
  }
}

export class AnswerForm {
  /** `scanned` is what was read on the unit that came; null when the line was chosen and nothing was scanned. */
  constructor(line, scanned, send) {
    // What was scanned is not lost.
    this.kinds = shell.words.makersAnswers.filter(({ code }) => !scanned || code !== "lost");
    this.kind = choice(this.kinds.map(({ code, title }, index) => [code, `${index + 1}. ${title}`]),
      scanned ? "repaired" : "replaced");
    this.serial = box();
    this.model = new ModelPart();
    this.next = el("select", {});
    const [reference, answered, reason, cost] = [box(), box("date"), box(), box()];
    const wrong = el("p", { class: "wrong", role: "alert" });
    const swap = el("div", { class: "pair" },
      field(t("consignment.newSerial"), this.serial, { hint: t("consignment.scanNew") }), this.model.node);
    const lostHint = el("p", { class: "hint", text: t("consignment.lostHint") });
    this.show = () => {
      swap.hidden = !this.takesSerial;
      lostHint.hidden = this.kind.value !== "lost";
      const stages = this.kind.value === "lost" ? stagesLost : stagesBack;
      fill(this.next, el("option", { value: "", text: t("consignment.next.usual") }),
        stages.map((code) => el("option", { value: code, text: shell.word("stages", code) })));
    };
    this.kind.addEventListener("change", this.show);
    this.show();
    this.node = el("form", { class: "parcel-form", on: { submit: (event) => {
      event.preventDefault();
      const amount = minorUnits(cost.value, shell.session.shop.decimals);
      wrong.textContent = amount === null ? t("money.unreadable") : "";
      if (amount === null) return;
      send({
        line: line.id, scanned: scanned ?? undefined, answer: this.kind.value,
        newSerial: this.takesSerial ? this.serial.value.trim() || undefined : undefined,
        newProduct: this.takesSerial ? this.model.product : undefined,
        reference: reference.value.trim() || undefined, answeredOn: answered.value || undefined,
        reason: reason.value.trim() || undefined, cost: amount, next: this.next.value || undefined,
      });
    } } }, field(t("consignment.answer"), this.kind), swap, lostHint,
    field(t("consignment.answerReason"), reason, { path: "reason" }),
    el("div", { class: "pair" }, field(t("consignment.reference"), reference),
      field(t("consignment.answeredOn"), answered)),
    el("div", { class: "pair" }, field(t("consignment.cost"), cost),
      // The shop's own goods have no ticket that could go anywhere.
      line.ticket ? field(t("consignment.next"), this.next) : null), wrong,
    el("div", { class: "row" }, el("button", { class: "button primary" }, el("kbd", { text: "Enter" }),
      el("span", { text: t("confirm") }))));
  }

  get takesSerial() { return this.kind.value === "replaced"; }

  newSerial(text) {
    this.serial.value = text;
    this.serial.focus();
  }

  focus() { (this.takesSerial ? this.serial : this.kind).focus(); }

  key(event, isPlainAlt) {
    const number = isPlainAlt ? Number(/^Digit([1-9])$/.exec(event.code)?.[1] ?? 0) : 0;
    const chosen = this.kinds[number - 1];
    if (chosen) {
      this.kind.value = chosen.code;
      this.show();
      this.focus();
      return true;
    }
    if (event.key !== "Enter" || event.target !== this.kind) return false;
    this.node.requestSubmit();
    return true;
  }
}
