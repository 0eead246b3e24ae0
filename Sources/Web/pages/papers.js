// The papers that wait or failed, and the tray of a shop without a printer.
import { get } from "./api.js";
import { el, fill, isEditable } from "./dom.js";
import { dayAndTime } from "./format.js";
import { takeOverRow } from "./papermove.js";
import { paperReport } from "./paperreport.js";
import { paperTable } from "./papertable.js";
import { shell, start } from "./shell.js";
import { counted, t } from "./texts.js";
import { shopPapers } from "./shoppapers.js";

let main = null;
let shown = "";
// The lists are drawn anew while somebody may be choosing in what stands below them.
let lists = null;
// Kept while the queue changes around it: somebody may be reading.
let report = null;
let isAsking = false;

const page = {
  name: "papers",
  title: () => t("page.papers"),
  start(node) {
    main = node;
    shown = "";
    lists = el("div", { class: "column" });
    fill(main, el("div", { class: "column" }, lists, shopPapers()));
    load();
  },
  hide() { if (main) fill(main); shown = ""; report = null; },
  // A form that somebody fills in is not taken away by news; it ends with a look at what is new.
  changed() { if (!lists.querySelector(".inset:not([hidden])")) load(); },
  hints: () => isAsking ? [["Enter", t("papers.cameOut.yes")], ["F7", t("papers.cameOut.no")]] : [],
  key(event) {
    const isControl = isEditable(event.target) || event.target.closest?.("button, a");
    const wanted = event.key === "F7" ? ".print-copy" : event.key === "Enter" &&
      !isControl ? ".came-out" : null;
    // Keys answer the first question only: each sheet is looked for before it is said to be there.
    const press = wanted ? main.querySelector(wanted) : null;
    press?.click();
    return Boolean(press) || event.key === "F7";
  },
};

async function load() {
  try {
    const [{ papers, places, elsewhere }, { documents }] =
      await Promise.all([get("/api/papers/queue"), get("/api/tray")]);
    const state = JSON.stringify([papers, places, elsewhere, documents]);
    // A reason that is being typed stays while nothing has changed.
    if (state === shown) return;
    shown = state;
    const asks = papers.filter(({ mustAsk }) => mustAsk);
    isAsking = asks.length > 0;
    shell.showHints();
    report ??= shell.may("readReports") ? paperReport() : null;
    fill(lists, el("h1", { text: t("page.papers") }),
      el("section", { class: "card" }, el("h2", { text: t("papers.open") }),
        paperTable([...asks, ...papers.filter(({ mustAsk }) => !mustAsk)], load, places)),
      elsewhere.length === 0 ? null : el("section", { class: "card" }, el("h2", { text: t("papers.elsewhere") }),
        el("ul", { class: "paper-list" }, elsewhere.map((station) => takeOverRow(station, load)))),
      el("section", { class: "card" }, el("h2", { text: t("papers.tray") }),
        el("p", { class: "hint", text: t("papers.tray.lead") }), tray(documents)),
      report);
  } catch (error) {
    shown = "";
    fill(lists, el("h1", { text: t("page.papers") }), el("p", { class: "message bad", text: error.message }));
  }
}

function tray(documents) {
  if (documents.length === 0) return el("p", { class: "quiet", text: t("papers.tray.empty") });
  return el("ul", { class: "tray" }, documents.map(({ name, at, bytes, paper }) => el("li", {},
    el("a", { href: `/api/tray/${encodeURIComponent(name)}`, target: "_blank", rel: "noopener",
      text: paper?.kindTitle ?? name }),
    paper?.ticket ? el("a", { href: `/tickets#${paper.ticket.id}`, text: paper.ticket.number }) : null,
    paper?.copyOf ? el("span", { class: "chip", text: t("papers.isCopy", { n: String(paper.printNumber) }) }) : null,
    el("span", { class: "hint",
      text: `${dayAndTime(at)} · ${counted("papers.kilobytes", Math.max(1, Math.round(bytes / 1024)))}` }))));
}

start(page);
