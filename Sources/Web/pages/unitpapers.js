// The papers of one unit: its guarantee document, its life, and the statement of its owner.
import { get, post } from "./api.js";
import { askFacts, askPrice } from "./documentfacts.js";
import { button, el, field, fill, tick } from "./dom.js";
import { dayAndTime } from "./format.js";
import { PaperPlace } from "./paperform.js";
import { shell } from "./shell.js";
import { askStatement, mayMakeStatement } from "./statementform.js";
import { t } from "./texts.js";

export class UnitPapers {
  constructor(sheet) {
    this.sheet = sheet;
    /** Whether a form was asked for that is still on its way. */
    this.isAsking = false;
    this.place = new PaperPlace();
    this.standing = el("p", { class: "hint" });
    this.forCustomer = tick(t("life.forCustomer"), { on: { change: () => this.#showLink() } });
    this.link = el("a", { class: "button small", target: "_blank", rel: "noopener", text: t("life.pdf") });
    this.#showLink();
    const mayPrint = shell.may("print");
    this.node = el("section", { class: "card unit-papers" }, el("h2", { text: t("documents.title") }),
      mayPrint ? this.standing : null,
      el("div", { class: "records" },
        mayPrint && sheet.sale ? button(t("documents.give"), () => this.askDocument(), { key: "Alt 3", kind: "small" }) : null,
        mayPrint ? button(t("life.print"), () => this.askLife(), { key: "Alt 4", kind: "small" }) : null,
        this.link,
        mayMakeStatement(sheet.owner) ? button(t("statement.title"), () => this.askStatement(),
          { key: "Alt 5", kind: "small" }) : null),
      shell.may("readCustomer") ? this.forCustomer.row : null, this.place.node);
    if (mayPrint && sheet.sale) this.#load();
  }

  get isOpen() { return this.isAsking || this.place.isOpen; }

  shut() { this.place.shut(); }

  get hints() {
    if (!shell.may("print")) return [];
    return [...(this.sheet.sale ? [["Alt 3", t("documents.give")]] : []), ["Alt 4", t("life.print")],
      ...(mayMakeStatement(this.sheet.owner) ? [["Alt 5", t("statement.title")]] : [])];
  }

  /** Takes the number that was pressed with Alt; true when it is one of these papers. */
  press(number) {
    if (!shell.may("print")) return false;
    if (number === "3" && this.sheet.sale) this.askDocument();
    else if (number === "4") this.askLife();
    else if (number === "5" && mayMakeStatement(this.sheet.owner)) this.askStatement();
    else return false;
    return true;
  }

  #showLink() {
    this.link.href = `/api/units/${this.sheet.id}/life.pdf${this.forCustomer.box.checked ? "?customer=1" : ""}`;
  }

  async #load() {
    try {
      this.state = await get(`/api/units/${this.sheet.id}/guarantee-document`);
      const { given, obstacle } = this.state;
      fill(this.standing, given ? [`${t("documents.given")}: ${dayAndTime(given.at)} `,
        el("a", { href: `/api/papers/${given.paper}.pdf`, target: "_blank", rel: "noopener",
          text: t("papers.look") })] : obstacle ? `${t("documents.lacks")} ${obstacle.text}` : t("documents.ready"));
    } catch (error) {
      this.standing.textContent = error.message;
    }
  }

  // MARK: The guarantee document

  /** Asks first for what it lacks; then for a look at the device. */
  async askDocument() {
    this.isAsking = true;
    await this.#load();
    this.isAsking = false;
    const { obstacle, facts, product, given } = this.state ?? {};
    const goOn = () => this.askDocument();
    if (obstacle?.field?.startsWith("document.") && shell.may("registerUnits")) {
      return askFacts(this.place, product, facts, goOn, obstacle);
    }
    if (obstacle?.field === "sale.price" && shell.may("recordGuarantee")) {
      return askPrice(this.place, this.sheet.serial, `/api/units/${this.sheet.id}/sale`, {}, goOn, obstacle);
    }
    const compared = el("input", { autocomplete: "off", spellcheck: "false" });
    return this.place.ask(given ? t("documents.copy") : t("documents.give"), [
      field(t("documents.compare"), compared, { hint: t("documents.compare.hint") })], t("documents.print"),
    (id) => post(`/api/units/${this.sheet.id}/guarantee-document`,
      { id, compared: compared.value.trim() || undefined }), ({ paper }) => {
      this.place.owed(paper, this.#change(product, facts));
      this.#load();
    });
  }

  #change(product, facts) {
    return shell.may("registerUnits") ? button(t("documents.facts"),
      () => askFacts(this.place, product, facts, () => this.place.shut()), { kind: "small" }) : null;
  }

  // MARK: Life and statement

  askLife() {
    this.place.ask(t("life.print"), [el("p", { class: "hint",
      text: this.forCustomer.box.checked ? t("life.forCustomer") : t("life.forShop") })], t("documents.print"),
    (id) => post(`/api/units/${this.sheet.id}/life`, { id, forCustomer: this.forCustomer.box.checked }),
    ({ paper }) => this.place.owed(paper));
  }

  askStatement() { askStatement(this.place, this.sheet.owner); }
}
