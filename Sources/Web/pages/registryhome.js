// Where the registry begins: a new batch, the batches that are open, and the other ways in.
import { Command, get, post } from "./api.js";
import { button, choice, el, field, fill, markWrong } from "./dom.js";
import { day, dayAndTime, dayFromNow } from "./format.js";
import { PartyPart } from "./partypart.js";
import { goTo } from "./places.js";
import { shell } from "./shell.js";
import { play, say } from "./sound.js";
import { counted, t } from "./texts.js";

export class RegistryHome {
  #batches = [];
  #command = new Command();

  constructor() {
    this.open = el("section", { class: "card" });
    this.form = el("form", { class: "card", novalidate: true, on: {
      submit: (event) => { event.preventDefault(); this.#start(); },
    } });
    this.wrong = el("p", { class: "wrong", role: "alert" });
    this.node = el("div", {}, el("h1", { text: t("page.registry") }),
      el("div", { class: "row registry-ways" },
        button(t("batches.title"), () => goTo("ended"), { key: "F4" }),
        button(t("return.title"), () => goTo("return"), { key: "F6" }),
        button(t("swap.title"), () => goTo("swap"), { key: "F7" }),
        button(t("files.title"), () => location.assign("/registry/files"), { key: "F10" })),
      el("div", { class: "halves-even" }, this.form, this.open));
    this.#showForm(null);
  }

  begin() { this.changed(); }

  hints() {
    return [["Alt 1", t("batch.bought")], ["Alt 2", t("batch.sold")],
      ...(this.#batches.length > 0 ? [["Alt 3…9", t("batch.goOn")]] : []),
      ["F4", t("batches.title")], ["F6", t("return.title")], ["F7", t("swap.title")],
      ["F10", t("files.title")]];
  }

  key(event, isPlainAlt) {
    const ways = { F4: () => goTo("ended"), F6: () => goTo("return"), F7: () => goTo("swap"),
      F10: () => location.assign("/registry/files") };
    if (Object.hasOwn(ways, event.key)) {
      ways[event.key]();
      return true;
    }
    const digit = isPlainAlt ? Number(/^Digit([1-9])$/.exec(event.code)?.[1] ?? 0) : 0;
    if (digit === 1 || digit === 2) this.#showForm(digit === 1 ? "bought" : "sold");
    else if (digit > 2 && this.#batches[digit - 3]) goTo(`batch-${this.#batches[digit - 3].id}`);
    else return this.#nextBox(event);
    return true;
  }

  /** A scanner ends what it types with Enter: that moves on to the next box and starts nothing by itself. */
  #nextBox(event) {
    if (event.key !== "Enter" || !["INPUT", "SELECT"].includes(event.target.tagName) ||
      event.target.role === "combobox" || !this.form.contains(event.target)) return false;
    const boxes = [...this.form.querySelectorAll("input, select, button.primary")]
      .filter((box) => box.checkVisibility());
    boxes[boxes.indexOf(event.target) + 1]?.focus();
    return true;
  }

  /** Before a batch is open, a scanned number can only be that of its document. */
  scan(text, rubbish) {
    if (rubbish || !this.document) {
      play("needsYou");
      say(rubbish || t("batch.startFirst"));
      this.wrong.textContent = rubbish || t("batch.startFirst");
      return;
    }
    play("good");
    this.document.value = text.trim();
    this.day.focus();
  }

  undo() { this.scan("", t("batch.startFirst")); }

  async changed() {
    try {
      this.#batches = (await get("/api/registry/batches?state=open")).batches;
      fill(this.open, el("h2", { text: t("batch.open") }),
        this.#batches.length === 0 ? el("p", { class: "quiet", text: t("batch.noneOpen") }) :
          el("ul", { class: "batches" }, this.#batches.map((batch, index) => this.#row(batch, index))));
      shell.showHints();
    } catch (error) {
      fill(this.open, el("p", { class: "message bad", text: error.message }));
    }
  }

  #row(batch, index) {
    const title = batch.direction === "bought" ? t("batch.bought") : t("batch.sold");
    return el("li", {}, el("button", { type: "button", class: "button",
      on: { click: () => goTo(`batch-${batch.id}`) } },
    index < 7 ? el("kbd", { text: `Alt ${index + 3}` }) : null,
    el("span", {}, el("strong", { text: `${batch.document} · ${batch.party}` }), el("br"),
      el("span", { class: "hint", text: `${title} · ${counted("batch.count", batch.registered)} · ${
        dayAndTime(batch.openedAt)} · ${batch.openedBy ?? ""} · ${batch.station}` }))));
  }

  #showForm(direction) {
    this.direction = direction;
    const press = (name, key, label) => button(label, () => this.#showForm(name),
      { key, pressed: direction === name });
    const ways = el("div", { class: "directions" }, press("bought", "Alt 1", t("batch.bought")),
      press("sold", "Alt 2", t("batch.sold")));
    this.wrong.textContent = "";
    this.document = null;
    if (!direction) {
      fill(this.form, el("h2", { text: t("batch.new") }), ways, this.wrong);
      return;
    }
    const isBought = direction === "bought";
    const today = dayFromNow(0);
    const date = () => el("input", { type: "date", value: today });
    this.document = el("input", { autocomplete: "off", spellcheck: "false", maxlength: "100" });
    [this.day, this.delivery] = [date(), date()];
    this.months = el("input", { inputmode: "numeric", autocomplete: "off" });
    this.condition = choice([["new", t("condition.new")], ["used", t("condition.used")],
      ["refurbished", t("condition.refurbished")]], "new");
    this.party = new PartyPart(direction);
    const readable = (box) => {
      const node = el("span", { class: "hint dated", "aria-hidden": "true", text: day(box.value) });
      box.addEventListener("input", () => { node.textContent = day(box.value); });
      return node;
    };
    const dated = (label, box) => {
      const node = field(label, box, { path: isBought ? "purchase.day" : "sale.day" });
      node.append(readable(box));
      return node;
    };
    fill(this.form, el("h2", { text: t("batch.new") }), ways, this.party.node,
      field(t("batch.document"), this.document, { path: isBought ? "purchase.document" : "sale.document" }),
      el("div", { class: "pair" }, dated(t("batch.documentDay"), this.day),
        dated(isBought ? t("batch.arrivalDay") : t("batch.deliveryDay"), this.delivery)),
      el("div", { class: "pair" },
        field(isBought ? t("batch.supplierMonths") : t("batch.customerMonths"), this.months,
          { hint: t("batch.months.hint"), path: "product.guaranteeMonths" }),
        direction === "sold" ? field(t("batch.condition"), this.condition) : null),
      this.wrong,
      el("button", { class: "button primary" }, el("span", { text: t("batch.start") })));
    this.party.focus();
  }

  async #start() {
    const months = this.months.value.trim();
    const body = {
      ...this.party.value, document: this.document.value.trim(), documentDay: this.day.value,
      deliveryDay: this.delivery.value || undefined,
      guaranteeMonths: months === "" ? undefined : Number(months),
      condition: this.direction === "sold" ? this.condition.value : undefined,
    };
    if (Number.isNaN(body.guaranteeMonths)) return this.#refuse(t("batch.months.unreadable"), "product.guaranteeMonths");
    try {
      const answer = await this.#command.run((id) => post("/api/registry/batches", { id, ...body }));
      if (!answer) return undefined;
      play("good");
      goTo(`batch-${answer.batch.id}`);
    } catch (error) {
      this.#refuse(error.message, error.field);
    }
    return undefined;
  }

  #refuse(text, path) {
    play("bad");
    this.wrong.textContent = text;
    if (!markWrong(this.form, path, this.wrong)) this.form.lastElementChild.before(this.wrong);
  }
}
