// The forms of alarms, inspections, authorisations and contracts: each one command, said in place when it is refused.
import { Command, post } from "./api.js";
import { el, field, markWrong } from "./dom.js";
import { dayFromNow } from "./format.js";
import { play } from "./sound.js";
import { t } from "./texts.js";

const signs = { OK: ["good", "✓"], DUE_SOON: ["warn", "!"], DUE: ["warn", "!"], IN_GRACE: ["bad", "!"],
  LAPSED: ["bad", "✕"] };

/** How something stands, in colour, sign and word. */
export function stateChip({ state, stateTitle }) {
  const [kind, sign] = signs[state] ?? ["", "?"];
  return el("span", { class: `chip ${kind}` }, el("span", { "aria-hidden": "true", text: sign }), stateTitle);
}

/** A form that sends one command; `done` is called with its answer. */
export function careForm(title, fields, label, send, done) {
  const command = new Command();
  const wrong = el("p", { class: "wrong", role: "alert" });
  const node = el("form", { class: "card", novalidate: true, on: {
    submit: async (event) => {
      event.preventDefault();
      try {
        const answer = await command.run(send);
        if (answer === undefined) return;
        play("good");
        done(answer);
      } catch (error) {
        play("bad");
        wrong.textContent = error.message;
        if (!markWrong(node, error.field, wrong)) node.append(wrong);
      }
    },
  } }, el("h2", { text: title }), fields, wrong, el("button", { class: "button primary", text: label }));
  return node;
}

export const dayBox = (value, properties = {}) => el("input", { type: "date", value: value ?? "", ...properties });
export const textBox = (value = "", properties = {}) => el("input", { autocomplete: "off", value, ...properties });
export const numberBox = (value = "") => el("input", { inputmode: "numeric", autocomplete: "off", value: String(value) });

/** What was typed, without the blanks around it; undefined when nothing was. */
export const typed = (control) => control.value.trim() || undefined;

/** A whole number, NaN for what is none, undefined when nothing was typed. */
export function wholeNumber(control) {
  const text = control.value.replace(/[\s\u00a0.]/g, "");
  if (text === "") return undefined;
  return /^\d{1,13}$/.test(text) ? Number(text) : NaN;
}

export function setAsideForm(alarm, done) {
  const until = dayBox(dayFromNow(7), { min: dayFromNow(0) });
  const reason = textBox();
  return careForm(t("alarms.setAside"), [
    el("div", { class: "pair" }, field(t("alarms.until"), until, { path: "alarm.until" }),
      field(t("reason"), reason, { path: "reason" })),
  ], t("alarms.setAside"), (id) => post("/api/alarms/snoozes",
    { id, key: alarm.key, until: until.value, reason: reason.value.trim() }), done);
}

export function paidForm(ticket, done) {
  const document = textBox();
  return careForm(t("alarms.paid"), [field(t("alarms.paid.document"), document, { path: "payment.document" })],
    t("alarms.paid"), (id) => post(`/api/tickets/${ticket}/payment`, { id, document: document.value.trim() }), done);
}

/** Ends something from a day on, for a reason. */
export function endForm(title, path, done, { withDay = true } = {}) {
  const from = dayBox(dayFromNow(0));
  const reason = textBox();
  return careForm(title, [
    el("div", { class: "pair" }, withDay ? field(t("care.endDay"), from) : null,
      field(t("reason"), reason, { path: "reason" })),
  ], t("confirm"), (id) => post(path,
    { id, reason: reason.value.trim(), ...(withDay ? { day: from.value || undefined } : {}) }), done);
}
