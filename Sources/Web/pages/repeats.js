// What managers look at beside the list: legal deadlines that come near, and faults that come back by model.
import { get } from "./api.js";
import { el, field, fill } from "./dom.js";
import { day, dayFromNow } from "./format.js";
import { t } from "./texts.js";

function panel(title, load) {
  const body = el("div", { "aria-live": "polite" });
  const node = el("details", { class: "card" }, el("summary", {}, el("strong", { text: title })), body);
  // Read when it is opened: most visits to the page are about one ticket.
  node.addEventListener("toggle", async () => {
    if (!node.open) return;
    try {
      await load(body);
    } catch (error) {
      fill(body, el("p", { class: "message bad", text: error.message }));
    }
  });
  return node;
}

const table = (title, heads, rows) => el("div", { class: "table-scroll", tabindex: "0", role: "region",
  "aria-label": title }, el("table", {},
  el("thead", {}, el("tr", {}, heads.map((text) => el("th", { scope: "col", text })))), el("tbody", {}, rows)));

/** Legal deadlines of open tickets, those of the next week and those that have passed. */
export function deadlinesPanel() {
  return panel(t("deadlines.page"), async (body) => {
    const { deadlines } = await get("/api/reports/deadlines");
    if (deadlines.length === 0) return fill(body, el("p", { class: "quiet", text: t("deadlines.none") }));
    return fill(body, table(t("deadlines.page"),
      [t("deadline.next"), t("ticket.number"), t("ticket.device"), t("ticket.stage"), t("entry.what")],
      deadlines.map(({ due, isPast, text, ticket }) => el("tr", {},
        el("td", {}, day(due), isPast ? el("span", { class: "chip bad", text: t("deadline.past") }) : null),
        el("td", {}, el("a", { href: `#${ticket.id}`, text: ticket.number })), el("td", { text: ticket.product }),
        el("td", { text: ticket.stageTitle }), el("td", { text })))));
  });
}

/** Models with faults that came back in a span of days. */
export function repeatsPanel() {
  const yearAgo = new Date();
  yearAgo.setFullYear(yearAgo.getFullYear() - 1);
  const from = el("input", { type: "date", value: yearAgo.toISOString().slice(0, 10) });
  const to = el("input", { type: "date", value: dayFromNow(0) });
  const result = el("div", {});
  const load = async () => {
    const { models } = await get(`/api/reports/repeats?${new URLSearchParams({ from: from.value, to: to.value })}`);
    if (models.length === 0) return fill(result, el("p", { class: "quiet", text: t("repeats.none") }));
    return fill(result, table(t("repeats.page"), [t("repeats.model"), t("repeats.again"), t("repeats.units"),
      t("repeats.repairs"), t("repeats.most"), t("repeats.fault"), t("repeats.days")],
    models.map((model) => el("tr", {}, [model.title, model.unitsWithRepeats, model.units, model.repairs,
      model.most, model.commonFault ?? "", model.daysOut].map((text) => el("td", { text: String(text) }))))));
  };
  const again = () => load().catch((error) => fill(result, el("p", { class: "message bad", text: error.message })));
  for (const control of [from, to]) control.addEventListener("change", again);
  return panel(t("repeats.page"), (body) => {
    fill(body, el("div", { class: "filters" }, field(t("repeats.from"), from), field(t("repeats.to"), to)), result);
    return load();
  });
}
