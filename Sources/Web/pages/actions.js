// What can be done with an open ticket: its next stages, and the facts that those stages ask for. Each opens in place.
import { Command, post } from "./api.js";
import { button, choice, el, field, fill, markWrong } from "./dom.js";
import { minorUnits } from "./format.js";
import { shell } from "./shell.js";
import { play, say } from "./sound.js";
import { t } from "./texts.js";

// A refusal that names a missing fact opens the form for that fact.
const remedies = {
  coverageNotDecided: "coverage", approvalMissing: "approval", testsMissing: "tests",
    replacementNotRegistered: "replacement",
};

/** The stages a person may choose by key, in their order; handing over has its own way. */
export const movesOf = (ticket) => ticket.nextStages.filter((stage) => stage !== "DELIVERED");

/** The panel of `ticket`; `done(ticket)` is told after each change. */
export class TicketActions {
  constructor(ticket, done) {
    this.ticket = ticket;
    this.done = done;
    this.command = new Command();
    this.wrong = el("p", { class: "wrong", role: "alert" });
    this.form = el("div", { class: "action-form" });
    this.node = el("div", { class: "actions" },
      el("h2", { class: "kicker", text: t("actions.next") }),
      el("div", { class: "stages" }, movesOf(ticket).map((stage, index) => button(
        shell.word("stages", stage), () => this.move(stage),
          { key: index < 9 ? `Alt ${index + 1}` : undefined }))),
      movesOf(ticket).length === 0 ? el("p", { class: "quiet", text: t("actions.none") }) : null,
      el("div", { class: "records" }, this.#records().map(([name, title]) =>
        button(title, () => this.open(name), { kind: "small" }))),
      this.wrong, this.form);
  }

  #records() {
    const { ticket } = this;
    const isReady = ticket.stage.startsWith("READY") || ticket.stage === "UNCLAIMED";
    return [
      ["coverage", t("actions.coverage"), shell.may("decideCoverage")],
      ["approval", t("actions.approval"), shell.may("price")],
      ["amount", t("actions.amount"), shell.may("price")],
      ["tests", t("actions.tests"), shell.may("test") && ["TESTING", "IN_REPAIR"].includes(ticket.stage)],
      ["notice", t("actions.notice"), shell.may("moveStage") && isReady],
      ["replacement", t("actions.replacement"), shell.may("moveStage") && ticket.stage === "REPLACEMENT"],
    ].filter(([, , mayDo]) => mayDo);
  }

  /** Takes Alt and a digit; true when it chose a stage. */
  key(event, isPlainAlt) {
    const number = isPlainAlt ? Number(/^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] ?? 0) : 0;
    const stage = movesOf(this.ticket)[number - 1];
    if (stage) this.move(stage);
    return Boolean(stage);
  }

  get isOpen() { return this.form.childElementCount > 0; }

  shut() {
    fill(this.form);
    this.wrong.textContent = "";
  }

  move(to) {
    const { ticket } = this;
    const needsOutcome = to === "READY_OK" || to === "READY_NOT";
    const isRecall = ticket.stage.startsWith("READY") && to === "IN_REPAIR";
    const needsReason = isRecall || ["ON_HOLD", "CANCELLED", "DISPOSED"].includes(to);
    if (!needsOutcome && !needsReason) return this.#send("moves", { from: ticket.stage, to });
    const outcome = needsOutcome ? choice(shell.words.outcomes.filter(({ stage }) => stage === to)
      .map(({ code, title }) => [code, title]), this.#plainOutcome()) : null;
    const reason = needsReason ? el("input", { autocomplete: "off", "data-field": "reason" }) : null;
    this.#ask(shell.word("stages", to), [
      outcome ? field(t("ticket.outcome"), outcome) : null,
      reason ? field(t("reason"), reason) : null,
    ], () => this.#send("moves", { from: ticket.stage, to, outcome: outcome?.value,
      reason: reason?.value.trim() || undefined }));
  }

  #plainOutcome() {
    if (this.ticket.stage === "REPLACEMENT") return "REPLACED";
    return this.ticket.coverage === "paid" ? "REPAIRED_PAID" : "REPAIRED_WARRANTY";
  }

  open(name) {
    const text = (tag = "input") => el(tag, { autocomplete: "off" });
    switch (name) {
      case "coverage": {
        const basis = choice(shell.words.coverage.map(({ code, title }) => [code, title]),
          this.ticket.coverage ?? undefined);
        const reason = text();
        return this.#ask(t("actions.coverage"), [field(t("actions.coverage.basis"), basis),
          field(t("reason"), reason, { hint: t("actions.coverage.hint"), path: "reason" })],
        () => this.#send("coverage", { basis: basis.value, reason: reason.value.trim() || undefined }));
      }
      case "approval": {
        const evidence = choice([["signedPriceLimit", t("approval.signedPriceLimit")],
          ["signedQuote", t("approval.signedQuote")],
          ["telephone", t("approval.telephone")], ["message", t("approval.message")]], "telephone");
        const limit = text();
        return this.#ask(t("actions.approval"), [field(t("actions.approval.evidence"), evidence),
          field(t("actions.approval.limit"), limit, { path: "approval.limit" })],
        () => this.#sendAmount(limit, "approval", (units) => ({ evidence: evidence.value, limit: units })));
      }
      case "amount": {
        const amount = text();
        return this.#ask(t("actions.amount"), [field(t("ticket.amountDue"), amount,
          { path: "ticket.amountDue" })],
          () => this.#sendAmount(amount, "amount", (units) => ({ amount: units ?? 0 })));
      }
      case "tests": {
        const checklist = text("textarea");
        return this.#ask(t("actions.tests"), [field(t("actions.tests.what"), checklist,
          { path: "tests.checklist", wide: true })],
          () => this.#send("tests", { checklist: checklist.value.trim() }));
      }
      case "notice": {
        const how = choice([["telephone", t("notice.telephone")], ["message", t("notice.message")],
          ["printed", t("notice.printed")], ["inPerson", t("notice.inPerson")]], "telephone");
        return this.#ask(t("actions.notice"), [field(t("actions.notice.how"), how)],
          () => this.#send("notice", { how: how.value }));
      }
      case "replacement": {
        const serial = text();
        return this.#ask(t("actions.replacement"), [field(t("actions.replacement.serial"), serial,
          { path: "unit.serial" })],
          () => this.#send("replacement", { serial: serial.value.trim() }));
      }
    }
  }

  #sendAmount(box, path, body) {
    const units = minorUnits(box.value, shell.session.shop.decimals);
    if (units !== null) return this.#send(path, body(units));
    this.wrong.textContent = t("money.unreadable");
    markWrong(this.form, box.dataset.field);
  }

  #ask(title, fields, confirm) {
    this.wrong.textContent = "";
    const form = el("form", { class: "card inset", on: {
      submit: (event) => { event.preventDefault(); confirm(); },
      keydown: (event) => {
        // A choice list swallows Enter; here it goes on, as everywhere.
        if (event.key === "Enter" &&
          event.target instanceof HTMLSelectElement) { event.preventDefault(); form.requestSubmit(); }
      },
    } },
    el("h3", { text: title }), fields,
    el("div", { class: "row" }, el("button", { class: "button primary" }, el("kbd", { text: "Enter" }),
      el("span", { text: t("confirm") })),
      button(t("cancel"), () => this.shut(), { key: "Esc" })));
    fill(this.form, form);
    form.querySelector("input, select, textarea").focus();
  }

  async #send(path, body) {
    try {
      const answer = await this.command.run((id) => post(`/api/tickets/${this.ticket.id}/${path}`,
        { id, ...body }));
      if (!answer) return;
      this.shut();
      play("good");
      say(answer.ticket.stageTitle);
      this.done(answer.ticket);
    } catch (error) {
      play("bad");
      const remedy = remedies[error.code];
      if (remedy) this.open(remedy);
      this.wrong.textContent = error.message;
      markWrong(this.form, error.field);
    }
  }
}
