// The PIN pad: typed on the keyboard, the number pad or the screen, never scanned (`reliability.md` 2.4).
import { el, fill } from "./dom.js";
import { t } from "./texts.js";

const length = 6;
// A hand does not type the next digit within this time after the sixth; a scanner does.
const quietAfter = 180;
const badgeForm = /^S1[A-Z0-9]{8,}$/i;

/**
 * Asks for six digits. `entered(pin)` gets them; `scanned(text)` gets a burst that is a badge, or any other scan when
 * `takesScans`; what else is no PIN is refused in words.
 */
export class PINPad {
  #digits = "";
  #burst = "";
  #timer = 0;

  constructor({ entered, scanned, takesScans = false }) {
    Object.assign(this, { entered, scanned, takesScans });
    this.dots = el("p", { class: "pin-dots", "aria-hidden": "true" });
    this.state = el("p", { class: "visually-hidden", role: "status" });
    this.wrong = el("p", { class: "wrong", role: "alert" });
    const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "back", "0", "ok"];
    this.node = el("div", { class: "pin", tabindex: "-1", role: "group", "aria-label": t("door.pin") },
      this.dots, this.state, this.wrong,
      el("div", { class: "pin-keys" }, keys.map((key) => el("button", {
        type: "button", class: key === "ok" ? "button primary" : "button",
        "aria-label": key === "back" ? t("door.pin.back") : key === "ok" ? t("door.pin.enter") : key,
        text: { back: "⌫", ok: "⏎" }[key] ?? key,
        on: { click: () => this.#press(key) },
      }))));
    this.#show();
  }

  focus() { this.node.focus(); }

  refuse(text) {
    this.#clear();
    this.wrong.textContent = text;
  }

  /** Takes a key of the keyboard; true when it was one of the pad's. */
  key(event) {
    if (event.key === "Enter") {
      // Enter on the pad's own buttons presses the button.
      if (this.#burst === this.#digits && event.target.closest?.(".pin-keys") &&
        this.#digits.length < length) return false;
      this.#finish();
      return true;
    }
    if (event.key === "Backspace") {
      this.#press("back");
      return true;
    }
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey) return false;
    if (event.key === " " && event.target.closest?.("button")) return false;
    this.#type(event.key);
    return true;
  }

  #press(key) {
    if (key === "ok") return this.#finish();
    if (key === "back") {
      clearTimeout(this.#timer);
      this.#digits = this.#burst = this.#digits.slice(0, -1);
      return this.#show();
    }
    this.#type(key);
  }

  #type(character) {
    clearTimeout(this.#timer);
    this.wrong.textContent = "";
    this.#burst += character;
    this.#digits = /^\d{0,6}$/.test(this.#burst) ? this.#burst : "";
    this.#show();
    // A scanner that sends no Enter ends by silence.
    const isPIN = this.#digits.length === length;
    if (isPIN || !this.#digits) this.#timer = setTimeout(() => this.#finish(), isPIN ? quietAfter : 400);
  }

  #finish() {
    clearTimeout(this.#timer);
    const [burst, digits] = [this.#burst, this.#digits];
    this.#clear();
    if (digits.length === length) return this.entered(digits);
    if (badgeForm.test(burst) || (this.takesScans && burst.length > length)) return this.scanned(burst);
    if (burst) this.wrong.textContent = digits ? t("door.pin.short") : t("door.pin.notScanned");
  }

  #clear() {
    clearTimeout(this.#timer);
    this.#digits = this.#burst = "";
    this.#show();
  }

  #show() {
    fill(this.dots, Array.from({ length }, (_, i) => el("span",
      { class: i < this.#digits.length ? "full" : "" })));
    this.state.textContent = t("door.pin.typed", { n: String(this.#digits.length) });
  }
}
