// What a person may say or record about a unit's guarantee: a fact, a decision beside the rules, the name of a fault.
import { Command, post } from "./api.js";
import { button, choice, el, field, fill, markWrong } from "./dom.js";
import { amountToEdit, dayFromNow, minorUnits } from "./format.js";
import { shell } from "./shell.js";
import { play, say } from "./sound.js";
import { t } from "./texts.js";

/** The buttons of `sheet` (and of `ticket`, where one is looked at) with their forms; `done()` is told after each change. */
export class GuaranteeForms {
  constructor(sheet, ticket, done) {
    this.sheet = sheet;
    this.ticket = ticket;
    this.done = done;
    this.command = new Command();
    this.wrong = el("p", { class: "wrong", role: "alert" });
    this.form = el("div", { class: "action-form" });
    const records = this.#records();
    this.node = records.length === 0 ? null : el("section", { class: "card" },
      el("div", { class: "records" }, records.map(([title, open]) => button(title, open, { kind: "small" }))),
      this.wrong, this.form);
  }

  get isOpen() { return this.form.childElementCount > 0; }

  shut() {
    fill(this.form);
    this.wrong.textContent = "";
  }

  #records() {
    const { overrides = [], entries = [] } = this.sheet;
    return [
      [t("fault.name"), () => this.#fault(), this.ticket && shell.may("nameFault")],
      [t("entry.add"), () => this.#fact(), shell.may("recordGuarantee")],
      [t("sale.facts"), () => this.#sale(this.sheet.sale), this.sheet.sale && shell.may("recordGuarantee")],
      [t("entry.withdraw"), () => this.#withdraw(t("entry.withdraw"), entries.map(({ id, text }) => [id, text])),
        shell.may("decideCoverage") && entries.length > 0],
      [t("override.title"), () => this.#override(), shell.may("overrideVerdict")],
      [t("override.undo"), () => this.#withdraw(t("override.undo"),
        overrides.map(({ id, title, reason }) => [id, `${title}: ${reason}`])),
      shell.may("overrideVerdict") && overrides.length > 0],
    ].filter(([, , mayDo]) => mayDo);
  }

  #fault() {
    const known = this.sheet.repeats?.fault ?? "";
    const name = el("input", { autocomplete: "off", value: this.ticket.faultName ?? known });
    this.#ask(t("fault.name"), [field(t("fault.same"), name, { path: "fault.name" })],
      () => [`/api/tickets/${this.ticket.id}/fault`, { name: name.value.trim() }]);
  }

  #fact() {
    const kind = choice(shell.words.facts.map(({ code, title }) => [code, title]));
    const on = el("input", { type: "date", max: dayFromNow(0), value: dayFromNow(0) });
    const box = () => el("input", { autocomplete: "off" });
    const [part, out, into, reason] = [box(), box(), box(), box()];
    const by = choice([["trader", t("entry.byTrader")], ["customer", t("entry.byCustomer")]]);
    const condition = choice(shell.words.partConditions.map(({ code, title }) => [code, title]));
    const parts = [
      el("div", { class: "pair" }, field(t("entry.part"), part, { path: "event.part" }),
        field(t("entry.condition"), condition)),
      el("div", { class: "pair" }, field(t("entry.serialOut"), out, { path: "event.serial" }),
        field(t("entry.serialIn"), into)),
    ];
    const whose = field(t("entry.by"), by, { path: "event.by" });
    const show = () => {
      for (const row of parts) row.hidden = kind.value !== "partReplaced";
      whose.hidden = kind.value !== "commissioned";
    };
    kind.addEventListener("change", show);
    show();
    const text = (control) => control.value.trim() || undefined;
    this.#ask(t("entry.add"), [el("div", { class: "pair" }, field(t("entry.what"), kind),
      field(t("entry.day"), on, { path: "event.day" })), ...parts, whose,
    field(t("reason"), reason, { path: "reason" })], () => [`/api/units/${this.sheet.id}/guarantee-events`, {
      kind: kind.value, day: on.value, ticket: this.ticket?.id, reason: text(reason),
      ...(kind.value === "partReplaced"
        ? { part: text(part), condition: condition.value, serialOut: text(out), serialIn: text(into) } : {}),
      ...(kind.value === "commissioned" ? { by: by.value, ticket: undefined } : {}),
    }]);
  }

  #sale(sale) {
    const { decimals, currency } = shell.session.shop;
    const months = (value) => el("input", { type: "number", min: "0", max: "600", value: value ?? "" });
    const price = el("input", { inputmode: "decimal", autocomplete: "off", value: amountToEdit(sale.price, decimals) });
    const [stated, agreed] = [months(sale.guaranteeMonths), months(sale.contractMonths)];
    const group = choice([["", t("sale.notRecorded")],
      ...shell.words.goodsGroups.map(({ code, title }) => [code, title])], sale.goodsGroup ?? "");
    const digital = choice([["", t("sale.notRecorded")], ["yes", t("sale.digital.yes")],
      ["no", t("sale.digital.no")]], { true: "yes", false: "no" }[sale.hasDigitalElements] ?? "");
    const number = (control) => (control.value === "" ? undefined : Number(control.value));
    this.#ask(t("sale.facts"), [el("div", { class: "triple" },
      field(`${t("sale.price")} (${currency})`, price, { path: "sale.price" }),
      field(t("sale.months"), stated, { path: "product.guaranteeMonths" }),
      field(t("sale.contractMonths"), agreed, { path: "sale.contractMonths" })),
    el("div", { class: "pair" }, field(t("sale.goodsGroup"), group, { path: "sale.goodsGroup" }),
      field(t("sale.digital"), digital))], () => {
      const units = minorUnits(price.value, decimals);
      if (units === null) return null;
      return [`/api/units/${this.sheet.id}/sale`, {
        price: units, guaranteeMonths: number(stated), contractMonths: number(agreed),
        goodsGroup: group.value || undefined,
        hasDigitalElements: digital.value ? digital.value === "yes" : undefined,
      }];
    }, () => this.#refuse(t("money.unreadable"), "sale.price"));
  }

  #refuse(message, path) {
    play("bad");
    this.wrong.textContent = message;
    markWrong(this.form, path);
  }

  #override() {
    const clock = choice([["", t("override.whole")], ...shell.words.clocks.map(({ code, title }) => [code, title])]);
    const status = choice(shell.words.verdicts.map(({ code, title }) => [code, title]));
    const until = el("input", { type: "date" });
    const reason = el("input", { autocomplete: "off" });
    this.#ask(t("override.title"), [el("div", { class: "pair" }, field(t("override.clock"), clock),
      field(t("override.status"), status)),
    field(t("override.until"), until, { path: "verdict.lastCoveredDay" }),
    field(t("reason"), reason, { path: "reason" })], () => [`/api/units/${this.sheet.id}/overrides`, {
      ticket: this.ticket?.id, clock: clock.value || undefined, status: status.value,
      lastCoveredDay: until.value || undefined, reason: reason.value.trim(),
    }]);
  }

  #withdraw(title, entries) {
    const entry = choice(entries.map(([id, text]) => [String(id), text]));
    const reason = el("input", { autocomplete: "off" });
    this.#ask(title, [field(t("entry.which"), entry), field(t("reason"), reason, { path: "reason" })],
      () => [`/api/guarantee-entries/${entry.value}/withdrawal`, { reason: reason.value.trim() }]);
  }

  /** `request()` gives the path and body to send, or null for what cannot be sent: `unreadable()` then says why. */
  #ask(title, fields, request, unreadable) {
    this.wrong.textContent = "";
    const form = el("form", { class: "card inset", on: {
      submit: (event) => {
        event.preventDefault();
        const wanted = request();
        if (wanted) this.#send(...wanted); else unreadable();
      },
      keydown: (event) => {
        if (event.key === "Escape") { event.stopPropagation(); this.shut(); }
        // A choice list swallows Enter; here it goes on, as everywhere.
        if (event.key === "Enter" && event.target instanceof HTMLSelectElement) {
          event.preventDefault();
          form.requestSubmit();
        }
      },
    } }, el("h3", { text: title }), fields,
    el("div", { class: "row" }, el("button", { class: "button primary" }, el("kbd", { text: "Enter" }),
      el("span", { text: t("confirm") })), button(t("cancel"), () => this.shut(), { key: "Esc" })));
    fill(this.form, form);
    form.querySelector("input, select").focus();
  }

  async #send(path, body) {
    try {
      const answer = await this.command.run((id) => post(path, { id, ...body }));
      if (!answer) return;
      this.shut();
      play("good");
      say(answer.unit?.verdict.title ?? t("confirm"));
      this.done();
    } catch (error) {
      this.#refuse(error.message, error.code === "reasonRequired" ? "reason" : error.field);
    }
  }
}
