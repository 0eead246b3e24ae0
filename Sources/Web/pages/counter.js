// The counter: one screen that follows the station's view of this visit.
import { get } from "./api.js";
import { TicketActions } from "./actions.js";
import { BoxList } from "./boxlist.js";
import { Candidates } from "./candidates.js";
import { button, el, fill, isEditable } from "./dom.js";
import { FinishedPanel } from "./finished.js";
import { customerPanel, earlierPanel, stageLine, ticketFacts, ticketWords, unitChoices, unitPanel } from "./found.js";
import { GuaranteeForms } from "./guaranteeforms.js";
import { HandoverForm } from "./handover.js";
import { IntakeForm } from "./intake.js";
import { Drafts } from "./drafts.js";
import { photoBox, pictureBox } from "./pictures.js";
import { shell, start } from "./shell.js";
import { t } from "./texts.js";
import { guaranteePanel, verdictPanel } from "./verdict.js";

let main = null;
let view = null;
let intake = null;
let handover = null;
let finished = null;
let actions = null;
let candidates = null;
let box = null;
let guarantee = null;
const drafts = new Drafts();

const page = {
  name: "counter",
  title: () => t("page.counter"),

  start(node) {
    main = node;
    // Each person sees the page in the own language: what was built in another one is built anew.
    drafts.keep(intake);
    view = intake = handover = finished = actions = guarantee = null;
    fill(main);
  },

  /** `isFirst`: the first view since the page reached the station, which may have been started anew meanwhile. */
  show(next, isFirst) {
    const before = view;
    view = next;
    if (view.locked) return;
    const isForgotten = isFirst && view.activity === "idle" && !view.finished;
    const unsure = [intake, handover].find((form) => form?.isUnsure);
    if (isForgotten && unsure) return askRecord(unsure);
    if (isForgotten && intake) {
      drafts.leave(intake, view);
      intake = null;
    }
    if ((before === null || isForgotten) && drafts.resume(view)) return fill(main);
    if (view.intake) showIntake();
    else if (view.handover) showHandover();
    else showIdle();
  },

  /** The screen is locked: nothing of a customer stays readable behind the door, and the draft is kept. */
  hide() {
    drafts.keep(intake);
    view = intake = handover = finished = actions = guarantee = null;
    if (main) fill(main);
  },

  /** Once the device of an intake is known, a picture is a photo of it. */
  photos: () => (intake?.takesPhotos ? intake.photos : null),

  changed() {
    finished?.refresh();
    refreshShown();
  },

  hints() {
    if (view?.intake) return [["Enter", t("go.on")], ["Esc", t("cancel")]];
    if (view?.handover) return [["Enter", t("confirm")], ["Esc", t("cancel")]];
    const begin = [...(shell.may("takeIn") ? [["F2", t("take.in")]] : []),
      ...(shell.may("handOut") ? [["F4", t("hand.over")]] : [])];
    if (finished) return [["Enter", t("finished.next")], ...begin];
    const moves = actions && actions.ticket.nextStages.length > 0 ? [["Alt 1…9", t("actions.next")]] : [];
    const unit = view?.shown?.unit ? [["F6", t("unit.open")]] : [];
    return [...begin, ...moves, ...unit, ["Esc", t("cancel")]];
  },

  key(event, isPlainAlt) {
    if (!view) return false;
    if (event.key === "F2" && !view.intake) return run({ kind: "takeIn" });
    if (event.key === "F4" && !view.handover) return run({ kind: "handOut" });
    if (event.key === "F2" || event.key === "F4") return true;
    if (view.intake) return intake.key(event, isPlainAlt);
    if (view.handover) return handover.key(event, isPlainAlt);
    if (event.key === "Escape") {
      if (guarantee?.isOpen) guarantee.shut();
      else if (actions?.isOpen) actions.shut();
      else run({ kind: "cancel" });
      return true;
    }
    const isControl = isEditable(event.target) || event.target instanceof HTMLAnchorElement ||
      event.target instanceof HTMLButtonElement;
    if (finished && event.key === "Enter" && !isControl) return run({ kind: "cancel" });
    if (event.key === "F6" && view.shown?.unit) {
      location.assign(`/unit?id=${view.shown.unit.id}`);
      return true;
    }
    if (box?.key(event, isPlainAlt) || candidates?.key(event, isPlainAlt)) return true;
    const number = isPlainAlt ? Number(/^Digit([1-9])$/.exec(event.code)?.[1] ?? 0) : 0;
    const chosen = view.shown?.found === "units" ? view.shown.units[number - 1] : null;
    if (chosen) return run({ kind: "chooseUnit", unit: chosen.id });
    return actions?.key(event, isPlainAlt) ?? false;
  },
};

/** The answer that was lost is on record under its id, or there is none and nothing was recorded. */
async function askRecord(form) {
  const event = form.confirmation;
  if (form === intake) drafts.leave(intake, view);
  intake = handover = null;
  fill(main);
  const answered = await shell.act(event);
  if (answered?.finished) return drafts.forget();
  if (event.kind === "handOver") return shell.scan(form.ticketNumber);
  return drafts.resume(view);
}

function run(event) {
  shell.act(event);
  return true;
}

function showIntake() {
  handover = finished = actions = null;
  if (!intake || !intake.continues(view.intake)) {
    intake = new IntakeForm(drafts);
    fill(main, intake.node);
  }
  intake.show(view);
}

function showHandover() {
  intake = finished = actions = null;
  if (!handover || !handover.continues(view.handover)) {
    handover = new HandoverForm();
    fill(main, handover.node);
  }
  handover.show(view);
}

function showIdle() {
  if (intake) drafts.leave(intake, view);
  intake = handover = null;
  if (view.finished) {
    if (finished?.ticket.id !== view.finished.ticket.id) {
      finished = new FinishedPanel(view.finished);
      actions = null;
      fill(main, messageBanner(), finished.node);
      finished.focus();
    }
    return;
  }
  finished = null;
  // A form that somebody is filling in is not taken away by a view that shows the same ticket unchanged.
  const ticket = view.shown?.unit?.openTicket;
  if (guarantee?.isOpen && guarantee.sheet.id === view.shown?.unit?.id && !view.message?.bad) return;
  if (actions?.isOpen && ticket && actions.ticket.id === ticket.id &&
    actions.ticket.revision === ticket.revision && !view.message?.bad) return;
  actions = box = candidates = null;
  fill(main, armedBanner(), messageBanner(),
    view.armed ? null : view.shown ? shownPanel(view.shown) : view.box ? openBox() : idlePanel());
}

/** A ticket that a colleague changed at another station is shown as it is now; reading it takes no scanner over. */
async function refreshShown() {
  const shown = view?.shown;
  if (view?.activity !== "idle" || shown?.found !== "unit" || actions?.isOpen || guarantee?.isOpen) return;
  try {
    const sheet = await get(`/api/units/${shown.unit.id}`);
    const isSame = sheet.openTicket?.id === shown.unit.openTicket?.id &&
      sheet.openTicket?.revision === shown.unit.openTicket?.revision;
    if (isSame || view?.shown !== shown) return;
    shown.unit = sheet;
    showIdle();
  } catch (error) {
    shell.refused(error);
  }
}

function armedBanner() {
  const { armed } = view;
  if (!armed) return null;
  const text = { stage: t("armed.stage"), shelf: t("armed.shelf"),
    technician: t("armed.technician") }[armed.kind];
  return el("section", { class: "armed" }, el("h1", {}, el("span", { text }), " ",
    el("span", { class: "armed-what", text: armed.text })),
    button(t("cancel"), () => shell.act({ kind: "cancel" }), { key: "Esc" }));
}

function messageBanner() {
  if (!view.message) return null;
  return el("p", { class: `message ${view.message.bad ? "bad" : "good"}` },
    el("span", { class: "sign", "aria-hidden": "true", text: view.message.bad ? "✕" : "✓" }),
      view.message.text);
}

function idlePanel() {
  return el("section", { class: "idle" },
    el("h1", { text: t("idle.title") }),
    el("p", { class: "lead", text: t("idle.lead") }),
    el("div", { class: "row" },
      shell.may("takeIn") ? button(t("take.in"), () => shell.act({ kind: "takeIn" }),
        { key: "F2", kind: "primary" }) : null,
      shell.may("handOut") ? button(t("hand.over"), () => shell.act({ kind: "handOut" }),
        { key: "F4" }) : null),
    pictureButton());
}

function pictureButton() {
  return el("p", { class: "picture-choice" }, photoBox(), pictureBox(t("picture.choose")),
    el("span", { class: "hint", text: t("picture.hint") }));
}

function shownPanel(shown) {
  if (shown.found === "unit") return unitView(shown);
  if (shown.found === "units") return unitChoices(shown.units,
    (sheet) => shell.act({ kind: "chooseUnit", unit: sheet.id }));
  const isBad = ["unknownProduct", "webAddress", "information", "noSerial", "unknownCode", "rubbish"].includes(shown.found);
  const mayTakeIn = ["unknownSerial", "product", "unknownProduct"].includes(shown.found);
  const product = shown.product ?? view.box?.product;
  const verdict = shown.verdict ?? view.box?.verdict;
  return el("section", { class: "idle" },
    el("h1", { class: `message ${isBad ? "bad" : "asks"}` }, el("span",
      { class: "sign", "aria-hidden": "true", text: isBad ? "✕" : "?" }), shown.text),
    shown.serial ? el("p", { class: "big" }, el("code", { text: shown.serial })) : null,
    product ? el("p", { class: "big", text: product.title }) : null,
    view.box?.others.length > 0 ? el("p", { class: "hint", text: `${t("unit.aliases")}: ${view.box.others.join(", ")}` }) : null,
    mayTakeIn ? takeInButton() : null,
    view.box ? boxList() : view.codes ? codeList(view.codes) : null,
    nearUnits(shown),
    verdict ? verdictPanel(verdict) : null);
}

const takeInButton = () => shell.may("takeIn") ? button(t("take.in"), () => shell.act({ kind: "takeIn" }),
  { key: "F2", kind: "primary" }) : null;

/** Several numbers may be the serial: a person takes one, here or in the intake. */
function openBox() {
  return el("section", { class: "idle" },
    view.box.product ? el("p", { class: "big", text: view.box.product.title }) : null,
    boxList({ heading: "h1" }), takeInButton(), view.box.verdict ? verdictPanel(view.box.verdict) : null);
}

/** Alt with a number belongs to the ticket of a unit that was found. */
function boxList(options) {
  box = new BoxList(view.box, (number) => shell.act({ kind: "chooseNumber", number }), options);
  return box.node;
}

/** What is near a number that nobody has: somebody may have meant it, and may still take the unit in as a new one. */
function nearUnits(shown) {
  const text = shown.serial;
  candidates = null;
  if (!text) return null;
  candidates = new Candidates(text, (item) => shell.act({ kind: "chooseUnit", unit: item.id }),
    { hasKeys: !(box?.others.length > 0) });
  candidates.load();
  return candidates.node;
}

/** A picture may hold several codes: all are told, the best one was taken. */
function codeList(codes) {
  return el("ul", { class: "codes" }, codes.map(({ symbology, text, meaning }) =>
    el("li", {}, el("code", { text }), el("span", { class: "hint", text: `${symbology} · ${meaning}` }))));
}

function unitView(shown) {
  const sheet = shown.unit;
  const ticket = sheet.openTicket;
  const refresh = () => shell.act({ kind: "refresh" });
  actions = ticket ? new TicketActions(ticket, refresh) : null;
  guarantee = new GuaranteeForms(sheet, null, refresh);
  return el("div", { class: "answer" },
    el("div", { class: "column" }, unitPanel(sheet), customerPanel(sheet.owner), guaranteePanel(sheet),
      guarantee.node, view.box ? boxList({ hasKeys: false }) : null),
    el("div", { class: "column" }, ticket ? ticketPanel(ticket) : noTicketPanel(),
      earlierPanel(sheet.earlier)));
}

function ticketPanel(ticket) {
  return el("section", { class: "card ticket" },
    el("h2", {}, el("a", { href: `/tickets#${ticket.id}`, text: ticket.number })), stageLine(ticket),
    ticketFacts(ticket), ticketWords(ticket),
    ticket.nextStages.includes("DELIVERED") ?
      el("div", { class: "row" }, button(t("hand.over"), () => shell.act({ kind: "handOut" }),
        { key: "F4", kind: "primary" })) : null,
    actions.node);
}

function noTicketPanel() {
  return el("section", { class: "card" }, el("p", { class: "lead", text: t("ticket.noneOpen") }),
    shell.may("takeIn") ? button(t("take.in"), () => shell.act({ kind: "takeIn" }),
      { key: "F2", kind: "primary" }) : null);
}

// The station has device and customer of a draft, but not yet what is being typed.
addEventListener("beforeunload", (event) => { if (intake?.details?.fault.value.trim() &&
  view?.intake) event.preventDefault(); });
start(page);
