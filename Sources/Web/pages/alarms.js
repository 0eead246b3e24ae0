// The alarms: what is overdue, lapsing or forgotten, and the papers behind it, one part at a time.
import { get } from "./api.js";
import { button, choice, el, field, fill } from "./dom.js";
import { alarmRules } from "./alarmrules.js";
import { certificates, renewForm } from "./certificates.js";
import { day } from "./format.js";
import { contracts } from "./contracts.js";
import { inspectionForm, inspections } from "./inspections.js";
import { paidForm, setAsideForm, stateChip } from "./careforms.js";
import { goTo } from "./places.js";
import { shell, start } from "./shell.js";
import { counted, t } from "./texts.js";

let main = null;
let list = [];
let cutShort = false;
const filter = { watch: "", text: "", aside: false };

const parts = [
  { name: "", title: () => t("alarms.part.alarms"), may: () => true, show: showAlarms },
  { name: "inspections", title: () => t("alarms.part.inspections"), may: () => shell.may("scan"), show: inspections },
  { name: "certificates", title: () => t("alarms.part.certificates"), may: () => true, show: certificates },
  { name: "contracts", title: () => t("alarms.part.contracts"),
    may: () => shell.may("readCustomer"), show: contracts },
  { name: "rules", title: () => t("alarms.part.rules"), may: () => true, show: alarmRules },
];

const open = () => parts.filter((part) => part.may());
// `#inspections/7` opens that part at a unit.
const place = () => location.hash.slice(1).split("/");
const current = () => open().find(({ name }) => name === place()[0]) ?? parts[0];

const page = {
  name: "alarms",
  title: () => t("page.alarms"),
  start(node) { main = node; show(); },
  hide() { if (main) fill(main); },
  changed() {
    if (current() === parts[0] && !main.querySelector(".alarm-form form")) load();
  },
  hints: () => [["Alt 1…5", t("alarms.hint.parts")], ...(current() === parts[0] ? [["↑ ↓", t("alarms.hint.move")],
    ["Enter", t("alarms.open")], ["F2", t("alarms.hint.act")], ["F4", t("alarms.setAside")]] : [])],
  key(event, isPlainAlt) {
    const part = isPlainAlt ? open()[Number(event.key) - 1] : null;
    if (part) {
      goTo(part.name);
      return true;
    }
    return current() === parts[0] && listKey(event);
  },
};

function show() {
  shell.showHints();
  const part = current();
  const body = el("div", { class: "part", id: "alarms-part" });
  fill(main, el("h1", { text: t("page.alarms") }),
    el("nav", { class: "row", "aria-label": t("page.alarms") }, open().map((other, index) => el("a", {
      class: "button", href: `#${other.name}`, "aria-current": other === part ? "page" : null,
      "aria-keyshortcuts": `Alt+${index + 1}` }, el("kbd", { text: `Alt ${index + 1}` }), other.title()))),
    body);
  part.show(body, place()[1]);
}

function showAlarms(body) {
  const watch = choice([["", t("alarms.every")], ...shell.words.alarms.map(({ code, title }) => [code, title])],
    filter.watch);
  watch.addEventListener("change", () => { filter.watch = watch.value; showRows(); });
  const text = el("input", { type: "search", autocomplete: "off", value: filter.text,
    on: { input: () => { filter.text = text.value; showRows(); } } });
  fill(body, el("div", { class: "filters", role: "search" },
    field(t("alarms.watch"), watch), field(t("alarms.find"), text),
    button(t("alarms.withAside"), (event) => {
      filter.aside = !filter.aside;
      event.currentTarget.setAttribute("aria-pressed", String(filter.aside));
      load();
    }, { pressed: filter.aside })),
    el("p", { id: "alarm-sum", class: "lead", role: "status" }), el("div", { id: "alarm-list" }));
  load();
}

let asked = 0;

async function load() {
  const mine = ++asked;
  try {
    const answer = await get(filter.aside ? "/api/alarms?aside=1" : "/api/alarms");
    if (mine !== asked) return;
    list = answer.alarms;
    cutShort = answer.cutShort.length > 0;
    showRows();
  } catch (error) {
    const there = document.getElementById("alarm-list");
    if (there) fill(there, el("p", { class: "message bad", text: error.message }));
  }
}

const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/ł/g, "l").toLowerCase();

function matches(alarm) {
  if (filter.watch && alarm.watch !== filter.watch) return false;
  const words = [alarm.text, alarm.device, alarm.serial, alarm.customer, alarm.holder, alarm.number,
    alarm.ticket?.number].filter(Boolean).join(" ");
  return plain(words).includes(plain(filter.text.trim()));
}

function showRows() {
  const there = document.getElementById("alarm-list");
  if (!there) return;
  const rows = list.filter(matches);
  document.getElementById("alarm-sum").textContent =
    counted("alarms.count", rows.length) + (cutShort ? ` ${t("alarms.cutShort")}` : "");
  const heads = [t("alarms.day"), t("alarms.what"), t("alarms.about"), t("ticket.customer"), t("alarms.do")];
  fill(there, rows.length === 0 ? el("p", { class: "quiet", text: t("alarms.none") }) :
    el("div", { class: "table-scroll" }, el("table", { class: "card alarms" },
      el("thead", {}, el("tr", {}, heads.map((text) => el("th", { scope: "col", text })))),
      el("tbody", {}, rows.map(row)))));
}

function row(alarm) {
  const form = el("div", { class: "alarm-form" });
  const about = [alarm.ticket?.number, alarm.device, alarm.holder ?? (alarm.certificate ? t("certificates.firm") : "")]
    .filter(Boolean).join(" · ");
  const node = el("tr", { tabindex: "-1", class: alarm.setAside ? "gone-by" : "" },
    el("td", {}, alarm.state === "OK" ? null : stateChip(alarm), el("div", { text: day(alarm.day) })),
    el("td", {}, el("strong", { text: alarm.watchTitle }), el("div", { text: alarm.text }),
      alarm.reminderText ? el("div", { class: "hint", text: alarm.reminderText }) : null,
      alarm.law ? el("span", { class: "rule", text: alarm.law }) : null,
      alarm.setAside ? el("p", { class: "hint",
        text: `${t("alarms.asideUntil", { name: day(alarm.setAside.until) })} ${alarm.setAside.reason}` }) : null),
    el("td", {}, about, alarm.serial ? el("div", {}, el("code", { text: alarm.serial })) : null),
    el("td", { text: alarm.customer ?? "" }),
    el("td", {}, el("p", { class: "hint", text: alarm.next }),
      el("div", { class: "row" }, opener(alarm), actor(alarm, form),
        shell.may("snoozeAlarms") ? button(t("alarms.setAside"), () => put(form, setAsideForm(alarm, load)),
          { kind: "small aside" }) : null), form));
  return node;
}

function put(place, form) {
  fill(place, form);
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    const there = place.closest("tr");
    fill(place);
    there.querySelector("a, button")?.focus();
  });
  form.querySelector("input, select, textarea, button").focus();
}

function opener(alarm) {
  if (alarm.ticket) return el("a", { class: "button small open", href: `/tickets#${alarm.ticket.id}`,
    text: t("alarms.open") });
  if (alarm.certificate) return el("a", { class: "button small open", href: "#certificates", text: t("alarms.open") });
  if (alarm.contract && shell.may("readCustomer")) return el("a", { class: "button small open", href: "#contracts",
    text: t("alarms.open") });
  if (alarm.unit && shell.may("scan")) return el("a", { class: "button small open", href: `#inspections/${alarm.unit}`,
    text: t("alarms.open") });
  return null;
}

/** What settles this alarm, for those who may. */
function actor(alarm, place) {
  if (alarm.watch === "inspectionDue" && shell.may("inspect")) return button(t("inspections.record"),
    () => put(place, inspectionForm({ unit: alarm.unit, plan: alarm.plan }, load)), { kind: "small act" });
  if (alarm.watch === "certificateLapsing" && shell.may("manageCertificates")) return button(t("certificates.renew"),
    () => put(place, renewForm(alarm.certificate, load)), { kind: "small act" });
  if (alarm.watch === "overduePayment" && alarm.stage === "DELIVERED" && shell.may("price")) return button(
    t("alarms.paid"), () => put(place, paidForm(alarm.ticket.id, load)), { kind: "small act" });
  return null;
}

/** The arrows go from alarm to alarm; the keys of an alarm press its buttons. */
function listKey(event) {
  const rows = [...main.querySelectorAll("table.alarms tbody tr")];
  const at = rows.findIndex((node) => node.contains(document.activeElement));
  const isTyping = document.activeElement.closest(".alarm-form form, .filters select");
  if ((event.key === "ArrowDown" || event.key === "ArrowUp") && rows.length > 0 && !isTyping) {
    const next = event.key === "ArrowDown" ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0);
    rows[next].focus();
    rows[next].scrollIntoView({ block: "nearest" });
    return true;
  }
  if (at < 0 || isTyping) return false;
  const press = (kind) => {
    const target = rows[at].querySelector(kind);
    target?.click();
    return Boolean(target);
  };
  if (event.key === "Enter" && document.activeElement === rows[at]) return press(".open");
  if (event.key === "F2") return press(".act");
  return event.key === "F4" && press(".aside");
}

addEventListener("hashchange", () => { if (shell.session) show(); });
start(page);
