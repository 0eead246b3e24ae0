// The answer of a scan: what this is, whose it is, what guarantee it has, and where its repair stands.
import { button, el, facts } from "./dom.js";
import { day, dayAndTime } from "./format.js";
import { counted, t } from "./texts.js";

export function unitPanel(sheet) {
  return el("section", { class: "card unit" },
    el("h1", { text: sheet.product.title }),
    facts([
      [t("unit.serial"), el("code", { text: sheet.serial })],
      [t("unit.aliases"), (sheet.aliases ?? []).join(", ")],
      [t("unit.gtin"), sheet.product.gtin],
    ], "tight"));
}

export function customerPanel(customer) {
  return el("section", { class: "card customer" },
    el("h2", { class: "kicker", text: t("customer.whose") }),
    customer ? [el("p", { class: "big", text: customer.name }), facts([
      [t("customer.kind"), customer.kindTitle],
      [t("customer.company"), customer.company],
      [t("customer.phone"), customer.phone],
      [t("customer.email"), customer.email],
    ], "tight")] : el("p", { class: "quiet", text: t("customer.unknown") }));
}

/** The stage as sign, colour and word, with where and with whom the item is. */
export function stageLine(ticket) {
  return el("div", { class: "stage-line" },
    el("span", { class: `stage ${stageKind(ticket.stage)}` },
      el("span", { "aria-hidden": "true", text: stageSign(ticket.stage) }), ticket.stageTitle),
    ticket.outcomeTitle ? el("span", { class: "chip", text: ticket.outcomeTitle }) : null,
    ticket.late ? el("span", { class: "chip bad" }, el("span", { "aria-hidden": "true", text: "!" }),
      t("ticket.late")) : null);
}

const stageKind = (stage) => stage.startsWith("READY") || stage === "DELIVERED" ? "good" :
  stage.startsWith("AWAIT") || stage === "ON_HOLD" || stage === "UNCLAIMED" ? "warn" : "";

const stageSign = (stage) => ({ good: "✓", warn: "‖" })[stageKind(stage)] ?? "▸";

export function ticketFacts(ticket) {
  return facts([
    [t("ticket.opened"), dayAndTime(ticket.openedAt)],
    [t("ticket.promised"), day(ticket.promisedDay)],
    [t("ticket.shelf"), ticket.shelf],
    [t("ticket.technician"), ticket.technician],
    [t("ticket.basis"), ticket.basisTitle],
    [t("ticket.priceLimit"), ticket.priceLimit?.text],
    [t("ticket.amountDue"), ticket.amountDue?.text],
    [t("ticket.notice"), ticket.noticeGiven ? dayAndTime(ticket.noticeGiven) : null],
    [t("ticket.handedOver"),
      ticket.handover ? `${dayAndTime(ticket.handover.at)}, ${ticket.handover.collector}` : null],
  ]);
}

export function ticketWords(ticket) {
  return [
    el("p", { class: "fault" }, el("span", { class: "kicker", text: t("intake.fault") }), ticket.fault),
    ticket.condition ? el("p", { class: "fault" }, el("span",
      { class: "kicker", text: t("intake.condition") }), ticket.condition) : null,
    ticket.accessories?.length ? el("p", { class: "fault" }, el("span",
      { class: "kicker", text: t("intake.accessories") }),
      accessoryList(ticket.accessories)) : null,
    photoStrip(ticket.photos),
  ];
}

export const accessoryList = (accessories) =>
  accessories.map(({ name, count }) => (count > 1 ? `${count} × ${name}` : name)).join(", ");

export function photoStrip(photos = []) {
  if (photos.length === 0) return null;
  return el("div", { class: "photos" }, photos.map((photo, index) => el("a",
    { href: `/api/photos/${photo}`, target: "_blank", rel: "noopener" },
    el("img", { src: `/api/photos/${photo}`, alt: t("photo.number", { n: String(index + 1) }),
      loading: "lazy" }))));
}

/** Earlier stays, newest first. */
export function earlierPanel(tickets) {
  if (tickets.length === 0) return el("section", { class: "card quiet-card" },
    el("p", { class: "quiet", text: t("earlier.none") }));
  return el("section", { class: "card" },
    el("h2", { text: counted("earlier.title", tickets.length) }),
    el("table", {},
      el("thead", { class: "visually-hidden" }, el("tr", {},
        [t("ticket.number"), t("ticket.opened"), t("intake.fault"),
          t("ticket.outcome")].map((text) => el("th", { scope: "col", text })))),
      el("tbody", {}, tickets.map((ticket) => el("tr", {},
        el("td", {}, el("a", { href: `/tickets#${ticket.id}`, text: ticket.number })),
        el("td", { text: dayAndTime(ticket.openedAt).replace(/ \d\d:\d\d$/, "") }),
        el("td", { text: ticket.fault }),
        el("td", { text: ticket.outcomeTitle ?? ticket.stageTitle }))))));
}

/** Several makers use one serial: a person chooses. */
export function unitChoices(sheets, choose) {
  return el("section", { class: "card" }, el("h1", { text: t("found.which") }),
    el("div", { class: "choices" }, sheets.map((sheet, index) =>
      button(`${sheet.product.title} · ${sheet.owner?.name ?? t("customer.unknown")}`, () => choose(sheet),
        { key: `Alt ${index + 1}` }))));
}
