// Batches that ended, newest first: found by their document or their party, opened to be read, saved or taken back.
import { get } from "./api.js";
import { button, el, field, fill } from "./dom.js";
import { day, dayAndTime } from "./format.js";
import { goTo } from "./places.js";
import { shell } from "./shell.js";
import { play, say } from "./sound.js";
import { t } from "./texts.js";

const quietFor = 150;

export class BatchList {
  #rows = [];
  #asked = 0;
  #timer = 0;

  constructor() {
    this.box = el("input", { autocomplete: "off", spellcheck: "false", maxlength: "100", type: "search",
      on: { input: () => this.#later() } });
    this.table = el("div", { "aria-live": "polite" });
    this.node = el("div", { class: "batch-sheet" }, el("h1", { text: t("batches.title") }),
      el("form", { class: "filters", on: { submit: (event) => {
        event.preventDefault();
        this.#load();
      } } }, field(t("batches.find"), this.box), button(t("back"), () => this.#leave(), { key: "Esc" })),
      this.table);
  }

  begin() {
    this.#load();
    this.box.focus();
  }

  hints() { return [["↑ ↓", t("batches.title")], ["Enter", t("go.on")], ["Esc", t("back")]]; }

  key(event) {
    if (event.key === "Escape") this.#leave();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") this.#step(event.key === "ArrowDown" ? 1 : -1);
    else return false;
    return true;
  }

  /** A scanned document's number finds its batch. */
  scan(text, rubbish) {
    if (rubbish) {
      play("bad");
      return say(rubbish);
    }
    play("good");
    this.box.value = text.trim();
    this.box.focus();
    return this.#load();
  }

  undo() {
    play("bad");
    say(t("sheet.noScan"));
  }

  #leave() { goTo(""); }

  #step(by) {
    const links = [...this.table.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (at === 0 && by < 0) this.box.focus();
    else links[Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#load(), quietFor);
  }

  async #load(before) {
    clearTimeout(this.#timer);
    const mine = ++this.#asked;
    const text = this.box.value.trim();
    const query = new URLSearchParams({ state: "ended", ...(text ? { q: text } : {}), ...(before ? { before } : {}) });
    try {
      const { batches, more } = await get(`/api/registry/batches?${query}`);
      // An answer that was overtaken by a later question is dropped.
      if (mine !== this.#asked) return;
      const shown = before ? this.#rows.length : 0;
      this.#rows = before ? [...this.#rows, ...batches] : batches;
      this.#show(more, text);
      if (before) this.table.querySelectorAll("a")[shown]?.focus();
    } catch (error) {
      if (mine === this.#asked) fill(this.table, el("p", { class: "message bad", text: error.message }));
    }
    shell.showHints();
  }

  #show(more, text) {
    const heads = [t("batches.document"), t("batch.documentDay"), t("batches.party"), "", t("batches.serials"),
      t("batches.ended")];
    fill(this.table,
      this.#rows.length === 0 ? el("p", { class: "quiet", text: text ? t("batches.none") : t("batches.noneYet") }) :
        el("div", { class: "table-scroll" }, el("table", { class: "card ended-batches" },
          el("thead", {}, el("tr", {}, heads.map((head) => (head ? el("th", { scope: "col", text: head }) :
            el("td", {}))))),
          el("tbody", {}, this.#rows.map((batch) => el("tr", { class: batch.takenBackAt ? "gone-by" : null },
            el("td", {}, el("a", { href: `#sheet-${batch.id}`, text: batch.document })),
            el("td", { text: day(batch.documentDay) }), el("td", { text: batch.party }),
            el("td", { text: batch.direction === "bought" ? t("batch.bought") : t("batch.sold") }),
            el("td", { class: "count", text: String(batch.registered) }),
            el("td", {}, el("span", { text: batch.closedAt ? dayAndTime(batch.closedAt) : "" }),
              batch.takenBackAt ? el("span", { class: "chip warn",
                text: t("batches.takenBack", { name: dayAndTime(batch.takenBackAt) }) }) : null)))))),
      more ? button(t("tickets.more"), () => this.#load(this.#rows.at(-1).id)) : null);
  }
}
