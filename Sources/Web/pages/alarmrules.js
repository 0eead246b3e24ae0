// What the shop watches: presets and own alarms, each switched, changed or added in one form.
import { get, post } from "./api.js";
import { button, choice, el, field, fill, tick } from "./dom.js";
import { careForm, numberBox, textBox, typed, wholeNumber } from "./careforms.js";
import { amountToEdit, minorUnits } from "./format.js";
import { shell } from "./shell.js";
import { counted, t } from "./texts.js";

export async function alarmRules(body) {
  const may = shell.may("defineAlarms");
  try {
    const { rules } = await get("/api/alarms/rules");
    const again = () => alarmRules(body);
    fill(body, el("div", { class: may ? "answer" : "" },
      may ? el("div", { class: "column" }, ruleForm(null, again)) : null,
      el("div", { class: "column" }, el("section", { class: "card" }, el("h2", { text: t("alarms.part.rules") }),
        el("ul", { class: "paper-list" }, rules.map((rule) => ruleRow(rule, may, again)))))));
  } catch (error) {
    fill(body, el("p", { class: "message bad", text: error.message }));
  }
}

const since = (watch) => watch === "overduePayment" || watch === "ticketIdle";

function ruleRow(rule, may, again) {
  const place = el("div", {});
  const bounds = [since(rule.watch) ? counted("rules.since", rule.days) : counted("rules.within", rule.days),
    rule.productType, rule.stage ? shell.word("stages", rule.stage) : null,
    rule.audience.map((role) => shell.word("roles", role)).join(", ")];
  return el("li", { class: "paper" },
    el("div", { class: "paper-head" }, el("span", { class: `chip ${rule.isEnabled ? "good" : ""}`,
      text: rule.isEnabled ? t("rules.on") : t("rules.off") }), el("strong", { text: rule.name }),
      rule.hasName ? el("span", { text: rule.watchTitle }) : null),
    el("p", { class: "hint", text: bounds.filter(Boolean).join(" · ") }),
    may ? el("div", {}, button(t("rules.edit"), () => {
      const form = ruleForm(rule, again);
      fill(place, form);
      form.querySelector("input").focus();
    }, { kind: "small" })) : null, place);
}

function ruleForm(rule, done) {
  const { decimals, currency } = shell.session.shop;
  const name = textBox(rule?.hasName ? rule.name : "");
  const watch = choice(shell.words.alarms.map(({ code, title }) => [code, title]), rule?.watch ?? "ticketIdle");
  const days = numberBox(rule?.days ?? 30);
  const least = el("input", { inputmode: "decimal", autocomplete: "off",
    value: amountToEdit(rule?.leastAmount, decimals) });
  const stage = choice([["", t("tickets.everyStage")], ...shell.words.stages.map(({ code, title }) => [code, title])],
    rule?.stage ?? "");
  const type = textBox(rule?.productType ?? "");
  const months = numberBox(rule?.months ?? "");
  const roles = shell.words.roles.map(({ code, title }) => ({ code,
    ...tick(title, { checked: rule?.audience.includes(code) ?? false }) }));
  const enabled = tick(t("rules.enabled"), { checked: rule?.isEnabled ?? true });
  const leastField = field(`${t("rules.least")} (${currency})`, least, { path: "alarm.leastAmount" });
  const stageField = field(t("tickets.stage"), stage);
  const typeField = field(t("rules.productType"), type, { path: "alarm.productType" });
  const monthsField = field(t("rules.months"), months, { path: "alarm.months" });
  const daysLabel = field(t("rules.days"), days, { path: "alarm.days" });
  // Only what the kind asks for is shown.
  const showFields = () => {
    const kind = watch.value;
    const isTicket = ["overduePayment", "ticketIdle", "deadlineNear"].includes(kind);
    leastField.hidden = kind !== "overduePayment";
    stageField.hidden = !isTicket;
    monthsField.hidden = kind !== "guaranteeEnding";
    typeField.hidden = kind === "certificateLapsing" || kind === "contractEnding";
    daysLabel.querySelector("label").textContent = since(kind) ? t("rules.daysSince") : t("rules.days");
  };
  watch.addEventListener("change", showFields);
  showFields();
  if (rule) watch.disabled = true;
  const number = (control) => {
    const whole = wholeNumber(control);
    return Number.isNaN(whole) ? -1 : whole;
  };
  return careForm(rule ? t("rules.edit") : t("rules.add"), [
    field(t("rules.name"), name, { path: "alarm.name" }),
    el("div", { class: "pair" }, field(t("alarms.watch"), watch, { path: "alarm.kind" }), daysLabel),
    el("div", { class: "pair" }, leastField, stageField, typeField, monthsField),
    el("fieldset", {}, el("legend", { text: t("rules.audience") }), el("div", { class: "ticks" },
      roles.map(({ row }) => row))),
    enabled.row,
  ], rule ? t("people.save") : t("rules.add"), (id) => {
    const amount = leastField.hidden ? undefined : minorUnits(least.value, decimals);
    return post("/api/alarms/rules", { id, key: rule?.key, name: typed(name), watch: watch.value,
      days: number(days) ?? -1, leastAmount: amount === null ? -1 : amount,
      stage: stageField.hidden ? undefined : stage.value || undefined,
      productType: typeField.hidden ? undefined : typed(type),
      months: monthsField.hidden ? undefined : number(months),
      audience: roles.filter(({ box }) => box.checked).map(({ code }) => code), isEnabled: enabled.box.checked });
  }, done);
}
