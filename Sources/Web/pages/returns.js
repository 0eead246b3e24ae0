// Goods that come back, and units given in place of others: the unit is scanned, then day and reason.
import { Command, get, post } from "./api.js";
import { button, el, field, fill, markWrong } from "./dom.js";
import { day, dayFromNow } from "./format.js";
import { unitChoices, unitPanel } from "./found.js";
import { goTo } from "./places.js";
import { play, say } from "./sound.js";
import { t } from "./texts.js";

/** The place of one unit in a form: empty until it is scanned. */
class UnitPlace {
  /** `takesNew`: a serial that nobody registered yet may stand here. */
  constructor(title, takesNew, changed) {
    Object.assign(this, { title, takesNew, changed });
    this.node = el("div", {});
    this.take(null);
  }

  take(sheet) {
    this.sheet = sheet;
    fill(this.node, el("section", { class: sheet ? "card" : "card asks" }, el("h2", { text: this.title }),
      sheet ? [sheet.id ? [unitPanel(sheet), saleLine(sheet)] : newUnit(sheet),
        button(t("return.other"), () => { this.take(null); this.changed(); }, { kind: "small" })] :
        el("p", { class: "lead", text: t("return.scan") })));
  }

  offer(sheets) { fill(this.node, unitChoices(sheets, (sheet) => { this.take(sheet); this.changed(); })); }
}

const newUnit = ({ serial }) => [el("p", { class: "big" }, el("code", { text: serial })),
  el("p", { class: "hint", text: t("swap.newSerial") })];

const saleLine = ({ sale }) => el("p", { class: "hint", text: sale ?
  [t("sale.soldOn", { name: day(sale.deliveryDay) }), sale.document].filter(Boolean).join(" · ") :
  t("sale.none") });

/** What both forms share: places for units, day and reason, and one command. */
class UnitsForm {
  #command = new Command();

  constructor(title, places, send) {
    this.places = places.map(([name, takesNew]) => new UnitPlace(name, takesNew, () => this.#go()));
    this.send = send;
    this.day = el("input", { type: "date", value: dayFromNow(0), max: dayFromNow(0) });
    this.reason = el("input", { autocomplete: "off", maxlength: "200" });
    this.wrong = el("p", { class: "wrong", role: "alert" });
    this.form = el("form", { class: "card", novalidate: true, hidden: true, on: {
      submit: (event) => { event.preventDefault(); this.#record(); },
    } }, el("div", { class: "pair" }, field(t("return.day"), this.day, { path: "return.day" }),
      field(t("reason"), this.reason, { path: "reason" })), el("button", { class: "button primary" },
      el("kbd", { text: "Enter" }), el("span", { text: title })));
    this.done = el("p", { hidden: true, class: "message good" });
    this.node = el("div", {}, el("h1", { text: title }), this.done, this.wrong,
      el("div", { class: "halves-even" }, this.places.map(({ node }) => node)), this.form);
  }

  hints() { return [["Enter", t("confirm")], ["Esc", t("back")]]; }

  key(event) {
    if (event.key === "Escape") goTo("");
    return event.key === "Escape";
  }

  async scan(text, rubbish) {
    this.wrong.textContent = "";
    this.done.hidden = true;
    try {
      const answer = rubbish ? { text: rubbish } :
        await get(`/api/scan?text=${encodeURIComponent(text.trim())}`);
      const place = this.places.find(({ sheet }) => !sheet) ?? this.places.at(-1);
      if (answer.found === "unit") place.take(answer.unit);
      else if (answer.found === "unknownSerial" && place.takesNew) place.take({ serial: answer.serial });
      else if (answer.found === "units") place.offer(answer.units);
      else return this.#refuse(answer.text);
      play(answer.found === "units" ? "needsYou" : "good");
      this.#go();
    } catch (error) {
      this.#refuse(error.message);
    }
    return undefined;
  }

  #go() {
    this.form.hidden = !this.places.every(({ sheet }) => sheet);
    if (!this.form.hidden) this.reason.focus();
    else this.node.querySelector(".choices button")?.focus();
  }

  async #record() {
    try {
      const units = this.places.map(({ sheet }) => sheet);
      const answer = await this.#command.run((id) => this.send(units,
        { id, day: this.day.value, reason: this.reason.value.trim() || undefined }));
      if (answer === undefined) return;
      play("good");
      this.done.textContent = t("return.done");
      this.done.hidden = false;
      say(t("return.done"));
      this.reason.value = "";
      this.places.forEach((place) => place.take(null));
      this.#go();
    } catch (error) {
      this.#refuse(error.message, error.field);
    }
  }

  #refuse(text, path) {
    play("bad");
    this.wrong.textContent = text;
    if (!markWrong(this.form, path, this.wrong)) this.node.children[1].after(this.wrong);
  }
}

export class ReturnForm extends UnitsForm {
  constructor() {
    super(t("return.title"), [[t("return.unit"), false]],
      ([unit], body) => post("/api/registry/returns", { unit: unit.id, ...body }));
  }
}

export class SwapForm extends UnitsForm {
  constructor() {
    super(t("swap.title"), [[t("swap.old"), false], [t("swap.new"), true]],
      ([old, given], body) => post("/api/registry/swaps",
        { old: old.id, new: given.id, newSerial: given.id ? undefined : given.serial, ...body }));
  }
}
