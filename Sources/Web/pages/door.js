// Who is at the counter: first set-up, sign-in by badge and PIN, lock, and the switch to a colleague in one scan.
import { get, post } from "./api.js";
import { button, byID, choice, el, field, fill, markWrong } from "./dom.js";
import { PINPad } from "./pin.js";
import { allowSound, play } from "./sound.js";
import { language, languages, loadTexts, t } from "./texts.js";

/** The screen in front of the page while nobody is signed in, or while somebody is coming in. */
export class Door {
  #pad = null;
  #box = null;

  /** `entered(session)` is told who came in; `scanned(text)` gets a scan that is no badge; `cancelled()` the way back. */
  constructor({ entered, scanned, cancelled }) {
    Object.assign(this, { entered, scanned, cancelled });
    this.node = byID("door");
  }

  get isOpen() { return !this.node.hidden; }

  close() {
    this.node.hidden = true;
    this.#pad = this.#box = null;
    fill(this.node);
    this.#cover(false);
  }

  /** Asks for a badge. `notice` says why, when somebody was signed in before. */
  askBadge(notice = "") {
    this.mayCancel = false;
    this.again = () => this.askBadge();
    const box = el("input", { autocomplete: "off", spellcheck: "false", class: "scan-input", name: "badge" });
    const wrong = el("p", { class: "wrong", role: "alert" });
    const form = el("form", {
      class: "card door-card",
      on: { submit: (event) => { event.preventDefault(); this.#tryBadge(box, wrong); } },
    },
    el("h1", { id: "door-title", text: t("door.title") }),
    notice ? el("p", { class: "notice", text: notice }) : null,
    el("p", { class: "lead", text: t("door.scanBadge") }),
    field(t("door.badge"), box, { hint: t("door.badge.hint") }), wrong,
    el("button", { class: "button primary", text: t("go.on") }),
    this.#languageSwitch());
    this.#open(form);
    this.#pad = null;
    this.#box = box;
    box.focus();
  }

  async #tryBadge(box, wrong) {
    allowSound();
    const badge = box.value.trim();
    box.value = "";
    if (!badge) return;
    try {
      const { name } = await get(`/api/badge?code=${encodeURIComponent(badge)}`, { quiet: true });
      this.askPIN(badge, name);
    } catch (error) {
      play("bad");
      wrong.textContent = error.status === 404 ? t("door.unknownBadge") : error.message;
    }
  }

  /** Asks the owner of `badge` for the PIN. Over a living session the way back stays open and other scans pass through. */
  askPIN(badge, name, { mayCancel = false } = {}) {
    this.mayCancel = mayCancel;
    this.again = () => this.askPIN(badge, name, { mayCancel });
    const pad = new PINPad({
      takesScans: mayCancel,
      scanned: (text) => this.#scannedAtPad(text, pad),
      entered: (pin) => this.#tryPIN(badge, pin, pad),
    });
    this.#open(el("div", { class: "card door-card" },
      el("h1", { id: "door-title", text: name }),
      el("p", { class: "lead", text: t("door.typePIN") }),
      mayCancel ? el("p", { class: "hint", text: t("door.orScanUnit") }) : null,
      pad.node,
      button(mayCancel ? t("door.stay") : t("door.otherBadge"), () => this.#back(), { key: "Esc" })),
        mayCancel);
    this.#pad = pad;
    this.#box = null;
    pad.focus();
  }

  async #scannedAtPad(text, pad) {
    if (!/^S1/i.test(text)) return this.scanned(text);
    try {
      const { name } = await get(`/api/badge?code=${encodeURIComponent(text)}`, { quiet: true });
      this.askPIN(text, name, { mayCancel: this.mayCancel });
    } catch (error) {
      play("bad");
      pad.refuse(error.status === 404 ? t("door.unknownBadge") : error.message);
    }
  }

  async #tryPIN(badge, pin, pad) {
    allowSound();
    try {
      const session = await post("/api/session", { badge, pin }, { quiet: true });
      await this.entered(session);
    } catch (error) {
      play("bad");
      pad.refuse(error.message);
    }
  }

  #back() {
    if (!this.mayCancel) return this.askBadge();
    this.close();
    this.cancelled();
  }

  /** First start: one administrator, with the code that the console shows. */
  setUp() {
    this.mayCancel = false;
    this.again = () => this.setUp();
    const text = (type = "text") => el("input", { type, autocomplete: "off", spellcheck: "false" });
    const [code, name, pin, again] = [text(), text(), text("password"), text("password")];
    for (const box of [pin, again]) box.inputMode = "numeric";
    const wrong = el("p", { class: "wrong", role: "alert" });
    const speaks = choice(languages, language());
    const form = el("form", {
      class: "card door-card",
      on: {
        submit: async (event) => {
          event.preventDefault();
          wrong.textContent = pin.value === again.value ? "" : t("setup.differ");
          if (pin.value !== again.value) return again.focus();
          try {
            const made = await post("/api/setup", {
              code: code.value.trim(), name: name.value.trim(), pin: pin.value, language: speaks.value,
            }, { quiet: true });
            await loadTexts(speaks.value);
            this.showBadge(made.badge, name.value.trim(), () => this.askBadge());
          } catch (error) {
            wrong.textContent = error.message;
            markWrong(form, error.field);
          }
        },
      },
    },
    el("h1", { id: "door-title", text: t("setup.title") }),
    el("p", { class: "lead", text: t("setup.lead") }),
    field(t("setup.code"), code, { hint: t("setup.code.hint"), path: "setup.code" }),
    field(t("people.name"), name, { path: "staff.name" }),
    field(t("setup.pin"), pin, { hint: t("setup.pin.hint"), path: "staff.pin" }),
    field(t("setup.pinAgain"), again),
    field(t("people.language"), speaks),
    wrong,
    el("button", { class: "button primary", text: t("setup.create") }),
    this.#languageSwitch());
    this.#open(form);
    this.#pad = this.#box = null;
    code.focus();
  }

  /** A new badge, to be printed and then scanned. */
  showBadge(badge, name, next) {
    this.again = () => this.showBadge(badge, name, next);
    const on = button(t("go.on"), next, { key: "Enter", kind: "primary" });
    this.#open(el("div", { class: "card door-card" },
      el("h1", { id: "door-title", text: t("badge.title") }),
      el("p", { class: "lead", text: t("badge.lead") }),
      badgeSheet(badge, name),
      el("div", { class: "row" }, button(t("badge.print"), () => window.print()), on)));
    on.focus();
  }

  /** Keys while the door is shut belong to it alone. */
  key(event) {
    if (event.key === "Escape" && this.#pad) {
      event.preventDefault();
      this.#back();
    } else if (this.#pad) {
      if (this.#pad.key(event)) event.preventDefault();
    } else if (this.#box && document.activeElement === document.body && event.key.length === 1) {
      this.#box.focus();
    }
  }

  #languageSwitch() {
    return el("div", { class: "languages", role: "group", "aria-label": t("people.language") },
      languages.map(([code, name]) => el("button", {
        type: "button", class: "link", lang: code, text: name, "aria-pressed": String(code === language()),
        on: { click: async () => { await loadTexts(code); this.again(); } },
      })));
  }

  #open(content, seeThrough = false) {
    this.node.hidden = false;
    this.node.classList.toggle("see-through", seeThrough);
    fill(this.node, content);
    this.#cover(true);
  }

  #cover(isCovered) {
    for (const id of ["bar", "main", "hints"]) byID(id).inert = isCovered;
  }
}

/** The badge with its owner's name, laid out to be printed alone: QR, and Code 128 for scanners that read lines only. */
export function badgeSheet(badge, name) {
  const image = (kind) => `/api/code?text=${encodeURIComponent(badge)}&kind=${kind}`;
  return el("figure", { class: "badge-sheet" },
    el("img", { class: "badge-qr", src: image("qr"), alt: t("badge.image") }),
    el("figcaption", {}, el("strong", { text: name }), el("code", { text: badge })),
    el("img", { class: "badge-lines", src: image("128"), alt: "" }));
}
