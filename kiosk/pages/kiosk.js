// The kiosk: which screen is shown, whose visit it is, and that nothing of it is left for the next person.

import { moveFocusByArrows } from "./arrow-keys.js";
import { Camera } from "./camera.js";
import { askableCode } from "./claim-code.js";
import { announce, moveTo, screen, section, show, showTools, toggle, usesAids, whenShown } from "./screens.js";
import { SessionClock } from "./session-clock.js";
import { play } from "./sounds.js";
import { speak, stopSpeaking, whenVoicesChange } from "./speech.js";
import { askStatus, Station } from "./station.js";
import { clearStatus, icon, showStatus } from "./status-screen.js";
import { language, languages, loadTexts, setLanguage, text } from "./texts.js";
import { CodeEntry, drawKeys, Keyboard } from "./typing.js";

/** `/t` is the address on the receipt: a customer's own telephone. The kiosk's browser stands at `/`. */
const onPhone = location.pathname !== "/";
const wishedLanguage = readWish();
/** The language of the resting screen: `/?language=hu` for a kiosk in Hungary, the telephone's own on a telephone. */
const homeLanguage = wishedLanguage ?? "ro";
const idleSeconds = 45;
const idleSecondsWithAids = 90;
const idleSecondsAtCall = 180;
const endSeconds = 6;
const retrySeconds = 4;
/** How long it is said that a code was not read whole; an absent scanner is said until it is back. */
const againSeconds = 8;

const byId = (id) => document.getElementById(id);
const root = document.documentElement;
const entry = new CodeEntry(byId("code"), byId("type-message"));
const clock = new SessionClock({
  idleSeconds: () => (screen.shown === "call" ? idleSecondsAtCall : usesAids() ? idleSecondsWithAids : idleSeconds),
  warn: askForLife,
  left: countDown,
  over: () => endVisit(restingScreen()),
});

/** The customer faces it. It looks only while its screen is shown. */
const camera = new Camera(byId("camera-view"), "/api/frame", {
  open: () => sayOfCamera("camera.privacy"),
  seen: ({ code, seen }) => {
    // A code that is held before it is a sign of life, whatever it is; one that hangs in view is not.
    if (seen) clock.stir();
    if (code !== null) scanned(code);
  },
  failed: () => {
    sayOfCamera("camera.failed");
    play("bad");
  },
}, "user");

let visit = newVisit();
let endTimer = null;
let scannerTimer = null;
let scannerSaid = null;
let cameraSaid = null;

function newVisit() {
  const languageChosen = onPhone && wishedLanguage !== undefined;
  return { code: null, status: null, nextCode: null, languageChosen, asked: new AbortController(), retry: null };
}

function readWish() {
  const wishes = onPhone ? navigator.languages : [new URLSearchParams(location.search).get("language")];
  return wishes.map((tag) => tag?.slice(0, 2)).find((tag) => languages.includes(tag));
}

function restingScreen() {
  return onPhone ? "end" : "attract";
}

function switchLanguage(chosen) {
  setLanguage(chosen);
  entry.refresh();
  showTools();
  sayOfScanner(scannerSaid);
  sayOfCamera(cameraSaid);
}

// What must be known of the scanner and the camera

function sayOfScanner(key) {
  scannerSaid = key;
  byId("scanner").hidden = key === null;
  byId("scanner-text").textContent = key === null ? "" : text(key);
}

function sayOfCamera(key) {
  cameraSaid = key;
  byId("camera-message").textContent = key === null ? "" : text(key);
}

/** `again`: a code was not read whole; `away` and `here`: the scanner went, and came back. */
function scannerIs(state) {
  clearTimeout(scannerTimer);
  if (state === "here") return sayOfScanner(null);
  const isAway = state === "away";
  sayOfScanner(isAway ? "scanner.away" : "scanner.again");
  if (!isAway) {
    scannerTimer = setTimeout(() => sayOfScanner(null), againSeconds * 1000);
    // Somebody is there.
    clock.stir();
  }
  if (screen.shown !== "wait") play("bad");
  return undefined;
}

// A visit

/** Full reset: nothing typed, shown, spoken, timed or set by one visitor is left (domain.md 4.5). */
function clearVisit() {
  visit.asked.abort();
  clearTimeout(visit.retry);
  clearTimeout(endTimer);
  visit = newVisit();
  clock.stop();
  keyboard.forget();
  stopSpeaking();
  clearStatus();
  announce("");
  byId("countdown").textContent = "";
  delete root.dataset.theme;
  delete root.dataset.size;
  history.replaceState(null, "", location.pathname + location.search);
}

function endVisit(next) {
  clearVisit();
  if (next !== "end") switchLanguage(homeLanguage);
  entry.clear();
  show(next);
  if (next === "end" && !onPhone) endTimer = setTimeout(() => endVisit("attract"), endSeconds * 1000);
}

function open(scanned) {
  const code = askableCode(scanned);
  if (code === null) {
    play("bad");
    visit.status = null;
    visit.code = null;
    clearStatus();
    show("not-found");
    announce(text("notFound.title"));
    return;
  }
  look(code);
}

/** `again` is a repetition by the page itself, which changes nothing on the screen until there is an answer. */
async function look(code, again = false) {
  const mine = visit;
  clearTimeout(mine.retry);
  mine.asked.abort();
  mine.asked = new AbortController();
  const asked = mine.asked;
  mine.code = code;
  if (!again) {
    mine.status = null;
    entry.clear();
    moveTo("searching");
  }
  const answer = await askStatus(code, language(), asked.signal);
  if (visit !== mine || asked.signal.aborted) return;
  if (answer.kind === "noAnswer") {
    if (screen.behind !== "offline") moveTo("offline");
    mine.retry = setTimeout(() => look(code, true), retrySeconds * 1000);
    return;
  }
  if (answer.kind === "status") {
    const theirs = answer.status.customerLanguage;
    if (!mine.languageChosen && theirs !== language() && languages.includes(theirs)) {
      mine.languageChosen = true;
      switchLanguage(theirs);
      look(code, true);
      return;
    }
    mine.status = answer.status;
    showStatus(answer.status);
    play("good");
    moveTo("status");
    announce(`${answer.status.stage.title}. ${answer.status.stage.next}`);
    return;
  }
  mine.code = null;
  mine.status = null;
  clearStatus();
  play("bad");
  moveTo(answer.kind === "askAtTheDesk" ? "desk" : "not-found");
  announce(text(answer.kind === "askAtTheDesk" ? "desk.title" : "notFound.title"));
}

/** A scan from the station or from a scanner in keyboard mode. */
function scanned(raw) {
  if (screen.shown === "wait") return;
  if (scannerSaid === "scanner.again") scannerIs("here");
  const code = askableCode(raw);
  const isOpen = visit.status !== null;
  if (isOpen && code !== null && code === visit.code) {
    clock.extend();
    clock.stir();
    if (screen.isInFront) show(screen.behind);
    look(code, true);
  } else if (isOpen) {
    // Somebody else's receipt never joins a visit, and a warning that runs is not answered by it.
    if (code === null || clock.isWarning) return play("bad");
    visit.nextCode = code;
    play("attention");
    clock.stir();
    show("second-scan");
  } else {
    if (clock.isWarning) clock.extend();
    clock.stir();
    if (screen.isInFront) show(screen.behind);
    clearTimeout(endTimer);
    open(raw);
  }
}

// The clock of the visit

function askForLife(canExtend) {
  if (screen.behind === "attract" || screen.behind === "end") return endVisit("attract");
  visit.nextCode = null;
  byId("more-time-button").hidden = !canExtend;
  byId("more-time-used").hidden = canExtend;
  show("more-time");
  if (canExtend) byId("more-time-button").focus();
  play("attention");
}

function countDown(seconds) {
  byId("countdown").textContent = String(seconds);
  if (seconds === 10) announce(`${text("moreTime.left")} 10`);
}

// What a person does

const actions = {
  language(button) {
    visit.languageChosen = true;
    const wasAttract = screen.shown === "attract";
    switchLanguage(button.lang);
    if (wasAttract) return show("task");
    show(screen.behind === "attract" ? "task" : screen.behind);
    // Stage, days and money come from the station, in the language of the question.
    if (visit.status !== null) look(visit.code);
  },
  languages: () => show("language"),
  return: () => {
    visit.nextCode = null;
    show(screen.behind);
  },
  start: () => {
    endVisit("attract");
    if (onPhone) show("task");
  },
  type: () => {
    entry.refresh();
    show("type");
  },
  camera: () => show("camera"),
  "return-to-task": () => {
    entry.clear();
    show("task");
  },
  key: (button) => entry.add(button.dataset.key) || play("bad"),
  erase: () => entry.erase(),
  submit,
  "more-time": () => show(screen.behind),
  "next-visit": () => {
    const code = visit.nextCode;
    clearVisit();
    switchLanguage(homeLanguage);
    clock.stir();
    show("searching");
    look(code);
  },
  call: () => {
    show("call");
    play("call");
  },
  finish: () => endVisit("end"),
  size: () => toggle("size", "large"),
  contrast: () => toggle("theme", "contrast"),
  listen: () => {
    stopSpeaking();
    speak(section(screen.shown), language());
  },
};

function submit() {
  const code = entry.finished();
  if (code === null) play("bad");
  else look(code);
}

function act(event) {
  const button = event.target.closest?.("button[data-action]");
  if (!button) return;
  const action = button.dataset.action;
  stopSpeaking();
  if (clock.isWarning && action !== "finish") {
    // Any answer but "finish" is a wish for time; without time left only the staff can help.
    if (!clock.extend()) {
      if (action !== "call") return;
      endVisit(restingScreen());
    } else if (action !== "more-time") {
      show(screen.behind);
    }
  }
  stir();
  actions[action](button);
}

const keyboard = new Keyboard({
  scan: scanned,
  character: (character) => {
    if (screen.shown !== "type") return false;
    const taken = entry.add(character);
    if (!taken) play("bad");
    return taken;
  },
  enter: () => {
    const pressed = document.activeElement?.closest?.("button");
    if (screen.shown !== "type" || pressed) return false;
    submit();
    return true;
  },
  erase: () => screen.shown === "type" && entry.erase(),
});

/** A person is there. A telephone in its owner's hand is not cleared by time. */
function stir() {
  stopSpeaking();
  if (!onPhone && screen.shown !== "wait" && screen.shown !== "end") clock.stir();
}

/** The key leaves the address line at once: neither the history nor a copied address opens the status again. */
function takeKeyFromAddress() {
  const key = location.hash.slice(1);
  if (key === "") return false;
  history.replaceState(null, "", location.pathname + location.search);
  open(key);
  return true;
}

function keepToThePage() {
  for (const name of ["contextmenu", "dragstart", "dragover", "drop"]) {
    document.addEventListener(name, (event) => event.preventDefault());
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || /^F\d+$/.test(event.key)) event.preventDefault();
  });
}

async function begin() {
  root.classList.toggle("phone", onPhone);
  drawKeys(byId("keys"), icon("i-erase"));
  for (;;) {
    try {
      await loadTexts();
      break;
    } catch {
      // The waiting screen stays until the station answers.
      await new Promise((resolve) => setTimeout(resolve, 2000));
    }
  }
  switchLanguage(homeLanguage);
  document.addEventListener("click", act);
  document.addEventListener("pointerdown", stir);
  document.addEventListener("keydown", stir);
  document.addEventListener("paste", (event) => {
    event.preventDefault();
    if (screen.shown === "type") for (const character of event.clipboardData.getData("text").slice(0, 40)) entry.add(character);
  });
  window.addEventListener("hashchange", takeKeyFromAddress);
  window.addEventListener("pagehide", () => endVisit(restingScreen()));
  whenVoicesChange(showTools);
  moveFocusByArrows();
  whenShown((name) => {
    if (name === "camera" && !camera.isWanted) {
      sayOfCamera(null);
      camera.open();
    } else if (name !== "camera" && camera.isWanted) {
      camera.close();
    }
  });
  show(onPhone ? "task" : "attract");
  takeKeyFromAddress();
  if (onPhone) return;
  keepToThePage();
  // One label read twice at once is one scan, unless something that was touched since made it mean another thing.
  let isStirred = true;
  for (const kind of ["keydown", "pointerdown"]) {
    document.addEventListener(kind, () => { isStirred = true; }, true);
  }
  new Station({
    scan: (code, isReadTwice) => {
      if (isReadTwice && !isStirred) return;
      isStirred = false;
      scanned(code);
    },
    scanner: scannerIs,
    camera: () => {
      byId("camera-button").hidden = false;
    },
    network: (isThere) => {
      byId("network").hidden = isThere;
    },
  }).follow();
}

begin();
