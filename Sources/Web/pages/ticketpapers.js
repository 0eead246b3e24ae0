// Papers that are made on demand at a ticket: the entry about a repair, and the statement of the customer.
import { post } from "./api.js";
import { button, el, field } from "./dom.js";
import { PaperPlace } from "./paperform.js";
import { shell } from "./shell.js";
import { askStatement, mayMakeStatement } from "./statementform.js";
import { t } from "./texts.js";

export class TicketPapers {
  /** `done()` is called when a paper of the ticket is on its way. */
  constructor(ticket, { faultName, customer, done }) {
    this.ticket = ticket;
    this.faultName = faultName;
    this.customer = customer;
    this.done = done;
    this.place = new PaperPlace();
    this.ways = [["F4", t("entry.print"), () => this.#askEntry(), shell.may("print")],
      ["F6", t("statement.title"), () => askStatement(this.place, customer), mayMakeStatement(customer)],
    ].filter(([, , , mayDo]) => mayDo);
    this.node = el("div", { class: "actions" }, el("div", { class: "records" }, this.ways.map(([key, title, press]) =>
      button(title, press, { key, kind: "small" }))), this.place.node);
  }

  get isOpen() { return this.place.isOpen; }

  get hints() { return this.ways.map(([key, title]) => [key, title]); }

  shut() { this.place.shut(); }

  key(event) {
    const way = this.ways.find(([key]) => key === event.key);
    way?.[2]();
    return Boolean(way);
  }

  #askEntry() {
    const cause = el("textarea", { rows: "2", maxlength: "4000", value: this.faultName ?? "" });
    const work = el("textarea", { rows: "2", maxlength: "4000" });
    this.place.ask(t("entry.print"), [field(t("entry.cause"), cause, { path: "entry.cause" }),
      field(t("entry.work"), work, { path: "entry.work" })], t("documents.print"),
    (id) => post(`/api/tickets/${this.ticket.id}/repair-entry`,
      { id, cause: cause.value.trim(), work: work.value.trim() || undefined }), () => this.done());
  }
}
