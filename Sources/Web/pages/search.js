// Find as you type: a box with a list under it, worked by arrow keys and Enter (the combobox of WAI-ARIA 1.2).
import { el, fill } from "./dom.js";
import { t } from "./texts.js";

const quietFor = 120;
/** Milliseconds a sign: nobody types eight signs so fast, each scanner that types does. */
const scannerPace = 30;
let counter = 0;

/**
 * `find(text)` gives items, `title(item)` and `detail(item)` their two lines, `pick(item)` takes one; `add(text)`, named
 * `addTitle`, is offered as the last line where there is one. With `sure(item)`, Enter before the list is seen takes only what is sure.
 * `scanned(text)` gets what a scanner typed here unless it names one item.
 */
export class Search {
  #items = [];
  #active = -1;
  #timer = 0;
  #asked = 0;
  #begun = 0;

  constructor({ label, find, title, detail, pick, add, addTitle, scanned, sure = () => true }) {
    Object.assign(this, { find, title, detail, pick, add, addTitle, scanned, sure });
    const id = `search${++counter}`;
    this.list = el("ul", { id: `${id}-list`, role: "listbox", class: "found-list", "aria-label": label });
    this.none = el("p", { class: "hint", role: "status" });
    this.box = el("input", {
      id, role: "combobox", autocomplete: "off", spellcheck: "false", "aria-expanded": "false",
      "aria-controls": this.list.id, "aria-autocomplete": "list",
      on: { input: () => this.#later(), keydown: (event) => this.#key(event) },
    });
    this.node = el("div", { class: "field search" }, el("label", { for: id, text: label }), this.box,
      this.list, this.none);
    this.#show();
  }

  focus() { this.box.focus(); }

  #later() {
    if (this.box.value.length <= 1) this.#begun = performance.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), quietFor);
  }

  async #search() {
    const text = this.box.value.trim();
    // An answer that was overtaken by a later question is dropped.
    const asked = ++this.#asked;
    let failure = "";
    let items = [];
    try {
      if (text.length >= 2) items = await this.find(text);
    } catch (error) {
      failure = error.message;
    }
    if (asked !== this.#asked) return;
    this.#items = items;
    this.#active = items.length > 0 ? 0 : -1;
    this.#show();
    // "None" is only said when the station really looked.
    this.none.textContent = failure || (text.length >= 2 && items.length === 0 ? t("search.none") : "");
  }

  #key(event) {
    const count = this.list.childElementCount;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count > 0) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.#active = (this.#active + step + count) % count;
      this.#mark();
    } else if (event.key === "Enter") {
      event.preventDefault();
      event.stopPropagation();
      clearTimeout(this.#timer);
      this.#enter();
    }
  }

  /** Enter right after typing waits for the answer to what was typed. */
  async #enter() {
    const { length } = this.box.value;
    if (this.scanned && length >= 8 && performance.now() - this.#begun < length * scannerPace) return this.#scan();
    if (this.#active < 0 || this.box.value.trim() !== this.shownFor) {
      await this.#search();
      if (this.#items.length === 0) return this.box.value.trim() ? this.add?.(this.box.value.trim()) : undefined;
      if (this.#items.length > 1 || !this.sure(this.#items[0])) return undefined;
    }
    return this.#take(this.#active);
  }

  /** The box is free at once: the next scan may come before the answer to this one. */
  async #scan() {
    const text = this.box.value.trim();
    this.box.value = "";
    this.#search();
    let items = [];
    try {
      items = await this.find(text);
    } catch {
      // Who takes the scan keeps it, and says what is wrong.
    }
    if (items.length === 1 && this.sure(items[0])) return this.pick(items[0]);
    return this.scanned(text);
  }

  #take(index) {
    if (index < this.#items.length) this.pick(this.#items[index]);
    else this.add(this.box.value.trim());
  }

  #show() {
    this.shownFor = this.box.value.trim();
    const rows = this.#items.map((item) => [this.title(item), this.detail(item)]);
    if (this.add) rows.push([this.addTitle, this.shownFor]);
    fill(this.list, rows.map(([title, detail], index) => el("li", {
      id: `${this.list.id}-${index}`, role: "option", class: index === this.#items.length ? "add" : "",
      on: { click: () => this.#take(index) },
    }, el("span", { text: title }), detail ? el("small", { text: detail }) : null)));
    this.box.setAttribute("aria-expanded", String(rows.length > 0));
    this.#mark();
  }

  #mark() {
    [...this.list.children].forEach((row, index) => row.setAttribute("aria-selected",
      String(index === this.#active)));
    const row = this.list.children[this.#active];
    if (row) this.box.setAttribute("aria-activedescendant", row.id);
    else this.box.removeAttribute("aria-activedescendant");
    row?.scrollIntoView({ block: "nearest" });
  }
}
