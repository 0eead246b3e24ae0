// The claim code as the customer enters it, by the keys on the screen or by a keyboard.

import { alphabet, bodyLength, grouped, isValid, normalised, prefix } from "./claim-code.js";
import { text } from "./texts.js";

export class CodeEntry {
  #body = "";
  #hint = null;
  #field;
  #message;

  constructor(field, message) {
    this.#field = field;
    this.#message = message;
  }

  /** Says the hint again after a change of language. */
  refresh() {
    const hint = this.#hint ?? { key: "type.hint", values: {}, bad: false };
    this.#field.value = grouped(this.#body);
    this.#message.textContent = text(hint.key, hint.values);
    this.#message.toggleAttribute("data-bad", hint.bad);
  }

  clear() {
    this.#body = "";
    this.#hint = null;
    this.#field.value = "";
    this.#message.textContent = "";
    this.#message.removeAttribute("data-bad");
  }

  add(character) {
    const uniform = normalised(character);
    if (uniform === "") return true;
    if (uniform === null) return this.#refuse("type.refused", { character: character.toUpperCase() });
    const longer = this.#body + uniform;
    // Somebody who copies the whole code types the printed T1 as well.
    if (longer.length > bodyLength && longer.startsWith(prefix)) this.#body = longer.slice(prefix.length);
    else if (longer.length > bodyLength) return this.#refuse("type.full");
    else this.#body = longer;
    if (this.#body.length === bodyLength && !isValid(this.#body) && !this.#body.startsWith(prefix)) {
      return this.#refuse("type.wrong");
    }
    this.#hint = null;
    this.refresh();
    return true;
  }

  erase() {
    this.#body = this.#body.slice(0, -1);
    this.#hint = null;
    this.refresh();
  }

  /** The whole code when its check holds; otherwise null, and the hint says what is wrong. */
  finished() {
    if (this.#body.length < bodyLength) {
      this.#refuse("type.short", { count: this.#body.length, all: bodyLength });
      return null;
    }
    if (!isValid(this.#body)) {
      this.#refuse("type.wrong");
      return null;
    }
    return prefix + this.#body;
  }

  #refuse(key, values = {}) {
    this.#hint = { key, values, bad: true };
    this.refresh();
    return false;
  }
}

/** The keys on the screen: exactly the alphabet, and one that erases. */
export function drawKeys(parent, eraseIcon) {
  for (const character of alphabet) {
    const key = document.createElement("button");
    key.dataset.action = "key";
    key.dataset.key = character;
    key.textContent = character;
    parent.append(key);
  }
  const erase = document.createElement("button");
  erase.dataset.action = "erase";
  erase.dataset.label = "type.erase";
  erase.append(eraseIcon);
  parent.append(erase);
}

/** A scanner in keyboard mode sends its characters closer together than this; nobody types eight so fast. */
const burstGap = 80;
const burstLength = 8;

/** Tells a scanner in keyboard mode from a person, and hands on what either typed. */
export class Keyboard {
  #queue = "";
  #timer = null;
  #told;

  /** `told` has scan(text), character(c), enter() and erase(). */
  constructor(told) {
    this.#told = told;
    // Capturing: the Enter of a scanner must not press the button that has the focus.
    document.addEventListener("keydown", (event) => this.#key(event), true);
  }

  forget() {
    clearTimeout(this.#timer);
    this.#queue = "";
  }

  #key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const ends = event.key === "Enter" || event.key === "Tab";
    if (ends && this.#queue.length >= burstLength) {
      swallow(event);
      this.#flush();
    } else if (ends && event.repeat) {
      swallow(event);
    } else if (event.key === "Enter") {
      this.#flush();
      if (this.#told.enter()) swallow(event);
    } else if (event.key === "Backspace") {
      swallow(event);
      this.#told.erase();
    } else if (event.key.length === 1 && (event.key !== " " || this.#queue !== "")) {
      swallow(event);
      this.#queue += event.key;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#flush(), burstGap);
    }
  }

  #flush() {
    const queue = this.#queue;
    this.forget();
    if (queue.length >= burstLength) this.#told.scan(queue);
    else for (const character of queue) if (!this.#told.character(character)) break;
  }
}

function swallow(event) {
  event.preventDefault();
  event.stopPropagation();
}
