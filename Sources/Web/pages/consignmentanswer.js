// What the maker answered for one unit: chosen by a key, its serial scanned where another unit came.
import { choice, el, field } from "./dom.js";
import { minorUnits } from "./format.js";
import { shell } from "./shell.js";
import { t } from "./texts.js";

const box = (type = "text") => el("input", { type, autocomplete: "off", spellcheck: "false" });

export class AnswerForm {
  /** `scanned` is what was read on the unit that came; null when the line was chosen and nothing was scanned. */
  constructor(line, scanned, send) {
    this.kinds = shell.words.makersAnswers;
    this.kind = choice(this.kinds.map(({ code, title }, index) => [code, `${index + 1}. ${title}`]),
      scanned ? "repaired" : "replaced");
    this.serial = box();
    const [reference, answered, reason, cost] = [box(), box("date"), box(), box()];
    const wrong = el("p", { class: "wrong", role: "alert" });
    const serialField = field(t("consignment.newSerial"), this.serial, { hint: t("consignment.scanNew") });
    const show = () => { serialField.hidden = this.kind.value !== "replaced"; };
    this.kind.addEventListener("change", show);
    show();
    this.show = show;
    this.node = el("form", { class: "parcel-form", on: { submit: (event) => {
      event.preventDefault();
      const amount = minorUnits(cost.value, shell.session.shop.decimals);
      wrong.textContent = amount === null ? t("money.unreadable") : "";
      if (amount === null) return;
      send({
        line: line.id, scanned: scanned ?? undefined, answer: this.kind.value,
        newSerial: this.takesSerial ? this.serial.value.trim() || undefined : undefined,
        reference: reference.value.trim() || undefined, answeredOn: answered.value || undefined,
        reason: reason.value.trim() || undefined, cost: amount,
      });
    } } }, field(t("consignment.answer"), this.kind), serialField,
    field(t("consignment.answerReason"), reason, { path: "reason" }),
    el("div", { class: "pair" }, field(t("consignment.reference"), reference),
      field(t("consignment.answeredOn"), answered)),
    field(t("consignment.cost"), cost), wrong,
    el("div", { class: "row" }, el("button", { class: "button primary", text: t("confirm") })));
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
