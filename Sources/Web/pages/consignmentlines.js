// The packing list on the screen: each unit, what went with it, and how far it got.
import { el } from "./dom.js";
import { day } from "./format.js";
import { counted, t } from "./texts.js";

/** `tools(line)` gives what a person can do about a line, or nothing. */
export function linesTable(parcel, tools) {
  if (parcel.lines.length === 0) {
    return el("section", { class: "card" }, el("p", { class: "quiet", text: t("consignment.empty") }));
  }
  const heads = [t("consignment.number"), t("consignment.unit"), t("consignment.fault"),
    t("consignment.state")];
  return el("div", { class: "table-scroll", tabindex: "0", role: "region",
    "aria-label": t("consignment.packingList") },
  el("table", { class: "card parcel-lines" },
    el("thead", {}, el("tr", {}, heads.map((text) => el("th", { scope: "col", text })))),
    el("tbody", {}, parcel.lines.map((line) => row(parcel, line, tools)))));
}

function row(parcel, line, tools) {
  const { number, serial, product, ticket, purchase, fault, accessories, note, takenOff } = line;
  const sent = accessories.map(({ name, count }) => (count === 1 ? name : `${count} × ${name}`)).join(", ");
  return el("tr", { class: takenOff ? "off" : null },
    el("td", { text: String(number) }),
    el("td", {}, el("code", { text: serial }), el("span", { text: product }),
      ticket ? el("a", { href: `/tickets#${ticket.id}`, text: ticket.number }) : null,
      ticket ? el("span", { class: "hint", text: ticket.stageTitle }) : null,
      purchase ? el("span", { class: "hint", text: purchase.until ?
        t("consignment.term", { document: purchase.document, until: day(purchase.until) }) :
        purchase.document }) : null),
    el("td", {}, el("span", { text: fault }), sent ? el("span", { class: "hint", text: sent }) : null,
      note ? el("span", { class: "hint", text: note }) : null),
    el("td", {}, state(parcel, line), tools(line)));
}

function state(parcel, { checked, takenOff, back }) {
  if (takenOff) {
    return [el("span", { class: "chip", text: t("consignment.takenOff") }),
      takenOff.reason ? el("span", { class: "hint", text: takenOff.reason }) : null];
  }
  if (back) {
    const more = [day(back.on), back.newSerial && `→ ${back.newSerial}`, back.reference, back.cost?.text,
      back.unitCameBack || back.answer === "lost" ? null : t("consignment.stays")].filter(Boolean);
    return [el("span", { class: back.answer === "lost" ? "chip bad" : "chip good", text: back.answerTitle }),
      el("span", { class: "hint", text: more.join(" · ") }),
      back.reason ? el("span", { class: "hint", text: back.reason }) : null];
  }
  if (parcel.state === "packing") {
    return el("span", { class: checked ? "chip good" : "chip",
      text: checked ? t("consignment.isChecked") : t("consignment.notChecked") });
  }
  return el("span", { class: "chip warn", text: counted("consignment.days", parcel.daysOut ?? 0) });
}
