// The quotes of one ticket: written as a draft, given on paper, answered by the customer.
import { Command, get, post } from "./api.js";
import { button, el, field, fill, markWrong } from "./dom.js";
import { day, minorUnits } from "./format.js";
import { shell } from "./shell.js";
import { t } from "./texts.js";

/** A section that loads itself; `done()` is told when something changed. */
export function quotesPanel(ticket, done) {
  const mayPrice = shell.may("price") && ticket.nextStages.length > 0;
  const list = el("ul", { class: "quotes" });
  const wrong = el("p", { class: "wrong", role: "alert" });
  const place = el("div", { class: "action-form" });
  const node = el("section", { class: "card", hidden: true }, el("h2", { text: t("quotes.title") }), list,
    mayPrice ? button(t("quotes.write"), () => write(), { kind: "small" }) : null, wrong, place);
  const command = new Command();
  const send = async (path, body) => {
    wrong.textContent = "";
    try {
      await command.run((id) => post(path, { id, ...body }));
      fill(place);
      done();
    } catch (error) {
      wrong.textContent = error.message;
      markWrong(place, error.field);
    }
  };
  const steps = ({ id, status }) => {
    if (!mayPrice) return null;
    if (status === "DRAFT") return button(t("quotes.give"), () => send(`/api/quotes/${id}/issue`, {}),
      { kind: "small" });
    if (status !== "ISSUED") return null;
    return [button(t("quotes.accepted"), () => send(`/api/quotes/${id}/answer`, { accepted: true }),
      { kind: "small" }), button(t("quotes.refused"), () => send(`/api/quotes/${id}/answer`,
      { accepted: false }), { kind: "small" })];
  };
  const write = () => {
    const text = (tag = "input", value = "") => el(tag, { autocomplete: "off", value });
    const controls = { defect: text("textarea"), repair: text("textarea"), price: text(), method: text(),
      days: text("input", "7"), replacement: text(), place: text(), ancillary: text(),
      validDays: text("input", "30"), additional: text("textarea") };
    const titles = { defect: t("quotes.defect"), repair: t("quotes.repair"), price: t("quotes.price"),
      method: t("quotes.method"), days: t("quotes.days"), replacement: t("quotes.replacement"),
      place: t("quotes.place"), ancillary: t("quotes.ancillary"), validDays: t("quotes.validDays"),
      additional: t("quotes.additional") };
    const said = (name) => controls[name].value.trim() || undefined;
    const form = el("form", { novalidate: true, on: { submit: (event) => {
      event.preventDefault();
      const units = minorUnits(controls.price.value, shell.session.shop.decimals);
      if (units === null || units === undefined) {
        wrong.textContent = t("money.unreadable");
        return markWrong(form, "quote.price");
      }
      return send(`/api/tickets/${ticket.id}/quotes`, {
        defect: controls.defect.value.trim(), repair: controls.repair.value.trim(), price: units,
        method: said("method"), days: Number(controls.days.value) || 0, replacement: said("replacement"),
        place: said("place"), ancillary: said("ancillary"), validDays: Number(controls.validDays.value) || 0,
        additional: said("additional"),
      });
    } } }, Object.entries(controls).map(([name, control]) =>
      field(titles[name], control, { path: `quote.${name}` })),
    el("div", { class: "row end" }, button(t("cancel"), () => fill(place)),
      el("button", { class: "button primary", text: t("quotes.keep") })));
    fill(place, form);
    controls.defect.focus();
  };
  const load = async () => {
    try {
      const { quotes } = await get(`/api/tickets/${ticket.id}/quotes`);
      fill(list, quotes.map((quote) => el("li", {}, el("strong", { text: quote.price }),
        el("span", { class: "chip", text: quote.statusTitle }), el("span", { text: quote.repair }),
        quote.lastDay ? el("span", { class: "hint", text: t("quotes.until", { day: day(quote.lastDay) }) }) : null,
        el("div", { class: "row" }, steps(quote)))));
      node.hidden = quotes.length === 0 && !mayPrice;
    } catch (error) {
      wrong.textContent = error.message;
      node.hidden = false;
    }
  };
  load();
  return node;
}
