// Units that may be meant by a number nobody has exactly: offered, never taken by themselves.
import { get } from "./api.js";
import { button, el, fill } from "./dom.js";
import { t } from "./texts.js";

/** What stands beside a candidate: how it answers, the number that does, and whose it is. */
export function candidateDetail({ howTitle, matched, serial, owner }) {
  return [howTitle, matched && matched !== serial ? matched : null, owner?.company ?? owner?.name]
    .filter(Boolean).join(" · ");
}

/** A list of candidates worked by the arrow keys and Enter, or Alt with a number. Enter alone takes none. */
export class Candidates {
  #items = [];
  #active = -1;

  constructor(text, pick, { further = false, hasKeys = true } = {}) {
    Object.assign(this, { text, pick, further, hasKeys });
    this.list = el("ul", { role: "listbox", class: "found-list", tabindex: "0", "aria-label": t("find.meant") });
    this.node = el("section", { class: "card candidates", hidden: true });
  }

  /** Asks the station; shows nothing when nothing is near. */
  async load() {
    const query = new URLSearchParams({ q: this.text, ...(this.further ? { further: "1" } : {}) });
    try {
      this.#items = (await get(`/api/units?${query}`)).candidates;
    } catch {
      // The scan itself was answered; offers are an extra, and the bar tells of a station that is away.
      this.#items = [];
    }
    if (this.#items.length > 0) this.#show();
    return this;
  }

  get isEmpty() { return this.#items.length === 0; }

  key(event, isPlainAlt) {
    if (this.isEmpty || !this.node.isConnected) return false;
    const number = isPlainAlt && this.hasKeys ? Number(/^Digit([1-9])$/.exec(event.code)?.[1] ?? 0) : 0;
    if (number) return this.#take(number - 1);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const count = this.#items.length;
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.#active = this.#active < 0 && step < 0 ? count - 1 : (this.#active + step + count) % count;
      this.#mark();
      return true;
    }
    return event.key === "Enter" && this.#active >= 0 ? this.#take(this.#active) : false;
  }

  #take(index) {
    const item = this.#items[index];
    if (item) this.pick(item);
    return Boolean(item);
  }

  #show() {
    const id = `candidates-${Math.random().toString(36).slice(2)}`;
    fill(this.list, this.#items.map((item, index) => el("li", { id: `${id}-${index}`, role: "option",
      "aria-selected": "false", on: { click: () => this.#take(index) } },
      el("span", {}, index < 9 && this.hasKeys ? el("kbd", { text: `Alt ${index + 1}` }) : null, " ",
        el("code", { text: item.serial }), ` · ${item.product}`),
      el("small", { text: candidateDetail(item) }))));
    fill(this.node, el("h2", { text: t("find.meant") }), el("p", { class: "hint", text: t("find.meant.lead") }),
      this.list);
    this.node.hidden = false;
  }

  #mark() {
    [...this.list.children].forEach((row, index) => row.setAttribute("aria-selected",
      String(index === this.#active)));
    const row = this.list.children[this.#active];
    this.list.setAttribute("aria-activedescendant", row?.id ?? "");
    this.list.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  }
}

/** Lines of one way of finding, with a button for the next page. */
export class CandidatePages {
  constructor(text, way, title, open) {
    Object.assign(this, { text, way, open });
    this.rows = el("ul", { class: "found-lines" });
    this.rest = el("div", { class: "row" });
    this.node = el("section", { class: "card" }, el("h2", { text: title }), this.rows, this.rest);
  }

  async load(after) {
    const query = new URLSearchParams({ q: this.text, way: this.way, ...(after ? { after } : {}) });
    try {
      const { candidates, more } = await get(`/api/units?${query}`);
      this.rows.append(...candidates.map((item) => this.#row(item)));
      const next = more.find(({ way }) => way === this.way)?.after;
      fill(this.rest, next ? button(t("find.more"), () => this.load(next)) : null,
        this.rows.childElementCount === 0 && this.way === "inside" ?
          el("p", { class: "quiet", text: t("find.noneInside") }) : null);
      if (after) this.rest.querySelector("button")?.focus();
    } catch (error) {
      fill(this.rest, el("p", { class: "message bad", text: error.message }));
    }
    return this;
  }

  #row(item) {
    return el("li", {}, el("a", { href: `/unit?id=${item.id}` }, el("code", { text: item.serial })),
      el("span", { text: item.product }), el("span", { class: "hint", text: candidateDetail(item) }));
  }
}
