// Papers of one ticket that are printed when somebody asks: a refusal, the record of a claim, labels of accessories.
import { Command, post } from "./api.js";
import { button, el, field, fill, markWrong, tick } from "./dom.js";
import { shell } from "./shell.js";
import { t } from "./texts.js";

/** `done()` is told when a paper was ordered. Null for those who may not print. */
export function claimPapers(ticket, done) {
  if (!shell.may("print")) return null;
  const command = new Command();
  const wrong = el("p", { class: "wrong", role: "alert" });
  const place = el("div", { class: "action-form" });
  const send = async (path, body) => {
    wrong.textContent = "";
    try {
      await command.run((id) => post(`/api/tickets/${ticket.id}/${path}`, { id, ...body }));
      fill(place);
      done();
    } catch (error) {
      wrong.textContent = error.message;
      markWrong(place, error.field);
    }
  };
  const ask = (title, fields, order) => {
    const form = el("form", { novalidate: true,
      on: { submit: (event) => { event.preventDefault(); order(); } } },
    el("h3", { text: title }), fields, el("div", { class: "row end" },
      button(t("cancel"), () => fill(place)), el("button", { class: "button primary", text: title })));
    fill(place, form);
    form.querySelector("input, textarea")?.focus();
  };
  const refusal = () => {
    const clocks = shell.words.clocks.map(({ code, title }) => ({ code, ...tick(title) }));
    const [reason, evidence] = [el("textarea", { rows: "2" }), el("textarea", { rows: "2" })];
    ask(t("claimPapers.refusal"), [
      el("fieldset", { "data-field": "refusal.guarantee" }, el("legend", { text: t("claimPapers.refused") }),
        clocks.map(({ row }) => row)),
      field(t("claimPapers.reason"), reason, { path: "reason" }),
      field(t("claimPapers.evidence"), evidence, { path: "refusal.evidence" }),
    ], () => send("refusal", {
      guarantees: clocks.filter(({ box }) => box.checked).map(({ code }) => code),
      reason: reason.value.trim() || undefined,
      evidence: evidence.value.split("\n").map((line) => line.trim()).filter(Boolean),
    }));
  };
  const record = () => {
    const settlement = el("textarea", { rows: "2" });
    ask(t("claimPapers.record"), field(t("claimPapers.settlement"), settlement,
      { path: "complaint.settlement" }),
    () => send("complaint-record", { settlement: settlement.value.trim() || undefined }));
  };
  const isRefused = ticket.coverage === "paid" || ticket.outcome === "WARRANTY_REFUSED";
  const isClaim = ["legalGuarantee", "commercialGuarantee"].includes(ticket.basis);
  const buttons = [
    isRefused ? button(t("claimPapers.refusal"), refusal, { kind: "small" }) : null,
    isClaim ? button(t("claimPapers.record"), record, { kind: "small" }) : null,
    ticket.accessories?.length > 0 ? button(t("claimPapers.accessories"), () => send("accessory-labels", {}),
      { kind: "small" }) : null,
  ].filter(Boolean);
  return buttons.length === 0 ? null : el("div", { class: "records" }, buttons, wrong, place);
}
