// How many serials of each product a batch has: at its side, in its summary and on its sheet.
import { el } from "./dom.js";

export const perProduct = (products) => el("ul", { class: "run-products" }, products.map(({ title, count }) =>
  el("li", {}, el("span", { text: title }), el("strong", { text: String(count) }))));
