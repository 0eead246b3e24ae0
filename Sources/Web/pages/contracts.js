// Service contracts: those there are, and the forms to record one, add units and end it.
import { get, post } from "./api.js";
import { button, choice, el, field, fill, tick } from "./dom.js";
import { careForm, dayBox, endForm, textBox, typed } from "./careforms.js";
import { day, dayFromNow } from "./format.js";
import { shell } from "./shell.js";
import { counted, t } from "./texts.js";

export async function contracts(body) {
  const may = shell.may("manageContracts");
  try {
    const { contracts: all } = await get("/api/contracts");
    const again = () => contracts(body);
    fill(body, el("div", { class: may ? "answer" : "" },
      may ? el("div", { class: "column" }, addPart(again)) : null,
      el("div", { class: "column" }, listCard(all, again))));
  } catch (error) {
    fill(body, el("p", { class: "message bad", text: error.message }));
  }
}

function covers(contract) {
  const parts = [contract.coversLabour ? t("contracts.labour") : null, contract.coversParts ? t("contracts.parts") : null,
    contract.visitsPerYear > 0 ? counted("contracts.visits", contract.visitsPerYear) : null];
  return parts.filter(Boolean).join(" · ");
}

function listCard(all, again) {
  return el("section", { class: "card" }, el("h2", { text: t("contracts.all") }),
    all.length === 0 ? el("p", { class: "quiet", text: t("contracts.none") }) :
      el("ul", { class: "paper-list" }, all.map((one) => {
        const place = el("div", {});
        const put = (form) => { fill(place, form); form.querySelector("input, button").focus(); };
        return el("li", { class: `paper${one.inForce ? "" : " gone"}` },
          el("div", { class: "paper-head" }, el("strong", { text: one.number }),
            el("span", { text: one.customer?.company ?? one.customer?.name ?? "" }),
            el("span", { text: `${day(one.from)} – ${one.until ? day(one.until) : t("certificates.open")}` })),
          el("p", { class: "hint", text: [covers(one), one.units.join(", "),
            one.count > one.units.length ? "…" : null, one.endReason].filter(Boolean).join(" · ") }),
          shell.may("manageContracts") && one.inForce && !one.endReason ? el("div", { class: "row" },
            button(t("contracts.addUnits"), async () => put(await unitsForm(one, again)), { kind: "small" }),
            button(t("contracts.end"), () => put(endForm(t("contracts.end"), `/api/contracts/${one.id}/end`, again)),
              { kind: "small" })) : null, place);
      })));
}

const unitTicks = (units) => units.map((unit) => ({ id: unit.id,
  ...tick(`${unit.product.title} · ${unit.serial}`) }));

const tickList = (ticks) => el("fieldset", { "data-field": "contract.units", tabindex: "-1" },
  el("legend", { text: t("contracts.units") }), ticks.length === 0 ? el("p", { class: "hint",
    text: t("contracts.noUnits") }) : ticks.map(({ row }) => row));

const chosen = (ticks) => ticks.filter(({ box }) => box.checked).map(({ id }) => id);

async function unitsForm(contract, done) {
  const { units } = await get(`/api/customers/${contract.customer.id}`);
  const ticks = unitTicks(units);
  return careForm(t("contracts.addUnits"), [tickList(ticks)], t("contracts.addUnits"),
    (id) => post(`/api/contracts/${contract.id}/units`, { id, units: chosen(ticks) }), done);
}

/** First the customer, then the contract with that customer's units to tick. */
function addPart(done) {
  const box = textBox("", { type: "search" });
  const found = el("div", {});
  const node = el("section", { class: "card" }, el("h2", { text: t("contracts.add") }),
    el("form", { class: "row", on: { submit: async (event) => {
      event.preventDefault();
      await search();
    } } }, field(t("contracts.customer"), box), el("button", { class: "button", text: t("contracts.search") })), found);
  async function search() {
    try {
      const { customers } = await get(`/api/customers?q=${encodeURIComponent(typed(box) ?? "")}`);
      if (customers.length === 1) return await take(customers[0]);
      fill(found, customers.length === 0 ? el("p", { class: "quiet", text: t("search.none") }) :
        el("ul", { class: "choices" }, customers.map((customer) => el("li", {},
          button([customer.company, customer.name, customer.phone].filter(Boolean).join(" · "), () => take(customer))))));
      found.querySelector("button")?.focus();
    } catch (error) {
      fill(found, el("p", { class: "wrong", text: error.message }));
    }
    return undefined;
  }
  async function take(customer) {
    const { units } = await get(`/api/customers/${customer.id}`);
    const form = addForm(customer, units, done);
    fill(found, form);
    form.querySelector("input").focus();
  }
  return node;
}

function addForm(customer, units, done) {
  const number = textBox();
  const from = dayBox(dayFromNow(0));
  const until = dayBox("");
  const visits = choice(["0", "1", "2", "3", "4", "6", "12"].map((n) => [n, n]), "2");
  const labour = tick(t("contracts.coversLabour"), { checked: true });
  const parts = tick(t("contracts.coversParts"));
  const ticks = unitTicks(units);
  return careForm([customer.company, customer.name].filter(Boolean).join(" · "), [
    el("div", { class: "pair" }, field(t("contracts.number"), number, { path: "contract.number" }),
      field(t("contracts.visitsPerYear"), visits, { path: "contract.visitsPerYear" })),
    el("div", { class: "pair" }, field(t("contracts.from"), from, { path: "contract.from" }),
      field(t("contracts.until"), until, { path: "contract.until" })),
    labour.row, parts.row, tickList(ticks),
  ], t("contracts.add"), (id) => post("/api/contracts", { id, customer: customer.id, number: number.value.trim(),
    from: from.value, until: until.value || undefined, visitsPerYear: Number(visits.value),
    coversLabour: labour.box.checked, coversParts: parts.box.checked, units: chosen(ticks) }), done);
}
