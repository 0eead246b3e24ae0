// What the shop can say about a unit's guarantee: each clock, the days that count, the rights that follow, and why.
import { el, facts } from "./dom.js";
import { day, dayAndTime } from "./format.js";
import { t } from "./texts.js";

// A guarantee is told by colour, sign and words together (WCAG 1.4.1); only what has ended is red.
const looks = {
  COVERED: ["good", "✓"], EXPIRED: ["bad", "✕"], REVIEW: ["warn", "!"], UNKNOWN: ["warn", "?"],
  NOT_APPLICABLE: ["", "–"],
};

const lookOf = (status) => looks[status] ?? ["warn", "?"];

const sign = (mark) => el("span", { class: "sign", "aria-hidden": "true", text: mark });

// Whether the sentences are open is the person's habit, not the unit's.
let isExplained = false;

/** Sentences with the rules they come from, numbered, so that a person can say which one is disputed. */
export const trace = (reasons) => el("ol", { class: "reasons trace" }, reasons.map(({ rule, text }) =>
  el("li", {}, text, rule ? el("span", { class: "rule", text: rule }) : null)));

/** The trace behind one line that a click, Enter or Alt 0 opens. */
function why(reasons) {
  if (!reasons?.length) return null;
  const node = el("details", { class: "why" },
    el("summary", { "aria-keyshortcuts": "Alt+0" }, el("kbd", { text: "Alt 0" }), t("verdict.why")), trace(reasons));
  node.open = isExplained;
  return node;
}

addEventListener("keydown", (event) => {
  const isPlainAlt = event.altKey && !event.ctrlKey && !event.metaKey && !event.getModifierState("AltGraph");
  const customerSide = document.querySelector("a.customer-side");
  if (isPlainAlt && event.code === "KeyV" && customerSide) {
    event.preventDefault();
    return customerSide.click();
  }
  if (!isPlainAlt || !["Digit0", "Numpad0"].includes(event.code)) return undefined;
  event.preventDefault();
  isExplained = !isExplained;
  for (const node of document.querySelectorAll("details.why")) node.open = isExplained;
  return undefined;
});

/** Each answer about a clock stands behind its question: until when, who owes it, who proves what. */
function clockRow(clock) {
  const [kind, mark] = lookOf(clock.status);
  const parts = clock.parts.length === 0 ? null : el("ul", {}, clock.parts.map(({ part, lastCoveredDay }) =>
    el("li", { text: `${part}: ${day(lastCoveredDay)}` })));
  return el("li", { class: `clock ${kind}`.trim() },
    el("div", { class: "clock-head" }, sign(mark), el("strong", { text: clock.title }),
      el("span", { class: `chip ${kind}`.trim(), text: clock.statusTitle })),
    facts([
      [t("verdict.until"), clock.lastCoveredDay ? el("strong", { text: day(clock.lastCoveredDay) }) : null],
      [t("verdict.owedBy"), clock.owedBy], [t("verdict.proof"), clock.proof], [t("verdict.added"), clock.added],
      [t("verdict.parts"), parts],
    ], "clock-facts"),
    clock.isUnsettled ? el("p", { class: "hint", text: t("verdict.verify") }) : null);
}

function deadlineRow({ text, isPast, rule }) {
  return el("li", { class: isPast ? "past" : null }, el("span", { text }),
    isPast ? el("span", { class: "chip bad", text: t("deadline.past") }) : null,
    rule ? el("span", { class: "rule", text: rule }) : null);
}

/** What runs, and apart from it what would run from a claim made today. */
function deadlineLists(deadlines) {
  const dated = deadlines.filter(({ due }) => due);
  return [
    list(t("deadline.title"), dated.filter(({ isRunning }) => isRunning).map(deadlineRow), "deadlines"),
    list(t("deadline.ifClaimed"), dated.filter(({ isRunning }) => !isRunning).map(deadlineRow), "deadlines"),
  ];
}

/** What a person decided beside the rules; a customer is told the day and the reason, and no name. */
export function overrideNote({ title, clockTitle, lastCoveredDay, who, at, reason }, isForCustomer = false) {
  const said = [clockTitle, title, lastCoveredDay ? `${t("verdict.until")}: ${day(lastCoveredDay)}` : ""];
  const by = isForCustomer ? [] : [who ?? t("override.console")];
  return el("div", { class: "override" },
    el("p", {}, el("strong", { text: `${t("override.says")}: ` }), said.filter(Boolean).join(" · ")),
    el("p", { text: reason }), el("p", { class: "hint", text: [...by, dayAndTime(at)].join(", ") }));
}

const list = (title, rows, kind) => rows.length === 0 ? null : el("div", {},
  el("h3", { class: "kicker", text: title }), el("ul", { class: kind }, rows));

/**
 * A verdict alone: as it was told, or as the rules say it. Where a person decided otherwise (`isOverridden`) its head is no
 * green light: what the rules say is then one of two words.
 */
export function verdictPanel(verdict, sale, { before = [], after = [], explains = why, isOverridden = false } = {}) {
  const [kind, mark] = isOverridden ? ["warn", "!"] : lookOf(verdict.status);
  const clocks = verdict.clocks ?? [];
  const head = isOverridden ? t("verdict.byRules", { name: verdict.title }) : verdict.title;
  return el("section", { class: `card verdict ${kind}`.trim() },
    el("h2", {}, sign(mark), head), before,
    facts([
      [t("verdict.until"), clocks.length > 0 ? "" : day(verdict.lastCoveredDay)],
      [t("verdict.sellerProves"), clocks.length > 0 ? "" : day(verdict.sellerProvesUntil)],
      [t("sale.document"), sale?.document],
      [t("sale.delivered"), day(sale?.deliveryDay)],
    ], "tight"),
    clocks.length > 0 ? el("ul", { class: "clocks", "aria-label": t("verdict.clocks") },
      clocks.map(clockRow)) : null,
    deadlineLists(verdict.deadlines ?? []),
    list(t("right.title"), (verdict.rights ?? []).map(({ text, rule }) => el("li", {}, text,
      el("span", { class: "rule", text: rule }))), "rights"),
    (verdict.beside ?? []).map(({ text }) => el("p", { class: "hint", text })),
    after, explains(verdict.reasons));
}

/** The guarantee of a unit's sheet: repeats and a person's word first, then what the rules say. */
export function guaranteePanel(sheet) {
  return verdictPanel(sheet.verdict, sheet.sale, {
    before: [repeatsLine(sheet.repeats), (sheet.overrides ?? []).map((said) => overrideNote(said))],
    isOverridden: (sheet.overrides ?? []).length > 0,
    after: [(sheet.care ?? []).map((text) => el("p", { class: "hint", text })), supplierLine(sheet.supplied),
      recorded(sheet.entries ?? []), el("p", {}, el("a", { class: "button small customer-side",
      href: `/verdict?unit=${sheet.id}`, "aria-keyshortcuts": "Alt+V" }, el("kbd", { text: "Alt V" }),
      t("side.show")))],
  });
}

/** The supplier's term is the shop's own affair, and stands beside the customer's. */
function supplierLine(supplied) {
  if (!supplied) return null;
  const until = supplied.lastCoveredDay ? `${t("verdict.until")}: ${day(supplied.lastCoveredDay)}` : "";
  return el("p", { class: "hint", text: [`${t("supplied.by")}: ${supplied.supplier}`, supplied.document, until]
    .filter(Boolean).join(" · ") });
}

/** "Third repair of the same fault, 41 days out of use." */
export function repeatsLine(repeats) {
  if (!repeats) return null;
  return el("p", { class: "message asks repeats" }, el("span", { class: "sign", "aria-hidden": "true", text: "↻" }),
    el("span", {}, repeats.text, repeats.proposal ? el("span", { class: "hint", text: ` ${repeats.proposal}` }) : null));
}

function recorded(entries) {
  return list(t("entry.title"), entries.map(({ id, text, who, at, reason }) => el("li", {},
    el("span", { text }), " ", el("span", { class: "hint",
      text: `${who ?? t("override.console")}, ${dayAndTime(at)} (${id})${reason ? `: ${reason}` : ""}` }))), "reasons");
}

/** What was told at the intake beside what the rules say today; a difference is named, never hidden. */
export function toldPanel(told) {
  if (!told) return null;
  const isSame = told.differences.length === 0;
  return el("details", { class: "card told", open: !isSame },
    el("summary", {}, el("strong", { text: `${t("told.on")} ${day(told.day)}` }), " ",
      el("span", { class: isSame ? "chip good" : "chip warn", text: isSame ? t("told.same") : t("told.differs") })),
    isSame ? null : el("ul", { class: "reasons" }, told.differences.map((text) => el("li", { text }))),
    verdictPanel(told.verdict));
}
