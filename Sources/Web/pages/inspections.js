// Inspections of one unit: its plans, what was done, and the forms to record and plan.
import { get, newID, post } from "./api.js";
import { button, choice, el, field, fill, tick } from "./dom.js";
import { careForm, dayBox, endForm, numberBox, stateChip, textBox, typed, wholeNumber } from "./careforms.js";
import { day, dayFromNow } from "./format.js";
import { shell } from "./shell.js";
import { counted, t } from "./texts.js";

let place = null;

/** The part of the page: a unit is looked for by its number, or given. */
export async function inspections(body, unit) {
  place = body;
  const box = textBox("", { name: "unit", spellcheck: "false" });
  const found = el("div", { class: "part" });
  fill(body, el("form", { class: "filters", role: "search", on: { submit: async (event) => {
    event.preventDefault();
    if (typed(box)) await find(typed(box), found);
  } } }, field(t("inspections.find"), box), el("button", { class: "button", text: t("inspections.show") })), found);
  if (unit) await show(Number(unit), found);
  else box.focus();
}

async function find(text, found) {
  try {
    const answer = await get(`/api/scan?text=${encodeURIComponent(text)}`);
    const units = answer.units ?? (answer.unit ? [answer.unit] : []);
    if (units.length === 1) return show(units[0].id, found);
    fill(found, units.length === 0 ? el("p", { class: "quiet", text: t("search.none") }) :
      el("ul", { class: "choices" }, units.map((unit) => el("li", {},
        button(`${unit.product.title} · ${unit.serial}`, () => show(unit.id, found))))));
  } catch (error) {
    fill(found, el("p", { class: "message bad", text: error.message }));
  }
  return undefined;
}

async function show(unit, found) {
  try {
    const care = await get(`/api/inspections?unit=${unit}`);
    if (place === null) return;
    const again = () => show(unit, found);
    const may = shell.may("inspect");
    fill(found, el("div", { class: "answer" },
      el("div", { class: "column" }, plansCard(care, again), may ? planForm(care, again) : null),
      el("div", { class: "column" },
        may ? inspectionForm({ unit, plans: care.plans.filter(({ isOfProduct }) => !isOfProduct) }, again) : null,
        may ? readingForm(unit, again) : null, doneCard(care))));
  } catch (error) {
    fill(found, el("p", { class: "message bad", text: error.message }));
  }
}

function planTerm(plan) {
  const parts = [];
  if (plan.intervalMonths) parts.push(counted("inspections.months", plan.intervalMonths));
  if (plan.counterLimit) parts.push(`${plan.counted ?? 0} / ${plan.counterLimit} ${plan.counterTitle}`);
  return parts.join(" · ");
}

function plansCard(care, again) {
  const units = [care.unit.product?.title, care.unit.serial].filter(Boolean).join(" · ");
  return el("section", { class: "card" }, el("h2", { text: units }),
    care.fiscal === "no" ? null : el("p", {}, el("span", { class: "chip work", text: t("inspections.fiscal") })),
    care.inspectionMissed ? el("p", { class: "message asks", text: t("inspections.missed") }) : null,
    care.plans.length === 0 ? el("p", { class: "quiet", text: t("inspections.noPlan") }) :
      el("ul", { class: "paper-list" }, care.plans.map((plan) => {
        const form = el("div", {});
        return el("li", { class: "paper" },
          el("div", { class: "paper-head" }, stateChip(plan),
            plan.nextDue ? el("strong", { text: t("inspections.due", { name: day(plan.nextDue) }) }) : null,
            el("span", { text: planTerm(plan) })),
          el("p", { class: "hint", text: [plan.groundTitle, plan.rule,
            plan.lastDone ? t("inspections.last", { name: day(plan.lastDone) }) : null].filter(Boolean).join(" · ") }),
          shell.may("inspect") && !plan.isOfProduct ? el("div", {}, button(t("inspections.endPlan"), () => {
            fill(form, endForm(t("inspections.endPlan"), `/api/inspections/plans/${plan.id}/end`, again,
              { withDay: false }));
            form.querySelector("input").focus();
          }, { kind: "small" })) : null, form);
      })),
    care.contracts.length === 0 ? null : el("p", { text: care.contracts.map(({ number, until }) =>
      `${t("contracts.one")} ${number}${until ? `, ${t("contracts.untilDay", { name: day(until) })}` : ""}`)
      .join("; ") }));
}

function doneCard(care) {
  return el("section", { class: "card" }, el("h2", { text: t("inspections.history") }),
    care.inspections.length === 0 ? el("p", { class: "quiet", text: t("inspections.noneDone") }) :
      el("ol", { class: "history" }, care.inspections.map((done) => el("li", {},
        el("span", { class: "hint", text: [day(done.day), done.technician].filter(Boolean).join(" · ") }),
        el("span", { text: [done.resultTitle, done.bookEntry ? `${t("inspections.book")}: ${done.bookEntry}` : null,
          done.value === undefined ? null : `${done.value} ${shell.word("counters", done.counter)}`]
          .filter(Boolean).join(" · ") }),
        done.note ? el("span", { class: "reason", text: done.note }) : null))));
}

/** `plan` or `plans` says for which plan it may be; without a choice it counts for all. */
export function inspectionForm({ unit, plan, plans = [] }, done) {
  const on = dayBox(dayFromNow(0), { max: dayFromNow(0) });
  const book = textBox();
  const value = numberBox();
  const counter = choice(shell.words.counters.map(({ code, title }) => [code, title]), "pages");
  const result = choice(shell.words.inspectionResults.filter(({ code }) => code !== "withdrawn")
    .map(({ code, title }) => [code, title]), "passed");
  const note = textBox();
  const which = choice([["", t("inspections.allPlans")], ...plans.map((one) => [String(one.id),
    [one.groundTitle, one.rule].filter(Boolean).join(" ")])], "");
  return careForm(t("inspections.record"), [
    el("div", { class: "pair" }, field(t("inspections.day"), on, { path: "inspection.day" }),
      field(t("inspections.result"), result, { path: "inspection.result" })),
    plans.length > 1 ? field(t("inspections.forPlan"), which) : null,
    el("div", { class: "pair" }, field(t("inspections.book"), book, { path: "inspection.bookEntry" }),
      el("div", { class: "pair" }, field(t("inspections.counter"), value, { path: "reading.value" }),
        field(t("inspections.counts"), counter))),
    field(t("inspections.note"), note, { path: "inspection.note" }),
  ], t("inspections.record"), (id) => {
    const shown = wholeNumber(value);
    return post("/api/inspections", { id, unit, plan: plan ?? (Number(which.value) || undefined), day: on.value,
      bookEntry: typed(book), result: result.value, note: typed(note),
      ...(shown === undefined ? {} : { counter: counter.value, value: Number.isNaN(shown) ? -1 : shown }) });
  }, done);
}

function readingForm(unit, done) {
  const on = dayBox(dayFromNow(0), { max: dayFromNow(0) });
  const value = numberBox();
  const counter = choice(shell.words.counters.map(({ code, title }) => [code, title]), "pages");
  const restarted = tick(t("inspections.restarted"));
  return careForm(t("inspections.read"), [
    el("div", { class: "triple" }, field(t("inspections.counter"), value, { path: "reading.value" }),
      field(t("inspections.counts"), counter), field(t("inspections.day"), on, { path: "reading.day" })),
    restarted.row,
  ], t("inspections.read"), (id) => {
    const shown = wholeNumber(value);
    return post("/api/inspections/readings", { id, unit, counter: counter.value,
      value: shown === undefined || Number.isNaN(shown) ? -1 : shown, day: on.value, restarted: restarted.box.checked });
  }, done);
}

function planForm(care, done) {
  const law = choice([["", t("inspections.ownTerm")], ...shell.words.inspectionLaws.map(({ code, title }) => [code,
    title])], care.fiscal === "no" ? "" : shell.words.inspectionLaws[0]?.code ?? "");
  const months = numberBox();
  const limit = numberBox();
  const counter = choice(shell.words.counters.map(({ code, title }) => [code, title]), "pages");
  const ground = choice(shell.words.grounds.filter(({ code }) => code !== "law").map(({ code, title }) => [code,
    title]), "guaranteeStatement");
  const source = textBox();
  const anchor = dayBox("");
  const grace = numberBox();
  const product = tick(t("inspections.forProduct", { name: care.unit.product?.title ?? "" }));
  const own = el("div", { class: "part" },
    el("div", { class: "triple" }, field(t("inspections.everyMonths"), months, { path: "plan.interval" }),
      field(t("inspections.limit"), limit, { path: "plan.counterLimit" }), field(t("inspections.counts"), counter)),
    el("div", { class: "pair" }, field(t("inspections.ground"), ground),
      field(t("inspections.source"), source, { path: "plan.rule" })),
    field(t("inspections.grace"), grace, { path: "plan.graceDays" }));
  const showOwn = () => { own.hidden = law.value !== ""; };
  law.addEventListener("change", showOwn);
  showOwn();
  const number = (control) => {
    const whole = wholeNumber(control);
    return Number.isNaN(whole) ? -1 : whole;
  };
  return careForm(t("inspections.plan"), [
    shell.words.inspectionLaws.length > 0 ? field(t("inspections.law"), law) : null, own,
    field(t("inspections.anchor"), anchor, { hint: t("inspections.anchor.hint"), path: "plan.anchor" }), product.row,
  ], t("inspections.plan"), async (id) => {
    const subject = product.box.checked ? { product: care.unit.product.id } : { unit: care.unit.id,
      anchor: anchor.value || undefined };
    const term = law.value ? { rule: law.value } : { intervalMonths: number(months), ground: ground.value,
      source: typed(source), graceDays: number(grace),
      ...(limit.value.trim() ? { counter: counter.value, counterLimit: number(limit) } : {}) };
    const made = await post("/api/inspections/plans", { id, ...subject, ...term });
    if (product.box.checked) await giveToUnits(made.plan);
    return made;
  }, done);
}

/** Every sold unit of the product gets the plan, a run at a time. */
async function giveToUnits(plan) {
  let after;
  do {
    const run = await post(`/api/inspections/plans/${plan}/units`, { id: newID(), after });
    after = run.last;
  } while (after);
}
