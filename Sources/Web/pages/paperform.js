// A form that opens in place, sends one command, and tells in its place where the paper is.
import { Command } from "./api.js";
import { button, el, fill, markWrong } from "./dom.js";
import { play, say } from "./sound.js";
import { t } from "./texts.js";

/** Where forms of papers open; `shut()` leaves it empty. */
export class PaperPlace {
  constructor() { this.node = el("div", { class: "action-form" }); }

  get isOpen() { return this.node.childElementCount > 0; }

  shut() { fill(this.node); }

  /**
   * Opens a form; `send(id)` sends its command, `done(answer)` takes what came of it. `why` is the refusal that led
   * here: its text stands at the field that it names.
   */
  ask(title, fields, label, send, done, why) {
    const command = new Command();
    const wrong = el("p", { class: "wrong", role: "alert" });
    const form = el("form", { class: "card inset", novalidate: true, on: {
      submit: async (event) => {
        event.preventDefault();
        wrong.textContent = "";
        try {
          const answer = await command.run(send);
          if (answer === undefined) return;
          play("good");
          done(answer);
        } catch (error) {
          play("bad");
          wrong.textContent = error.message;
          if (!markWrong(form, error.field, wrong)) form.append(wrong);
        }
      },
      keydown: (event) => {
        if (event.key === "Escape") { event.stopPropagation(); this.shut(); }
        // A choice list swallows Enter and a text begins a line; here it goes on, as everywhere.
        const { target } = event;
        if (event.key === "Enter" && !event.shiftKey && (target instanceof HTMLSelectElement ||
          (target instanceof HTMLTextAreaElement && !target.dataset.lines))) {
          event.preventDefault();
          form.requestSubmit();
        }
      },
    } }, el("h3", { text: title }), fields, wrong,
    el("div", { class: "row" }, el("button", { class: "button primary" }, el("kbd", { text: "Enter" }),
      el("span", { text: label })), button(t("cancel"), () => this.shut(), { key: "Esc" })));
    fill(this.node, form);
    form.querySelector("input, select, textarea, button").focus();
    if (!why) return;
    wrong.textContent = why.text;
    markWrong(form, why.field, wrong);
  }

  /** The paper is in the ledger: said, with a way to look at it. */
  owed(paper, ...rest) {
    say(t("documents.owed"));
    const look = el("a", { href: `/api/papers/${paper}.pdf`, target: "_blank", rel: "noopener",
      text: t("papers.look") });
    fill(this.node, el("p", { class: "message good", role: "status" }, el("span", { class: "sign",
      "aria-hidden": "true", text: "✓" }), el("span", { text: t("documents.owed") }), look), rest);
    look.focus();
  }
}
