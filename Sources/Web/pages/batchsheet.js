// A batch that was closed: what it took in, to be read, printed and saved.
import { get } from "./api.js";
import { BatchDocuments } from "./batchdocuments.js";
import { button, el, fill } from "./dom.js";
import { day, dayAndTime } from "./format.js";
import { perProduct } from "./perproduct.js";
import { Refusals } from "./refusals.js";
import { shell } from "./shell.js";
import { play, say } from "./sound.js";
import { counted, t } from "./texts.js";

export class BatchSheet {
  constructor(id) {
    this.id = id;
    this.node = el("div", { class: "batch-sheet" });
    this.wrong = el("p", { class: "wrong", role: "alert" });
  }

  begin() { this.#load(); }

  hints() {
    return [["Ctrl P", t("sheet.print")], ...(this.documents ? [["F2", t("documents.batch")]] : []),
      ["Esc", t("back")]];
  }

  key(event) {
    if (event.key === "F2" && this.documents) this.documents.print();
    else if (event.key === "Escape" && this.documents?.place.isOpen) this.documents.place.shut();
    else if (event.key === "Escape") location.hash = "";
    else return false;
    return true;
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
    const way = batch.direction === "bought" ? t("batch.bought") : t("batch.sold");
    const refusals = new Refusals(this.id).all;
    this.documents = BatchDocuments.offered(batch) ? new BatchDocuments(batch) : null;
    const heads = [t("batch.number"), t("unit.serial"), t("batch.product")];
    fill(this.node, el("h1", { text: `${batch.document} · ${batch.party}` }),
      el("p", { text: [way, day(batch.documentDay), counted("batch.count", batch.registered),
        batch.closedAt ? t("sheet.closed", { name: dayAndTime(batch.closedAt) }) : ""].filter(Boolean)
        .join(" · ") }),
      el("div", { class: "row no-print" }, button(t("sheet.print"), () => window.print(), { key: "Ctrl P" }),
        el("a", { class: "button", href: exportOf(batch), text: t("sheet.save") }), button(t("back"), () => { location.hash = ""; }, { key: "Esc" })),
      this.wrong, this.documents?.node,
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
