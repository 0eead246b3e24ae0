// The statement of a customer's servicing: its period, what it adds up to, and the ways it can be had.
import { get, post } from "./api.js";
import { choice, el, field, fill } from "./dom.js";
import { dayFromNow } from "./format.js";
import { shell } from "./shell.js";
import { counted, t } from "./texts.js";

/** Opens the form for `customer` in `place`. */
export function askStatement(place, customer) {
  const path = `/api/customers/${customer.id}/statement`;
  const today = dayFromNow(0);
  const from = el("input", { type: "date", value: `${today.slice(0, 4)}-01-01` });
  const to = el("input", { type: "date", value: today });
  const kind = choice([["0", t("statement.summary")], ["1", t("statement.detailed")]], "0");
  const sum = el("p", { role: "status" });
  const files = el("div", { class: "row" });
  let asked = 0;

  const show = async () => {
    const mine = ++asked;
    const query = new URLSearchParams({ from: from.value, to: to.value });
    fill(files);
    try {
      const { units, stays, days, amount } = await get(`${path}?${query}`);
      if (mine !== asked) return;
      query.set("detailed", kind.value);
      sum.className = "hint";
      sum.textContent = [counted("statement.stays", stays), counted("statement.units", units),
        counted("statement.days", days), amount?.text].filter(Boolean).join(" · ");
      fill(files, ["pdf", "csv", "xlsx"].map((form) => el("a", { class: "button small",
        href: `${path}.${form}?${query}`, target: form === "pdf" ? "_blank" : null, rel: "noopener",
        text: form.toUpperCase() })));
    } catch (error) {
      if (mine !== asked) return;
      sum.className = "wrong";
      sum.textContent = error.message;
    }
  };
  for (const box of [from, to, kind]) box.addEventListener("change", show);
  place.ask(`${t("statement.title")}: ${customer.company ?? customer.name}`, [
    el("div", { class: "triple" }, field(t("files.from"), from, { path: "from" }),
      field(t("files.to"), to, { path: "to" }), field(t("statement.kind"), kind)),
    sum, files,
  ], t("documents.print"), (id) => post(path,
    { id, from: from.value, to: to.value, detailed: kind.value === "1" }), ({ paper }) => place.owed(paper));
  show();
}

export const mayMakeStatement = (customer) => Boolean(customer?.id) && shell.may("readCustomer") && shell.may("print");
