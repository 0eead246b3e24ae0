// What guarantee documents say of a product and the program cannot know; and the price, where none is on record.
import { post } from "./api.js";
import { choice, el, field } from "./dom.js";
import { minorUnits } from "./format.js";
import { shell } from "./shell.js";
import { t } from "./texts.js";

const lines = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);

/** Asks for the facts of `product` in `place`; `done()` is called when they are kept. `why` is what they lack. */
export function askFacts(place, product, facts, done, why) {
  const known = facts ?? { producer: product.maker };
  const box = (value = "") => el("input", { autocomplete: "off", value });
  const [producer, address] = [box(known.producer), box(known.producerAddress)];
  const guarantor = choice([["seller", t("documents.seller")], ["producer", t("documents.producer")]],
    known.guarantor ?? "seller");
  const years = el("input", { inputmode: "numeric", autocomplete: "off", value: String(known.lifetimeYears ?? "") });
  // A line each, so Enter begins a line here.
  const units = el("textarea", { rows: "3", data: { lines: "yes" }, value: (known.serviceUnits ?? []).join("\n") });
  const typedYears = () => (years.value.trim() === "" ? undefined : Number(years.value) || 0);
  place.ask(`${t("documents.facts")}: ${product.title}`, [
    el("div", { class: "pair" }, field(t("documents.producerName"), producer, { path: "document.producer" }),
      field(t("documents.producerAddress"), address, { path: "document.producerAddress" })),
    el("div", { class: "pair" }, field(t("documents.guarantor"), guarantor),
      field(t("documents.lifetime"), years, { path: "document.lifetimeYears",
        hint: shell.session.shop.country === "RO" ? t("documents.lifetime.hint") : null })),
    field(t("documents.serviceUnits"), units, { path: "document.serviceUnits",
      hint: t("documents.serviceUnits.hint") }),
  ], t("documents.keep"), (id) => post(`/api/products/${product.id}/document-facts`, {
    id, producer: producer.value.trim(), producerAddress: address.value.trim(), guarantor: guarantor.value,
    lifetimeYears: typedYears(), serviceUnits: lines(units.value),
  }), done, why);
}

/** Asks for a price in `place`; `path` takes it with `more`. */
export function askPrice(place, title, path, more, done, why) {
  const { decimals, currency } = shell.session.shop;
  const price = el("input", { inputmode: "decimal", autocomplete: "off" });
  place.ask(`${t("documents.price")}: ${title}`, [
    field(`${t("documents.price")} (${currency})`, price, { path: "sale.price" })], t("documents.keep"), (id) => {
    const units = minorUnits(price.value, decimals);
    if (units === null || units === undefined) {
      throw Object.assign(new Error(t("money.unreadable")), { field: "sale.price" });
    }
    return post(path, { id, price: units, ...more });
  }, done, why);
}
