// Units: found by whatever somebody has of one, and the page of one unit with its whole life.
import { Command, get, post } from "./api.js";
import { candidateDetail, CandidatePages } from "./candidates.js";
import { button, el, field, fill } from "./dom.js";
import { day, dayAndTime, dayFromNow } from "./format.js";
import { customerPanel, earlierPanel, stageLine, unitPanel } from "./found.js";
import { GuaranteeForms } from "./guaranteeforms.js";
import { Search } from "./search.js";
import { shell, start } from "./shell.js";
import { t } from "./texts.js";
import { UnitPapers } from "./unitpapers.js";
import { guaranteePanel } from "./verdict.js";

let main = null;
let sheet = null;
let form = null;
let guarantee = null;
let papers = null;

const openID = () => Number(new URLSearchParams(location.search).get("id")) || null;
const open = (id) => location.assign(`/unit?id=${id}`);

const page = {
  name: "unit",
  title: () => t("page.unit"),
  start(node) { main = node; show(); },
  hide() { sheet = form = guarantee = papers = null; if (main) fill(main); },
  changed() {
    if (main && openID() && !isBusy()) show(isBusy);
  },
  hints() {
    if (!openID()) return [["↑ ↓", t("find.label").split(":")[0]]];
    return [...(mayTakeIn() ? [["F2", t("take.in")]] : []), ...(shell.may("registerUnits") ?
      [["Alt 1", t("unit.return")], ["Alt 2", t("unit.swap")]] : []), ...(papers?.hints ?? []), ["Esc", t("unit.other")]];
  },
  key(event, isPlainAlt) {
    if (!openID() || !sheet) return false;
    if (event.key === "F2" && mayTakeIn()) {
      takeIn();
      return true;
    }
    if (event.key === "Escape") {
      if (form) closeForm();
      else if (guarantee?.isOpen) guarantee.shut();
      else if (papers?.isOpen) papers.shut();
      else location.assign("/unit");
      return true;
    }
    const number = isPlainAlt ? /^Digit([1-9])$/.exec(event.code)?.[1] : null;
    if (["1", "2"].includes(number) && shell.may("registerUnits")) {
      if (number === "1") showReturn();
      else showSwap();
      return true;
    }
    return papers?.press(number) ?? false;
  },
};

const mayTakeIn = () => shell.may("takeIn") && sheet && !sheet.openTicket;

/** What somebody is typing, or has just asked for, is not taken away. */
const isBusy = () => form || guarantee?.isOpen || papers?.isOpen || main.contains(document.activeElement);

/** `isUnwanted()` is asked once more when what is to be shown has come. */
function show(isUnwanted) {
  shell.showHints();
  return openID() ? showUnit(openID(), isUnwanted) : showSearch();
}

// MARK: Finding

function showSearch() {
  const results = el("div", { class: "column", "aria-live": "polite" });
  const ways = el("div", { class: "row" });
  const search = new Search({
    label: t("find.label"),
    find: async (text) => {
      const { candidates, more } = await get(`/api/units?${new URLSearchParams({ q: text, further: "1" })}`);
      fill(results);
      fill(ways, more.map(({ way, title }) => button(`${t("find.more")}: ${title}`,
        () => pages(results, text, way, title), { kind: "small" })));
      return candidates;
    },
    title: ({ serial, product }) => `${serial} · ${product}`,
    detail: candidateDetail,
    pick: ({ id }) => open(id),
    sure: ({ how }) => ["exact", "ticket"].includes(how),
    add: (text) => { if (text) pages(results, text, "inside", t("find.inside")); },
    addTitle: t("find.inside"),
  });
  fill(main, el("h1", { text: t("page.unit") }), el("section", { class: "card" }, search.node,
    el("p", { class: "hint", text: t("find.lead") }), ways), results);
  search.focus();
}

async function pages(node, text, way, title) {
  const list = new CandidatePages(text, way, title, open);
  fill(node, list.node);
  await list.load();
  list.node.querySelector("a")?.focus();
}

// MARK: One unit

async function showUnit(id, isUnwanted = () => false) {
  try {
    const [unit, life] = await Promise.all([get(`/api/units/${id}`), get(`/api/units/${id}/life`)]);
    if (openID() !== id || isUnwanted()) return;
    sheet = unit;
    form = null;
    guarantee = new GuaranteeForms(unit, null, () => showUnit(id));
    papers = new UnitPapers(unit);
    const place = el("div", { id: "unit-form" });
    fill(main, el("div", { class: "row" },
      button(t("unit.other"), () => location.assign("/unit"), { key: "Esc" }),
      mayTakeIn() ? button(t("take.in"), takeIn, { key: "F2", kind: "primary" }) : null,
      shell.may("registerUnits") ? [button(t("unit.return"), showReturn, { key: "Alt 1" }),
        button(t("unit.swap"), showSwap, { key: "Alt 2" })] : null),
      place,
      el("div", { class: "answer" },
        el("div", { class: "column" }, unitPanel(unit), customerPanel(unit.owner), guaranteePanel(unit),
          guarantee.node),
        el("div", { class: "column" }, openTicket(unit.openTicket), papers.node, linkedPanel(life.linked), lifePanel(life),
          earlierPanel(unit.earlier))));
    shell.showHints();
  } catch (error) {
    fill(main, el("p", { class: "message bad", text: error.message }),
      button(t("unit.other"), () => location.assign("/unit"), { key: "Esc" }));
  }
}

function openTicket(ticket) {
  if (!ticket) return el("section", { class: "card" }, el("p", { class: "quiet", text: t("ticket.noneOpen") }));
  return el("section", { class: "card ticket" }, el("h2", {}, el("a", { href: `/tickets#${ticket.id}`,
    text: ticket.number })), stageLine(ticket));
}

function linkedPanel(linked) {
  if (linked.length === 0) return null;
  return el("section", { class: "card" }, el("h2", { text: t("unit.linked") }), el("ul", { class: "found-lines" },
    linked.map((unit) => el("li", {}, el("span", { text: unit.linkTitle }),
      el("a", { href: `/unit?id=${unit.id}` }, el("code", { text: unit.serial })),
      el("span", { text: unit.product }), el("span", { class: "hint", text: day(unit.day) })))));
}

function lifePanel({ entries, serial }) {
  return el("section", { class: "card life" }, el("h2", { text: t("unit.life") }),
    entries.length === 0 ? el("p", { class: "quiet", text: t("unit.life.none") }) :
      [el("ol", { class: "history" }, entries.map((entry) => el("li", {},
        el("span", { class: "hint", text: [day(entry.day), entry.by].filter(Boolean).join(" · ") }),
        el("span", { text: entry.text }),
        entry.ticket ? el("a", { href: `/tickets#${entry.ticket.id}`, text: entry.ticket.number }) : null))),
      button(t("unit.life.file"), () => save(serial, entries), { kind: "small" })]);
}

/** The life as a text file, made from what stands on the screen. */
function save(serial, entries) {
  const lines = entries.map(({ day: on, text, by, ticket }) =>
    [day(on), text, ticket?.number, by].filter(Boolean).join("\t"));
  const blob = new Blob([`${sheet.product.title}, ${serial}\n${dayAndTime(Date.now())}\n\n${lines.join("\n")}\n`],
    { type: "text/plain;charset=utf-8" });
  const link = el("a", { href: URL.createObjectURL(blob), download: `${serial.replace(/[^\w-]+/g, "_")}.txt` });
  link.click();
  URL.revokeObjectURL(link.href);
}

// MARK: What may be done with it

const takeIn = () => shell.actAndLeave({ kind: "chooseUnit", unit: sheet.id }, { kind: "takeIn" });

function closeForm() {
  form = null;
  fill(document.getElementById("unit-form"));
}

function showReturn() {
  showForm(t("unit.return"), [], (id, on, reason) =>
    post("/api/registry/returns", { id, unit: sheet.id, day: on, reason }));
}

function showSwap() {
  const serial = el("input", { autocomplete: "off", spellcheck: "false" });
  showForm(t("unit.swap"), [field(t("unit.swap.serial"), serial, { path: "unit" })], (id, on, reason) =>
    post("/api/registry/swaps", { id, old: sheet.id, newSerial: serial.value.trim() || undefined, day: on, reason }));
}

/** A day, a reason, and what else the act needs; `send(id, day, reason)` sends it. */
function showForm(title, fields, send) {
  const command = new Command();
  const on = el("input", { type: "date", value: dayFromNow(0) });
  const reason = el("input", { autocomplete: "off" });
  const wrong = el("p", { class: "wrong", role: "alert" });
  form = el("form", { class: "card", on: {
    submit: async (event) => {
      event.preventDefault();
      try {
        if (await command.run((id) => send(id, on.value, reason.value.trim() || undefined)) !== undefined) {
          await showUnit(sheet.id);
        }
      } catch (error) {
        wrong.textContent = error.message;
      }
    },
  } }, el("h2", { text: title }), el("div", { class: "triple" }, fields, field(t("unit.act.day"), on),
    field(t("reason"), reason)), wrong,
    el("div", { class: "row" }, el("button", { class: "button primary" }, el("kbd", { text: "Enter" }),
      el("span", { text: t("confirm") })), button(t("cancel"), closeForm, { key: "Esc" })));
  fill(document.getElementById("unit-form"), form);
  form.querySelector("input").focus();
}

start(page);
