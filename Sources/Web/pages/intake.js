// The intake: device, customer and details on one page, then read once more, then confirmed once.
import { Command } from "./api.js";
import { CustomerPart } from "./customerpart.js";
import { Details } from "./details.js";
import { button, el, facts, fill } from "./dom.js";
import { shell } from "./shell.js";
import { play, say } from "./sound.js";
import { t } from "./texts.js";
import { UnitPart } from "./unitpart.js";

const titles = {
  unit: () => t("intake.ask.unit"), product: () => t("intake.ask.product"),
    customer: () => t("intake.ask.customer"),
  details: () => t("intake.ask.details"), confirmation: () => t("intake.ask.confirmation"),
};

// What a consumer can claim, the strongest first; the clerk may choose otherwise.
// In Hungary that is the jótállás: under it the seller bears the proof for the whole term (W-HU16).
const bases = { legal: "legalGuarantee", commercial: "commercialGuarantee", repair: "repairGuarantee" };

function likelyBasis({ sheet, customer }) {
  if (customer?.kind === "business") return "paid";
  const covers = (kind) => sheet?.verdict.clocks?.some((clock) => clock.kind === kind && clock.status === "COVERED");
  const order = shell.session.shop.country === "HU" ? ["commercial", "legal", "repair"] : Object.keys(bases);
  return bases[order.find(covers)] ?? "paid";
}

/** The form of one intake. The station holds the draft; this shows it and holds what is being typed. */
export class IntakeForm {
  unit = "";
  isCancelled = false;
  #question = null;
  #isEditing = true;
  #asksToCancel = false;
  #command = new Command();
  #sent = {};

  constructor(drafts) {
    this.drafts = drafts;
    const chosen = (event) => {
      this.#sent[event.kind] = event;
      // Another number of the same box: what is being typed here goes on.
      if (event.kind === "chooseNumber") this.unit = "";
      return shell.actOrThrow(event);
    };
    this.unitPart = new UnitPart(chosen);
    this.customerPart = new CustomerPart(chosen);
    this.title = el("h1", { class: "ask" });
    this.message = el("div", { role: "alert" });
    this.right = el("div", { class: "column wide-column" });
    this.node = el("div", { class: "intake" },
      el("div", { class: "ask-line" }, el("span", { class: "kicker", text: t("take.in") }), this.title,
        this.message),
      el("div", { class: "answer" }, el("div", { class: "column" }, this.unitPart.node,
        this.customerPart.node, this.unitPart.guarantee), this.right));
  }

  /** Whether `intake` is the draft this form began with. */
  continues(intake) {
    const unit = intake.sheet?.serial ?? intake.serial ?? "";
    // An IMEI that stood in for the serial is one of the other numbers when the serial is read.
    return this.unit === "" || this.unit === unit || Boolean(intake.aliases?.includes(this.unit));
  }

  get takesPhotos() { return Boolean(this.details) && this.unit !== ""; }

  get photos() { return this.details.photos; }

  /** The confirmation as it was last sent. */
  get confirmation() { return { kind: "confirmIntake", id: this.#command.id }; }

  snapshot() {
    return {
      unit: this.unit, product: this.#sent.chooseProduct, customer: this.#sent.chooseCustomer ??
        (this.customer?.id ? { kind: "chooseCustomer", customer: this.customer.id } : undefined),
      record: this.details?.record, signed: this.details?.signed.box.checked,
      wasRead: this.#question === "confirmation" && !this.#isEditing, command: this.#command.id,
    };
  }

  show({ intake, message, box }) {
    this.intake = intake;
    this.customer = intake.customer;
    const unit = intake.sheet?.serial ?? intake.serial ?? "";
    if (unit && !this.details) this.#begin(unit, intake);
    this.unit = unit;
    this.unitPart.show(intake, box);
    this.customerPart.show(intake.customer);
    this.customerPart.node.hidden = unit === "" || intake.question === "product";
    this.details?.showCustomer(intake.customer);
    this.#tell(message?.text, message?.bad);
    if (intake.question === this.#question && !(intake.question === "confirmation" &&
      !this.#isEditing)) return;
    this.#question = intake.question;
    this.title.textContent = titles[intake.question]();
    // A record the station already had, after a reload, is offered for reading at once.
    if (intake.question === "confirmation" && this.#isEditing && intake.record &&
      !this.wasEdited) this.#isEditing = false;
    this.#layOut();
    this.#goToQuestion();
  }

  #begin(unit, intake) {
    const kept = this.drafts.take(unit);
    if (kept?.command) this.#command = new Command(kept.command);
    this.details = new Details(intake.record ?? kept?.record, {
      basis: likelyBasis(intake), signed: intake.record ? intake.priceLimitSigned : kept?.signed, sheet: intake.sheet,
    });
  }

  #layOut() {
    if (!this.details) return fill(this.right);
    if (this.#question === "confirmation" && !this.#isEditing) return fill(this.right, this.#summary());
    const on = button(t("intake.toSummary"), () => this.goOn(), { key: "Enter", kind: "primary" });
    return fill(this.right, this.details.node, this.#question === "details" ||
      this.#question === "confirmation" ? el("div", { class: "row end" }, on) : null);
  }

  #goToQuestion() {
    switch (this.#question) {
      case "unit": return document.activeElement?.blur();
      case "product": return this.unitPart.focus();
      case "customer": return this.customerPart.focus();
      case "details": return this.details.focus();
      default: return this.#isEditing ? this.details.focus() : this.confirm.focus();
    }
  }

  #summary() {
    this.confirm = button(t("intake.confirm"), () => this.#confirm(), { key: "Enter", kind: "primary huge" });
    return el("section", { class: "card summary" },
      facts(this.details.summary, "list"),
      el("div", { class: "row end" }, button(t("intake.change"), () => this.#edit(), { key: "Esc" }),
        this.confirm));
  }

  #tell(text, isBad = true) {
    fill(this.message, text ? el("p", { class: `message ${isBad ? "bad" : "good"}`, text }) : null);
  }

  key(event, isPlainAlt) {
    if (this.unitPart.key(event, isPlainAlt)) return true;
    if (event.key === "Escape") {
      this.#escape();
      return true;
    }
    if (this.#asksToCancel && event.key === "Enter") {
      this.#asksToCancel = false;
      this.#tell();
      return true;
    }
    if (event.key !== "Enter" || event.shiftKey || event.target instanceof HTMLButtonElement ||
      event.target instanceof HTMLAnchorElement) return false;
    // The small forms for a product and a customer send themselves, and the box of accessories takes its own.
    if (event.target === this.details?.accessoryBox && event.target.value.trim()) return false;
    if (event.target.closest?.("form, .search, label")) return false;
    this.goOn();
    return true;
  }

  #escape() {
    if (this.#command.running || this.isUnsure) return;
    if (this.#question === "confirmation" && !this.#isEditing) return this.#edit();
    if (this.#asksToCancel || !this.details) return this.#cancel();
    this.#asksToCancel = true;
    play("needsYou");
    this.#tell(t("intake.cancelAsk"));
    return say(t("intake.cancelAsk"));
  }

  async #cancel() {
    this.isCancelled = true;
    // A draft whose cancellation did not arrive is still one.
    if (!(await shell.act({ kind: "cancel" }))) this.isCancelled = false;
  }

  #edit() {
    if (this.#command.running || this.isUnsure) return;
    this.#isEditing = this.wasEdited = true;
    this.#layOut();
    this.details.focus();
  }

  /** Takes the next step that Enter asks for. */
  async goOn() {
    if (!["details", "confirmation"].includes(this.#question)) return this.#goToQuestion();
    if (!this.#isEditing) return this.#confirm();
    this.details.takeAccessory();
    if (this.details.problem() !== null) return play("needsYou");
    try {
      this.#isEditing = false;
      await shell.actOrThrow({ kind: "fill", intake: this.details.record,
        priceLimitSigned: this.details.signed.box.checked });
    } catch (error) {
      this.#isEditing = true;
      play("bad");
      this.details.refuse(error.message, error.field);
    }
    return undefined;
  }

  /** Sends the confirmation; every try of one draft carries the same id, so that it is taken in once. */
  async #confirm() {
    if (this.#command.running) return;
    this.confirm.disabled = true;
    this.#tell(t("intake.saving"), false);
    try {
      await this.#command.run((id) => shell.actOrThrow({ kind: "confirmIntake", id }));
      this.isUnsure = false;
    } catch (error) {
      play("bad");
      this.isUnsure = error.mayRetry;
      this.#tell(error.mayRetry ? `${error.message} ${t("intake.retry")}` : error.message);
    }
    this.confirm.disabled = false;
    this.confirm.focus();
  }
}
