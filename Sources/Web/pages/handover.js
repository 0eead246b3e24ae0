// The hand-over: the collector's receipt and the label on the device must be of one ticket before anything leaves.
import { Command } from "./api.js";
import { button, choice, el, field, fill, markWrong, tick } from "./dom.js";
import { accessoryList, stageLine } from "./found.js";
import { shell } from "./shell.js";
import { play } from "./sound.js";
import { t } from "./texts.js";

const titles = {
  receipt: () => t("handover.ask.receipt"), unitLabel: () => t("handover.ask.label"),
    details: () => t("handover.ask.details"),
};

/** The form of one hand-over. */
export class HandoverForm {
  #command = new Command();
  #ticket = null;

  constructor() {
    this.title = el("h1", { class: "ask" });
    this.message = el("div", { role: "alert" });
    this.halves = el("div", { class: "halves" });
    this.rest = el("div", {});
    this.node = el("div", { class: "handover" },
      el("div", { class: "ask-line" }, el("span", { class: "kicker", text: t("hand.over") }), this.title,
        this.message),
      this.halves, this.rest);
  }

  /** The confirmation as it was last sent. */
  get confirmation() { return { kind: "handOver", id: this.#command.id, details: this.sent }; }

  get ticketNumber() { return this.handover.ticket.number; }

  continues(handover) { return this.#ticket === null || this.#ticket === handover.ticket?.id; }

  show({ handover, message }) {
    this.handover = handover;
    this.#ticket = handover.ticket?.id ?? null;
    this.title.textContent = titles[handover.question]();
    fill(this.message, message ? el("p", { class: `message ${message.bad ? "bad" : "good"}` },
      el("span", { class: "sign", "aria-hidden": "true", text: message.bad ? "✕" : "✓" }),
        message.text) : null);
    const wrong = message?.bad ? message.code : "";
    fill(this.halves,
      this.#half(t("handover.receipt"), handover.receiptScanned || handover.claimCode,
        wrong === "receiptDoesNotMatch",
        handover.claimCode ? t("handover.byCode") : t("handover.receipt.hint")),
      el("span", { class: "joint", "aria-hidden": "true",
        text: handover.question === "details" ? "=" : "…" }),
      this.#half(t("handover.label"), handover.labelScanned, wrong === "labelDoesNotMatch",
        t("handover.label.hint")));
    if (handover.question !== "details") {
      fill(this.rest, this.#about());
      this.form = null;
    } else if (!this.form) {
      fill(this.rest, this.#about(), this.form = this.#details());
      this.collector.focus();
      this.collector.select();
    }
  }

  #half(title, isDone, isWrong, hint) {
    const [kind, sign, state] = isWrong ? ["bad", "✕", t("handover.wrong")] : isDone ? ["good", "✓",
      t("handover.matches")] : ["", "?", t("handover.toScan")];
    return el("section", { class: `half ${kind}` }, el("span",
      { class: "half-sign", "aria-hidden": "true", text: sign }),
      el("h2", { text: title }), el("p", { class: "half-state", text: state }),
        el("p", { class: "hint", text: hint }));
  }

  #about() {
    const { ticket, sheet } = this.handover;
    if (!ticket) return null;
    return el("section", { class: "card about" }, el("strong", { class: "big", text: ticket.number }),
      stageLine(ticket),
      el("span", { text: sheet?.product.title ?? "" }), el("span", { text: sheet?.owner?.name ?? "" }));
  }

  #details() {
    const { ticket, sheet, claimCode } = this.handover;
    const due = ticket.amountDue?.minorUnits > 0 ? ticket.amountDue : null;
    this.collector = el("input", { autocomplete: "off", value: sheet?.owner?.name ?? "" });
    this.identity = tick(t("handover.identity"), { path: "handover.identitySeen" });
    this.ticks = ticket.accessories.map((accessory) => ({ accessory,
      ...tick(accessoryList([accessory]), { on: { change: () => this.#showReason() } }) }));
    this.reason = el("input", { autocomplete: "off" });
    this.reasonField = field(t("handover.missingReason"), this.reason,
      { path: "handover.missingAccessoriesReason" });
    this.paid = due ? tick(t("handover.paid", { amount: due.text }), { path: "handover.paid" }) : null;
    this.debt = due && shell.may("closeCancelled") ? tick(t("handover.debt")) : null;
    this.invoice = el("input", { autocomplete: "off" });
    this.work = el("textarea", { rows: "2", maxlength: "4000" });
    this.found = el("textarea", { rows: "2", maxlength: "4000" });
    this.data = choice([["", "–"], ...shell.words.dataStates.map(({ code, title }) => [code, title])], "");
    this.cause = this.#tellsCause(ticket) ? el("textarea", { rows: "2", maxlength: "4000" }) : null;
    this.wrong = el("p", { class: "wrong", role: "alert" });
    this.confirm = el("button", { class: "button primary huge" }, el("kbd", { text: "Enter" }),
      el("span", { text: t("handover.confirm") }));
    this.identity.row.hidden = !claimCode;
    const form = el("form", { class: "card grid", novalidate: true, on: {
      submit: (event) => { event.preventDefault(); this.#send(); },
      keydown: (event) => {
        if (event.key !== "Enter" || event.shiftKey || event.target instanceof HTMLButtonElement) return;
        event.preventDefault();
        form.requestSubmit();
      },
    } },
    el("fieldset", { class: "wide" }, el("legend", { text: t("handover.accessories") }),
      this.ticks.length === 0 ? el("p", { class: "quiet", text: t("intake.noAccessories") }) :
        el("div", { class: "ticks" }, this.ticks.map(({ row }) => row),
          button(t("handover.allBack"), () => this.#tickAll(), { key: "Alt A", kind: "small" })),
      this.reasonField),
    field(t("handover.collector"), this.collector, { path: "handover.collector" }),
    this.cause ? field(t("entry.cause"), this.cause, { path: "entry.cause", hint: t("entry.cause.hint") }) : null,
    el("div", {}, this.identity.row, this.paid?.row, this.debt?.row,
      this.cause ? field(t("handover.invoice"), this.invoice) : null),
    field(t("handover.found"), this.found, { path: "handover.found" }),
    field(t("handover.work"), this.work, { path: "entry.work" }),
    this.cause ? null : field(t("handover.invoice"), this.invoice), field(t("handover.data"), this.data),
    el("div", { class: "wide" }, this.wrong), el("div", { class: "row end wide" },
      button(t("cancel"), () => shell.act({ kind: "cancel" }), { key: "Esc" }), this.confirm));
    this.#showReason();
    return form;
  }

  /** Hungary's guarantee document tells every repair under it: its entry is printed with the release slip. */
  #tellsCause({ basis, outcome }) {
    return shell.session.shop.country === "HU" && ["legalGuarantee", "commercialGuarantee"].includes(basis) &&
      ["REPAIRED_WARRANTY", "REPLACED"].includes(outcome);
  }

  #tickAll() {
    for (const { box } of this.ticks) box.checked = true;
    this.#showReason();
  }

  /** Asked for once the hand-over was tried with something missing. */
  #showReason() { this.reasonField.hidden = !this.wasTried || this.ticks.every(({ box }) => box.checked); }

  key(event, isPlainAlt) {
    if (event.key === "Escape") {
      if (!this.#command.running && !this.isUnsure) shell.act({ kind: "cancel" });
      return true;
    }
    if (this.form && isPlainAlt && event.key.toLowerCase() === "a") {
      this.#tickAll();
      return true;
    }
    return false;
  }

  #refuse(text, path) {
    play("bad");
    this.wrong.textContent = text;
    markWrong(this.form, path, this.wrong);
  }

  async #send() {
    if (this.#command.running) return;
    const returned = this.ticks.filter(({ box }) => box.checked).map(({ accessory }) => accessory);
    const reason = this.reason.value.trim();
    if (this.collector.value.trim() === "") return this.#refuse(t("handover.collector.missing"),
      "handover.collector");
    if (this.handover.claimCode &&
      !this.identity.box.checked) return this.#refuse(t("handover.identity.missing"),
      "handover.identitySeen");
    this.wasTried = true;
    this.#showReason();
    if (returned.length < this.ticks.length && !reason) return this.#refuse(t("handover.accessories.missing"),
      "handover.missingAccessoriesReason");
    this.wrong.textContent = t("intake.saving");
    this.confirm.disabled = true;
    this.sent = {
      collector: this.collector.value.trim(), accessoriesReturned: returned,
      identitySeen: Boolean(this.handover.claimCode) && this.identity.box.checked,
      missingAccessoriesReason: returned.length < this.ticks.length ? reason : undefined,
      paid: this.paid?.box.checked ?? false, debtAllowed: this.debt?.box.checked ?? false,
      invoiceNumber: this.invoice.value.trim() || undefined, workDone: this.work.value.trim() || undefined,
      found: this.found.value.trim() || undefined, dataState: this.data.value || undefined,
      faultCause: this.cause?.value.trim() || undefined,
    };
    try {
      await this.#command.run((id) => shell.actOrThrow({ kind: "handOver", id, details: this.sent }));
      this.isUnsure = false;
      this.wrong.textContent = "";
    } catch (error) {
      this.isUnsure = error.mayRetry;
      this.#refuse(error.mayRetry ? `${error.message} ${t("intake.retry")}` : error.message, error.field);
    }
    this.confirm.disabled = false;
  }
}
