// Which screen is shown, and the bar below it.

import { canSpeak, stopSpeaking } from "./speech.js";
import { language, ownName } from "./texts.js";

/** Screens that stand in front of another one and go back to it. */
const inFront = ["language", "more-time", "second-scan", "call"];
const root = document.documentElement;
const byId = (id) => document.getElementById(id);

let shown = "wait";
let behind = "wait";
let told = () => {};

/** `listener(name)` is told of each screen that is shown from now on. */
export function whenShown(listener) {
  told = listener;
}

export const screen = {
  get shown() {
    return shown;
  },
  /** The screen behind one that stands in front; otherwise the one that is shown. */
  get behind() {
    return behind;
  },
  get isInFront() {
    return inFront.includes(shown);
  },
};

export function show(name) {
  stopSpeaking();
  if (!inFront.includes(name)) behind = name;
  shown = name;
  for (const section of document.querySelectorAll("main > section")) section.hidden = section.dataset.screen !== name;
  document.body.dataset.shown = name;
  byId("bar").hidden = name === "wait";
  byId("finish-button").hidden = ["attract", "end", "wait"].includes(name);
  byId("language-button").hidden = ["attract", "language"].includes(name);
  window.scrollTo(0, 0);
  section(name).querySelector("h1")?.focus({ preventScroll: true });
  showTools();
  told(name);
}

/** Changes what is behind when something stands in front, and is shown at once when nothing does. */
export function moveTo(name) {
  if (screen.isInFront) behind = name;
  else show(name);
}

export function section(name) {
  return document.querySelector(`[data-screen="${name}"]`);
}

/** For those who hear the page: what changed, without moving the focus (WCAG 4.1.3). */
export function announce(message) {
  byId("announcer").textContent = message;
}

export function showTools() {
  byId("language-name").textContent = ownName();
  byId("size-button").setAttribute("aria-pressed", String(root.dataset.size !== undefined));
  byId("contrast-button").setAttribute("aria-pressed", String(root.dataset.theme !== undefined));
  byId("listen-button").hidden = !canSpeak(language());
}

export function toggle(name, value) {
  if (root.dataset[name] === undefined) root.dataset[name] = value;
  else delete root.dataset[name];
  showTools();
}

/** Large text or high contrast: who needs them gets more time (`domain.md` 4.5). */
export function usesAids() {
  return root.dataset.theme !== undefined || root.dataset.size !== undefined;
}
