// How many papers each printer printed, day by day, for managers.
import { get } from "./api.js";
import { el, field, fill } from "./dom.js";
import { day, dayFromNow } from "./format.js";
import { t } from "./texts.js";

const columns = ["day", "printer", "kind", "printed", "pages", "unconfirmed", "copies", "twice", "failed"];

export function paperReport() {
  const from = el("input", { type: "date", value: dayFromNow(-6), required: true });
  const to = el("input", { type: "date", value: dayFromNow(0), required: true });
  const body = el("div", { class: "table-scroll" });
  const show = async () => {
    try {
      const { lines } = await get(`/api/reports/papers?from=${from.value}&to=${to.value}`);
      fill(body, lines.length === 0 ? el("p", { class: "quiet", text: t("papers.report.none") }) : table(lines));
    } catch (error) {
      fill(body, el("p", { class: "wrong", role: "alert", text: error.message }));
    }
  };
  show();
  return el("section", { class: "card" }, el("h2", { text: t("papers.report") }),
    el("form", { class: "row", on: { submit: (event) => { event.preventDefault(); show(); } } },
      field(t("papers.report.from"), from), field(t("papers.report.to"), to),
      el("button", { class: "button", text: t("papers.report.show") })), body);
}

function table(lines) {
  const titles = {
    day: t("papers.report.day"), printer: t("papers.report.printer"), kind: t("papers.report.kind"),
    printed: t("papers.report.printed"), pages: t("papers.report.pages"), copies: t("papers.report.copies"),
    unconfirmed: t("papers.report.unconfirmed"), twice: t("papers.report.twice"), failed: t("papers.report.failed"),
  };
  return el("table", {},
    el("thead", {}, el("tr", {}, columns.map((name) => el("th", { scope: "col", text: titles[name] })))),
    el("tbody", {}, lines.map((line) => el("tr", {},
      [day(line.day), line.printer === "tray" ? t("papers.tray") : line.printer ?? "–", line.kindTitle, line.printed, line.pages,
        line.unconfirmed, line.copies,
        line.possibleDuplicates, line.failed].map((value) => el("td", { text: String(value) }))))));
}
