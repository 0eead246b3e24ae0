// The tickets: filtered by stage and person, and one opened with its history, papers and actions.
import { Command, get, post } from "./api.js";
import { TicketActions } from "./actions.js";
import { button, choice, el, field, fill, tick } from "./dom.js";
import { day, dayAndTime } from "./format.js";
import { customerPanel, stageLine, ticketFacts, ticketWords, unitPanel } from "./found.js";
import { GuaranteeForms } from "./guaranteeforms.js";
import { claimPapers } from "./claimpapers.js";
import { paperTable } from "./papertable.js";
import { goTo } from "./places.js";
import { quotesPanel } from "./quotes.js";
import { shell, start } from "./shell.js";
import { TicketPapers } from "./ticketpapers.js";
import { counted, t } from "./texts.js";
import { guaranteePanel, toldPanel } from "./verdict.js";
import { deadlinesPanel, repeatsPanel } from "./repeats.js";

let main = null;
let actions = null;
let guarantee = null;
let documents = null;
let list = [];
let more = false;
const filter = { stage: "", mine: false, late: false };

const openID = () => Number(location.hash.slice(1)) || null;

const page = {
  name: "tickets",
  title: () => t("page.tickets"),
  start(node) { main = node; show(); },
  hide() { if (main) fill(main); },
  changed() {
    // What somebody is typing is not taken away; the answer to it will be fresh.
    if (!openID()) return load();
    // News may come before the page is there.
    if (!main) return undefined;
    if (!actions?.isOpen && !guarantee?.isOpen && !documents?.isOpen && !main.contains(document.activeElement)) return show();
    return undefined;
  },
  hints: () => (openID() ? [["Alt 1…9", t("actions.next")], ...(documents?.hints ?? []), ["Esc", t("back")]] : []),
  key(event, isPlainAlt) {
    if (!openID()) return false;
    if (event.key === "Escape") {
      if (guarantee?.isOpen) guarantee.shut();
      else if (actions?.isOpen) actions.shut();
      else if (documents?.isOpen) documents.shut();
      else goTo("");
      return true;
    }
    return Boolean(documents?.key(event) || actions?.key(event, isPlainAlt));
  },
};

function show() {
  shell.showHints();
  return openID() ? showTicket(openID()) : showList();
}

function showList() {
  actions = guarantee = documents = null;
  const stage = choice([["", t("tickets.everyStage")], ...shell.words.stages.map(({ code, title }) => [code,
    title])], filter.stage);
  stage.addEventListener("change", () => { filter.stage = stage.value; load(); });
  const number = el("input", { type: "search", autocomplete: "off" });
  const filters = el("form", { class: "filters", role: "search",
    on: { submit: (event) => { event.preventDefault(); filter.number = number.value.trim(); load(); } } },
    field(t("tickets.stage"), stage), field(t("ticket.number"), number),
    el("div", { class: "row" },
      button(t("tickets.mine"), (event) => press(event, "mine"), { pressed: filter.mine }),
      button(t("tickets.late"), (event) => press(event, "late"), { pressed: filter.late })));
  number.value = filter.number ?? "";
  fill(main, el("h1", { text: t("page.tickets") }), filters, el("div",
    { id: "ticket-list", "aria-live": "polite" }), deadlinesPanel(),
    shell.may("readReports") ? repeatsPanel() : null);
  load();
}

function press(event, name) {
  filter[name] = !filter[name];
  event.currentTarget.setAttribute("aria-pressed", String(filter[name]));
  load();
}

let asked = 0;

async function load(before) {
  const place = document.getElementById("ticket-list");
  if (!place) return;
  const mine = ++asked;
  const query = new URLSearchParams();
  if (filter.stage) query.set("stage", filter.stage);
  if (filter.mine) query.set("technician", "me");
  if (filter.number) query.set("q", filter.number);
  if (before) query.set("before", before);
  try {
    const answer = await get(`/api/tickets?${query}`);
    if (mine !== asked) return;
    list = before ? [...list, ...answer.tickets] : answer.tickets;
    more = answer.more;
    showRows(place);
  } catch (error) {
    fill(place, el("p", { class: "message bad", text: error.message }));
  }
}

function showRows(place) {
  const rows = filter.late ? list.filter(({ late }) => late) : list;
  const heads = [t("ticket.number"), t("ticket.stage"), t("ticket.device"), t("ticket.customer"),
    t("ticket.promised"), t("ticket.shelf"), t("ticket.technician")];
  fill(place,
    rows.length === 0 ? el("p", { class: "quiet", text: t("tickets.none") }) :
      el("div", { class: "table-scroll", tabindex: "0", role: "region", "aria-label": t("page.tickets") },
        el("table", { class: "card" },
        el("thead", {}, el("tr", {}, heads.map((text) => el("th", { scope: "col", text })))),
        el("tbody", {}, rows.map((ticket) => el("tr", {},
          el("td", {}, el("a", { href: `#${ticket.id}`, text: ticket.number }), papersOwed(ticket)),
          el("td", {}, stageLine(ticket)),
          el("td", { text: ticket.product }), el("td", { text: ticket.customer }),
          el("td", { text: day(ticket.promisedDay) }), el("td", { text: ticket.shelf ?? "" }),
            el("td", { text: ticket.technician ?? "" })))))),
    more ? button(t("tickets.more"), () => load(list.at(-1).id)) : null);
}

/** Nothing when every paper of the stay is confirmed or waived. */
const papersOwed = ({ papersOwed: owed }) => (owed === 0 ? null : el("span", { class: "chip warn" },
  el("span", { "aria-hidden": "true", text: "⎙" }), counted("bar.waiting", owed)));

async function showTicket(id) {
  try {
    const { ticket, sheet, told, faultName, history, papers } = await get(`/api/tickets/${id}`);
    if (openID() !== id) return;
    actions = ticket.nextStages.length > 0 || !ticket.handover ? new TicketActions(ticket,
      () => showTicket(id)) : null;
    guarantee = new GuaranteeForms(sheet, { ...ticket, faultName }, () => showTicket(id));
    documents = new TicketPapers(ticket, { faultName, customer: sheet.owner, done: () => showTicket(id) });
    const places = el("section", { class: "card" });
    fill(main, el("div", { class: "row" }, button(t("back"), () => goTo(""), { key: "Esc" })),
      el("div", { class: "answer" },
        el("div", { class: "column" }, unitPanel(sheet), customerPanel(sheet.owner),
          guaranteePanel(sheet), guarantee.node, toldPanel(told)),
        el("div", { class: "column" },
          el("section", { class: "card ticket" }, el("h1", { text: ticket.number }), stageLine(ticket),
            ticketFacts(ticket), ticketWords(ticket), actions?.node),
          places, quotesPanel(ticket, () => showTicket(id)),
          el("section", { class: "card" }, el("h2", { text: t("page.papers") }),
            papersOwed(ticket) ?? el("p", { class: "chip good" }, el("span", { "aria-hidden": "true", text: "✓" }),
              t("ticket.papersComplete")),
            paperTable(papers, () => showTicket(id)), documents.node, waive(ticket, papers),
            claimPapers(ticket, () => showTicket(id))),
          historyPanel(history))));
    showPlaces(places, ticket);
    shell.showHints();
  } catch (error) {
    fill(main, el("p", { class: "message bad", text: error.message }),
      button(t("back"), () => goTo(""), { key: "Esc" }));
  }
}

/** Shelf and technician, for those without the shelf's or the colleague's code at hand. */
async function showPlaces(node, ticket) {
  const wrong = el("p", { class: "wrong", role: "alert" });
  const pick = (title, entries, present, path, key) => {
    const select = choice([["", t("nobody")], ...entries.map(({ id, name }) => [String(id), name])],
      String(entries.find(({ name }) => name === present)?.id ?? ""));
    const command = new Command();
    select.addEventListener("change", async () => {
      try {
        await command.run((id) => post(`/api/tickets/${ticket.id}/${path}`,
          { id, [key]: Number(select.value) || null }));
        await showTicket(ticket.id);
      } catch (error) {
        wrong.textContent = error.message;
      }
    });
    return field(title, select);
  };
  const parts = [];
  try {
    if (shell.may("placeOnShelf")) parts.push(pick(t("ticket.shelf"), (await get("/api/shelves")).shelves,
      ticket.shelf, "shelf", "shelf"));
    if (shell.may("assign")) {
      const { staff } = await get("/api/staff");
      parts.push(pick(t("ticket.technician"), staff.filter(({ isActive }) => isActive !== false),
        ticket.technician, "technician", "technician"));
    }
  } catch (error) {
    wrong.textContent = error.message;
  }
  fill(node, el("div", { class: "pair" }, parts), wrong);
}

function waive(ticket, papers) {
  const waiting = papers.some(({ state }) => !["done", "canceled"].includes(state));
  if (!waiting || !shell.may("print")) return null;
  const command = new Command();
  const reason = el("input", { autocomplete: "off" });
  const wrong = el("p", { class: "wrong", role: "alert" });
  const sure = tick(t("papers.waive"), { on: { change: () => { form.hidden = !sure.box.checked; } } });
  const form = el("form", { hidden: true, on: {
    submit: async (event) => {
      event.preventDefault();
      try {
        await command.run((id) => post(`/api/tickets/${ticket.id}/waive-papers`,
          { id, reason: reason.value.trim() }));
        await showTicket(ticket.id);
      } catch (error) {
        wrong.textContent = error.message;
      }
    },
  } }, field(t("reason"), reason), wrong, el("button", { class: "button", text: t("confirm") }));
  return el("div", {}, sure.row, form);
}

function historyPanel(history) {
  return el("section", { class: "card" }, el("h2", { text: t("ticket.history") }),
    el("ol", { class: "history" }, history.map(({ at, who, station, text, reason }) => el("li", {},
      el("span", { class: "hint", text: `${dayAndTime(at)} · ${who} · ${station}` }), el("span", { text }),
      reason ? el("span", { class: "reason", text: `${t("reason")}: ${reason}` }) : null))));
}

addEventListener("hashchange", () => { if (shell.session) show(); });
start(page);
