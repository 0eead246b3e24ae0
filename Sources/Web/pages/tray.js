// The tray at the side of a batch: scans that nobody could place, to be settled or discarded when there is time.
import { button, el, field, fill } from "./dom.js";
import { dayAndTime } from "./format.js";
import { play } from "./sound.js";
import { counted, t } from "./texts.js";

export class Tray {
  #shown = "";

  constructor(run) {
    this.run = run;
    this.node = el("section", { class: "card", hidden: true });
  }

  focus() { this.node.querySelector("button")?.focus(); }

  show(scans) {
    const state = JSON.stringify([scans, this.run.state.product?.id]);
    // A reason that somebody is typing is not taken away by a scan that changes nothing here.
    if (state === this.#shown) return;
    this.#shown = state;
    this.node.hidden = scans.length === 0;
    fill(this.node, el("h2", { text: counted("tray.title", scans.length) }),
      el("ul", { class: "run-tray" }, scans.map((scan) => this.#row(scan))));
  }

  #row(scan) {
    const wrong = el("p", { class: "wrong", role: "alert" });
    const place = el("div", {});
    const choices = el("div", { class: "row" });
    const { product } = this.run.state;
    const send = async (path, body) => {
      try {
        this.run.take(await this.run.queue.run(`/api/registry/asides/${scan.id}/${path}`, body));
      } catch (error) {
        play("bad");
        wrong.textContent = error.message;
        fill(choices, offered(error.code, scan.codes).map(({ label, more }) =>
          button(label, () => send(path, { ...body, ...more }), { kind: "small" })));
        choices.querySelector("button")?.focus();
      }
    };
    return el("li", {}, el("code", { text: scan.codes.join(" ") }),
      el("span", { class: "hint", text: `${dayAndTime(scan.at)} ${scan.by ?? ""}` }),
      el("div", { class: "row" },
        product ? button(t("tray.settle", { name: product.title }), () => send("settle", { product: product.id }),
          { kind: "small" }) : null,
        button(t("tray.discard"), () => this.#askReason(place, send), { kind: "small" })),
      place, wrong, choices);
  }

  #askReason(place, send) {
    const reason = el("input", { autocomplete: "off", maxlength: "200" });
    const form = el("form", { class: "row", on: { submit: (event) => {
      event.preventDefault();
      send("discard", { reason: reason.value.trim() });
    } } }, field(t("reason"), reason), el("button", { class: "button", text: t("tray.discard") }));
    fill(place, form);
    reason.focus();
  }
}

/** What a person who looked may do about a refused code of the tray. */
function offered(code, codes) {
  if (["serialResembles", "serialOfAnotherMaker", "wrongCheckDigit", "labelMended", "notFound"].includes(code)) {
    return [{ label: t("told.confirm"), more: { confirmed: true } }];
  }
  return code === "serialNotClear" ? codes.map((serial) => ({ label: serial, more: { serial } })) : [];
}
