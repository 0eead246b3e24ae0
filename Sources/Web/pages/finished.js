// After an intake or a hand-over: the number, large, and how far its papers are, told by the print ledger.
import { get } from "./api.js";
import { button, el, fill } from "./dom.js";
import { paperLine } from "./paperline.js";
import { shell } from "./shell.js";
import { counted, t } from "./texts.js";

const atRest = ["done", "failed", "unknown", "canceled", "attention"];
const askEvery = 1500;

export class FinishedPanel {
  #timer = 0;

  constructor({ kind, ticket, papers }) {
    this.ticket = ticket;
    this.papers = papers;
    this.list = el("ul", { class: "papers" }, el("li", { text: counted("finished.papers", papers.length) }));
    this.next = button(t("finished.next"), () => shell.act({ kind: "cancel" }),
      { key: "Enter", kind: "primary huge" });
    this.node = el("section", { class: "finished" },
      el("p", { class: "sign huge-sign", "aria-hidden": "true", text: "✓" }),
      el("h1", { text: kind === "intake" ? t("finished.intake") : t("finished.handover") }),
      el("p", { class: "number" }, el("a", { href: `/tickets#${ticket.id}`, text: ticket.number })),
      el("div", { role: "status" }, this.list), this.next);
    this.refresh();
  }

  focus() { this.next.focus(); }

  async refresh() {
    clearTimeout(this.#timer);
    let isAtRest = false;
    try {
      const { papers } = await get(`/api/papers?ticket=${this.ticket.id}`);
      const own = papers.filter(({ id }) => this.papers.includes(id));
      fill(this.list, own.map((paper) => paperLine(paper)));
      isAtRest = own.length === this.papers.length && own.every(({ state }) => atRest.includes(state));
    } catch (error) {
      fill(this.list, el("li", { class: "wrong", text: error.message }));
    }
    if (!isAtRest && this.node.isConnected) this.#timer = setTimeout(() => this.refresh(), askEvery);
  }
}
