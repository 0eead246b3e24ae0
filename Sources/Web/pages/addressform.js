// Postal addresses of chosen customers, on the label printer or on an A4 sheet of labels.
import { Command, get, post } from "./api.js";
import { button, choice, el, field, fill, markWrong } from "./dom.js";
import { Search } from "./search.js";
import { say } from "./sound.js";
import { t } from "./texts.js";

const title = (customer) => (customer.company ? `${customer.company} · ${customer.name}` : customer.name);

export function addressForm() {
  const chosen = [];
  const command = new Command();
  const list = el("ul", { class: "accessories" });
  const said = el("p", { class: "hint", role: "status" });
  const stock = choice([["labels", t("addresses.labels")], ["sheet", t("addresses.sheet")]], "labels");
  const start = el("input", { inputmode: "numeric", value: "1", autocomplete: "off" });
  const startField = field(t("addresses.start"), start, { path: "sheet.start" });
  const print = button(t("addresses.print"), () => send(), { kind: "primary" });
  const search = new Search({
    label: t("addresses.add"),
    find: async (text) => (await get(`/api/customers?q=${encodeURIComponent(text)}`)).customers,
    title,
    detail: (customer) => customer.address?.replaceAll("\n", ", ") ?? t("addresses.missing"),
    pick: (customer) => {
      if (!chosen.some(({ id }) => id === customer.id)) chosen.push(customer);
      search.box.value = "";
      show();
      search.focus();
    },
  });
  const show = () => {
    startField.hidden = stock.value !== "sheet";
    print.disabled = chosen.length === 0;
    fill(list, chosen.length === 0 ? el("li", { class: "quiet", text: t("addresses.none") }) :
      chosen.map((customer) => el("li", {}, el("span", { text: title(customer) }),
        el("span", { class: "hint", text: customer.address ? "" : t("addresses.missing") }),
        el("button", { type: "button", class: "button small", text: "−",
          "aria-label": t("addresses.remove", { name: title(customer) }),
          on: { click: () => { chosen.splice(chosen.indexOf(customer), 1); show(); } } }))));
  };
  const send = async () => {
    said.className = "hint";
    try {
      const body = { customers: chosen.map(({ id }) => id) };
      if (stock.value === "sheet") body.sheetStart = Number(start.value) || 0;
      await command.run((id) => post("/api/papers/addresses", { id, ...body }));
      said.textContent = t("shopPapers.onItsWay");
      say(said.textContent);
    } catch (error) {
      said.className = "wrong";
      said.textContent = error.message;
      markWrong(node, error.field);
    }
  };
  stock.addEventListener("change", show);
  const node = el("section", { class: "card" }, el("h2", { text: t("addresses.title") }), search.node, list,
    el("div", { class: "row" }, field(t("addresses.stock"), stock), startField, print), said);
  show();
  return node;
}
