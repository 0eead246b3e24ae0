// The list of parcels, and the form that begins a new one.
import { Command, get, post } from "./api.js";
import { button, el, field, fill, markWrong, tick } from "./dom.js";
import { day } from "./format.js";
import { goTo } from "./places.js";
import { Search } from "./search.js";
import { play, say } from "./sound.js";
import { counted, t } from "./texts.js";

const states = [["open", () => t("consignments.open")], ["late", () => t("consignments.late")],
  ["all", () => t("consignments.all")]];

export const stateChip = ({ state, stateTitle, isLate }) => el("span", { class: "row" },
  el("span", { class: `chip ${state === "closed" ? "good" : state === "packing" ? "" : "work"}`,
    text: stateTitle }),
  isLate ? el("span", { class: "chip bad", text: t("consignment.late") }) : null);

export class ConsignmentList {
  #state = "open";
  #rows = [];
  #asked = 0;

  constructor() {
    this.told = el("p", { class: "wrong", role: "alert" });
    this.table = el("div", { "aria-live": "polite" });
    this.form = el("div", {});
    this.tabs = el("div", { class: "row" });
    this.node = el("div", { class: "parcel" }, el("h1", { text: t("page.consignments") }),
      el("div", { class: "row" }, button(t("consignment.new"), () => this.#new(), { key: "F2", kind: "primary" }),
        this.tabs), this.form, this.told, this.table);
  }

  begin() {
    this.#showTabs();
    this.changed();
  }

  hints() { return [["F2", t("consignment.new")]]; }

  key(event) {
    if (event.key === "F2") {
      this.#new();
      return true;
    }
    if (event.key === "Escape" && this.form.firstChild) {
      fill(this.form);
      return true;
    }
    return false;
  }

  scan() { this.tell("bad", t("consignments.scanCode")); }

  tell(sound, text) {
    play(sound);
    say(text);
    this.told.textContent = text;
  }

  #showTabs() {
    fill(this.tabs, states.map(([state, title]) => button(title(), () => {
      this.#state = state;
      this.#showTabs();
      this.changed();
    }, { pressed: state === this.#state })));
  }

  async changed(before) {
    const mine = ++this.#asked;
    const query = new URLSearchParams({ state: this.#state, ...(before ? { before } : {}) });
    try {
      const { consignments, more } = await get(`/api/consignments?${query}`);
      if (mine !== this.#asked) return;
      this.#rows = before ? [...this.#rows, ...consignments] : consignments;
      this.#show(more);
    } catch (error) {
      if (mine === this.#asked) fill(this.table, el("p", { class: "message bad", text: error.message }));
    }
  }

  #show(more) {
    const heads = [t("consignment.code"), t("consignment.to"), t("consignment.state"), t("consignment.units"),
      t("consignment.sentOn"), t("consignment.expectedBack"), t("consignment.daysOut")];
    fill(this.table,
      this.#rows.length === 0 ? el("p", { class: "quiet", text: t("consignments.none") }) :
        el("div", { class: "table-scroll", tabindex: "0", role: "region", "aria-label": t("page.consignments") },
          el("table", { class: "card" },
            el("thead", {}, el("tr", {}, heads.map((text) => el("th", { scope: "col", text })))),
            el("tbody", {}, this.#rows.map((row) => el("tr", {},
              el("td", {}, el("a", { href: `#${row.id}`, text: row.codeDisplay })),
              el("td", { text: row.supplier }), el("td", {}, stateChip(row)),
              el("td", { text: row.sentOn ? t("consignment.awayOf",
                { away: String(row.away), packed: String(row.packed) }) : String(row.packed) }),
              el("td", { text: day(row.sentOn) }), el("td", { text: day(row.expectedBack) }),
              el("td", { text: row.daysOut === undefined ? "" : counted("consignment.days", row.daysOut) })))))),
      more ? button(t("tickets.more"), () => this.changed(this.#rows.at(-1).id)) : null);
  }

  // MARK: A new one

  #new() {
    const search = new Search({
      label: t("consignment.findSupplier"),
      find: async (text) =>
        (await get(`/api/consignments/suppliers?q=${encodeURIComponent(text)}`)).suppliers,
      title: ({ name }) => name,
      detail: ({ address, isAuthorisedService }) => [isAuthorisedService ? t("consignment.authorised") : "",
        address ?? ""].filter(Boolean).join(" · "),
      pick: ({ id }) => this.#open({ supplier: id }, search.node),
      add: (text) => this.#addSupplier(text),
      addTitle: t("consignment.addSupplier"),
    });
    fill(this.form, el("section", { class: "card" }, el("h2", { text: t("consignment.new") }), search.node));
    search.focus();
  }

  #addSupplier(text) {
    const box = (value = "", type = "text") => el("input", { value, type, autocomplete: "off",
      spellcheck: "false" });
    const [name, address, tax, phone, email] = [box(text), box(), box(), box("", "tel"), box("", "email")];
    const service = tick(t("consignment.authorised"));
    const form = el("form", { class: "card parcel-form", on: { submit: (event) => {
      event.preventDefault();
      this.#open({ newSupplier: {
        name: name.value.trim(), address: address.value.trim() || undefined,
        taxNumber: tax.value.trim() || undefined, phone: phone.value.trim() || undefined,
        email: email.value.trim() || undefined, isAuthorisedService: service.box.checked,
      } }, form);
    } } }, el("h2", { text: t("consignment.addSupplier") }),
    el("div", { class: "pair" },
      field(t("consignment.supplierName"), name, { path: "supplier.name" }),
      field(t("consignment.supplierAddress"), address, { path: "supplier.address" })),
    el("div", { class: "triple" },
      field(t("customer.taxNumber"), tax, { path: "supplier.taxNumber" }),
      field(t("customer.phone"), phone, { path: "supplier.phone" }),
      field(t("customer.email"), email, { path: "supplier.email" })), service.row,
    el("div", { class: "row" }, el("button", { class: "button primary", text: t("consignment.begin") })));
    fill(this.form, form);
    (text ? address : name).focus();
  }

  #command = new Command();

  async #open(who, form) {
    try {
      const answer = await this.#command.run((id) => post("/api/consignments", { id, ...who }));
      if (answer) goTo(String(answer.consignment.id));
    } catch (error) {
      const why = el("p", { class: "wrong", text: error.message });
      if (!markWrong(form, error.field, why)) this.tell("bad", error.message);
    }
  }
}
