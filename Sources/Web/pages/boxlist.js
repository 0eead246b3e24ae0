// The codes of one box, plate or label: what was chosen and why. Each other number that may be the serial is a key away.
import { button, el } from "./dom.js";

/**
 * `choose(text)` takes another number; `hasKeys` is false where Alt with a number means something else; `heading` is the
 * element of a question: the page's heading where it asks nothing else.
 */
export class BoxList {
  constructor(box, choose, { hasKeys = true, heading = "p" } = {}) {
    this.choose = choose;
    this.hasKeys = hasKeys;
    this.others = box.candidates.filter(({ text, role }) => role === "serial" && text !== box.chosen);
    const asks = box.isMended || (!box.chosen && this.others.length > 0);
    this.node = el("section", { class: "box" },
      el(asks ? heading : "p", { class: asks ? "message asks" : null }, asks ? el("span", { class: "sign", "aria-hidden": "true",
        text: "?" }) : null, box.text),
      el("ul", { class: "codes" }, box.candidates.map((candidate) => el("li", {}, this.#number(candidate),
        candidate.text === box.chosen ? el("span", { class: "chip good", "aria-hidden": "true", text: "✓" }) : null,
        el("span", { class: "hint", text: candidate.reason })))));
  }

  key(event, isPlainAlt) {
    if (!this.hasKeys || !isPlainAlt || !this.node.isConnected) return false;
    const other = this.others[Number(/^Digit([1-9])$/.exec(event.code)?.[1] ?? 0) - 1];
    if (other) this.choose(other.text);
    return Boolean(other);
  }

  #number(candidate) {
    const place = this.others.indexOf(candidate);
    if (place < 0) return el("code", { text: candidate.text });
    return button(candidate.text, () => this.choose(candidate.text),
      { key: this.hasKeys && place < 9 ? `Alt ${place + 1}` : undefined });
  }
}
