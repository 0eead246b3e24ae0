// A batch that was closed: what it took in, to be read, printed, saved, given documents, and taken back as one.
import { Command, get, post } from "./api.js";
import { BatchDocuments } from "./batchdocuments.js";
import { button, el, fill } from "./dom.js";
import { day, dayAndTime } from "./format.js";
import { perProduct } from "./perproduct.js";
import { goTo } from "./places.js";
import { Refusals } from "./refusals.js";
import { shell } from "./shell.js";
import { play, say } from "./sound.js";
import { counted, t } from "./texts.js";

export class BatchSheet {
  constructor(id) {
    this.id = id;
    this.node = el("div", { class: "batch-sheet" });
    this.wrong = el("p", { class: "wrong", role: "alert" });
    this.question = el("div", { class: "no-print" });
  }

  #batch = null;
  #takeBack = new Command();

  begin() { this.#load(); }

  get #mayTakeBack() { return this.#batch !== null && !this.#batch.isOpen && !this.#batch.takenBackAt; }

  hints() {
    return [["Ctrl P", t("sheet.print")], ...(this.documents ? [["F2", t("documents.batch")]] : []),
      ...(this.#mayTakeBack ? [["F6", t("sheet.takeBack")]] : []),
      ["Esc", t("back")]];
  }

  key(event) {
    if (event.key === "F2" && this.documents) this.documents.print();
    else if (event.key === "F6" && this.#mayTakeBack) this.#ask();
    else if (event.key !== "Escape") return false;
    else if (this.question.firstChild) this.#keep();
    else if (this.documents?.place.isOpen) this.documents.place.shut();
    else goTo("ended");
    return true;
  }

  #ask() {
    const sure = button(t("sheet.takeBack.sure"), () => this.#take(), { kind: "primary" });
    fill(this.question, el("div", { class: "question" }, el("p", { text: t("sheet.takeBack.ask") }),
      el("div", { class: "row" }, button(t("cancel"), () => this.#keep(), { key: "Esc" }), sure)));
    play("needsYou");
    // Enter by habit keeps the batch.
    this.question.querySelector("button").focus();
  }

  #keep() {
    fill(this.question);
    this.node.querySelector(".row .button")?.focus();
  }

  async #take() {
    try {
      await this.#takeBack.run((id) => post(`/api/registry/batches/${this.id}/take-back`, { id }));
      play("good");
      fill(this.question);
      await this.#load();
      say(this.node.querySelector(".notice")?.textContent ?? "");
    } catch (error) {
      play("bad");
      fill(this.question);
      this.wrong.textContent = error.message;
    }
  }

  /** The batch takes no serials any more. */
  scan(text) {
    play("bad");
    say(t("sheet.noScan"));
    this.wrong.textContent = `${t("sheet.noScan")} ${text}`;
  }

  async #load() {
    try {
      const { batch, serials } = await get(`/api/registry/batches/${this.id}/serials`);
      this.#show(batch, serials);
    } catch (error) {
      fill(this.node, el("p", { class: "message bad", text: error.message }));
    }
  }

  #show(batch, serials) {
    this.#batch = batch;
    const way = batch.direction === "bought" ? t("batch.bought") : t("batch.sold");
    const refusals = new Refusals(this.id).all;
    this.documents = BatchDocuments.offered(batch) ? new BatchDocuments(batch) : null;
    const heads = [t("batch.number"), t("unit.serial"), t("batch.product")];
    fill(this.node, el("h1", { text: `${batch.document} · ${batch.party}` }),
      el("p", { text: [way, day(batch.documentDay), counted("batch.count", batch.registered),
        batch.closedAt ? t("sheet.closed", { name: dayAndTime(batch.closedAt) }) : ""].filter(Boolean)
        .join(" · ") }),
      el("div", { class: "row no-print" }, button(t("sheet.print"), () => window.print(), { key: "Ctrl P" }),
        serials.length === 0 ? null : el("a", { class: "button", href: exportOf(batch), text: t("sheet.save") }),
        this.#mayTakeBack ? button(t("sheet.takeBack"), () => this.#ask(), { key: "F6" }) : null,
        button(t("back"), () => goTo("ended"), { key: "Esc" })),
      this.question, this.wrong, this.documents?.node,
      batch.takenBackAt ? el("p", { class: "notice",
        text: t("sheet.takenBack", { name: dayAndTime(batch.takenBackAt) }) }) : null,
      el("section", { class: "card" }, el("h2", { text: t("batch.perProduct") }), perProduct(batch.products)),
      el("section", { class: "card" }, el("table", {},
        el("thead", {}, el("tr", {}, heads.map((text) => el("th", { scope: "col", text })))),
        el("tbody", {}, serials.map(({ serial, product }, index) => el("tr", {},
          el("td", { text: `${index + 1}.` }), el("td", {}, el("code", { text: serial })),
          el("td", { text: product })))))),
      refusals.length === 0 ? null : el("section", { class: "card" },
        el("h2", { text: counted("batch.refused", refusals.length) }),
        el("ul", { class: "run-tray" }, refusals.map(({ code, reason }) => el("li", {},
          el("code", { text: code }), el("span", { text: reason }))))));
    shell.showHints();
  }
}

/** The registry's own export of what stands on the document of a batch. */
const exportOf = ({ direction, document, documentDay }) => `/api/registry/export?${new URLSearchParams(
  { direction, document, from: documentDay, to: documentDay, form: "csv" })}`;
