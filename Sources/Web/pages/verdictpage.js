// The guarantee of one unit as its customer reads it at the counter: in the customer's language, each sentence open.
import { get } from "./api.js";
import { button, el, fill } from "./dom.js";
import { day, dayFromNow } from "./format.js";
import { shell, start } from "./shell.js";
import { language, languages, t } from "./texts.js";
import { overrideNote, repeatsLine, trace, verdictPanel } from "./verdict.js";

const asked = new URLSearchParams(location.search);
const unit = Number(asked.get("unit")) || 0;
const chosen = languages.some(([code]) => code === asked.get("language")) ? asked.get("language") : null;

let main = null;

const page = {
  name: "unit",
  title: () => t("side.title"),
  /** The customer's, once it is known; the page is opened anew in it. */
  language: () => chosen,
  start(node) { main = node; show(); },
  hide() { if (main) fill(main); },
  key(event, isPlainAlt) {
    const speech = isPlainAlt ? languages[Number(/^Digit([1-4])$/.exec(event.code)?.[1] ?? 0) - 1] : null;
    if (speech) speak(speech[0]);
    else if (event.key === "Escape") back();
    else return false;
    return true;
  },
};

const speak = (code) => location.replace(`/verdict?${new URLSearchParams({ unit: String(unit), language: code })}`);
const back = () => (history.length > 1 ? history.back() : location.assign(`/unit?id=${unit}`));

async function show() {
  document.body.classList.add("for-customer");
  try {
    const sheet = await get(`/api/units/${unit}?language=${language()}`);
    const owners = sheet.owner?.language;
    if (!chosen && owners && owners !== language()) return speak(owners);
    const stay = sheet.openTicket ?? sheet.earlier[0];
    const told = stay ? (await get(`/api/tickets/${stay.id}?language=${language()}`)).told : null;
    fill(main, tools(), el("article", { class: "customer-verdict" },
      el("p", { class: "quiet", text: shell.session.shop.name }), el("h1", { text: t("side.title") }),
      el("p", { class: "big" }, sheet.product.title, " · ", el("code", { text: sheet.serial })),
      el("div", { class: told?.differences.length ? "then-and-now" : "" }, today(sheet), then(told)),
      el("p", { class: "lead", text: t("side.disagree") })));
  } catch (error) {
    fill(main, tools(), el("p", { class: "message bad", text: error.message }));
  }
  return undefined;
}

function tools() {
  return el("div", { class: "row no-print" }, button(t("back"), back, { key: "Esc" }),
    el("div", { class: "row", role: "group", "aria-label": t("side.languages") },
      languages.map(([code, own], index) => button(own, () => speak(code),
        { key: `Alt ${index + 1}`, pressed: code === language() }))),
    button(t("side.print"), () => window.print(), { key: "Ctrl P" }));
}

const explained = (reasons) => (reasons?.length ? el("div", {}, el("h3", { text: t("side.how") }), trace(reasons)) :
  null);

/** Without the supplier's term, which is the shop's own affair, and without the names of staff. */
function today(sheet) {
  const recorded = (sheet.entries ?? []).map(({ text }) => el("li", { text }));
  return el("section", {}, el("h2", { text: t("side.today", { day: day(dayFromNow(0)) }) }),
    verdictPanel(sheet.verdict, sheet.sale, {
      before: [repeatsLine(sheet.repeats), (sheet.overrides ?? []).map((said) => overrideNote(said, true))],
      isOverridden: (sheet.overrides ?? []).length > 0,
      after: [(sheet.care ?? []).map((text) => el("p", { text })),
        recorded.length === 0 ? null : el("div", {}, el("h3", { text: t("entry.title") }), el("ul", {}, recorded))],
      explains: explained,
    }));
}

/** What was told at the last intake: the same sentences, or what differs and the whole of it. */
function then(told) {
  if (!told) return null;
  const heading = el("h2", { text: t("side.told", { day: day(told.day) }) });
  if (told.differences.length === 0) return el("section", {}, heading, el("p", { text: t("side.same") }));
  return el("section", {}, heading, el("div", { class: "card" }, el("h3", { text: t("side.changed") }),
    el("ul", { class: "reasons" }, told.differences.map((text) => el("li", { text })))),
  verdictPanel(told.verdict, null, { explains: explained }));
}

start(page);
