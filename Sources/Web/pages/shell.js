// What every staff page has: the bar, the scan box, the keys, the door, and the stream from the station.
import { Refused, get, newID, post, remove, sendPicture, whenSignedOut } from "./api.js";
import { Bar } from "./bar.js";
import { CameraPane } from "./camerapane.js";
import { Door } from "./door.js";
import { button, byID, el, fill, isEditable } from "./dom.js";
import { lockWhenIdle, touched } from "./idlelock.js";
import { takePictures } from "./pictures.js";
import { allowSound, play, say } from "./sound.js";
import { Stream } from "./stream.js";
import { firstLanguage, loadTexts, t } from "./texts.js";

// In groups of what belongs together: the counter, the warehouse, what is due and printed, the house.
const groups = [
  [
    { name: "counter", path: "/", key: "c", title: () => t("page.counter"), needs: ["scan"] },
    { name: "tickets", path: "/tickets", key: "t", title: () => t("page.tickets"),
      needs: ["scan", "readReports"] },
    { name: "unit", path: "/unit", key: "u", title: () => t("page.unit"), needs: ["scan"] },
  ],
  [
    { name: "registry", path: "/registry", key: "g", title: () => t("page.registry"), needs: ["registerUnits"] },
    { name: "consignments", path: "/consignments", key: "m", title: () => t("page.consignments"),
      needs: ["consign"] },
  ],
  [
    { name: "alarms", path: "/alarms", key: "a", title: () => t("page.alarms"), needs: ["readAlarms"] },
    { name: "papers", path: "/papers", key: "p", title: () => t("page.papers"), needs: ["print"] },
    { name: "printers", path: "/printers", key: "r", title: () => t("page.printers"),
      needs: ["print", "managePrinters"] },
  ],
  [{ name: "people", path: "/people", key: "s", title: () => t("page.people"), needs: ["manageStaff"] }],
];
const pages = groups.flat();

const isOpenToMe = (page) => page.needs.some((permission) => shell.may(permission));

/** The page that is open and who is signed in to it. */
export const shell = {
  session: null,
  words: null,
  page: null,
  may: (permission) => shell.session?.me.permissions.includes(permission) ?? false,
  word: (list, code) => shell.words?.[list]?.find((entry) => entry.code === code)?.title ?? code,
  act, actOrThrow, actAndLeave, scan, decode, refused, lock: () => lock(),
  /** Whether a picture is read just now, as a scan or for the page. */
  get takesPictures() {
    return shell.session !== null && !door.isOpen && shell.may("scan") && shell.page.takesPictures !== false;
  },
};

const standing = { printers: null, scanners: new Map(), reachable: false, alarms: null };
const camera = new CameraPane({
  shown: (isOpen) => { bar.showCamera(isOpen); showHints(); },
  takesPhotos: () => shell.page.takesPictures !== false,
});
const bar = new Bar({ scanned: (text) => scan(text), undo: () => undo(), lock: () => lock(),
  camera: () => camera.toggle(), mayScan: () => shell.may("scan"),
  keepsScanBox: () => shell.page.keepsScanBox?.() ?? false });
let shownRevision = -1;
let views = 0;

const door = new Door({
  entered: async (session) => {
    door.close();
    try {
      await enter(session);
      play("good");
      // Who only works in the warehouse begins there; the counter stays a key away.
      const isOfWarehouse = session.me.roles.every((role) => role === "warehouse");
      if (isOfWarehouse && shell.page.name === "counter") location.assign("/registry");
    } catch (error) {
      beginAnew(error);
    }
  },
  scanned: (text) => { door.close(); scan(text); },
  cancelled: () => act({ kind: "cancel" }),
});

const stream = new Stream({
  state(reachable) {
    const isLost = standing.reachable && !reachable;
    standing.reachable = reachable;
    // After a break the station may have started anew and count from one again.
    if (reachable) {
      shownRevision = -1;
      standing.scanners.clear();
    }
    if (!shell.session || door.isOpen) return;
    // The line about it is an alert, which screen readers say by themselves.
    if (isLost) play("bad");
    showOutage();
    showBar();
    shell.page.reached?.(reachable);
  },
  counter: (view) => show(view),
  printers: (state) => { standing.printers = state; showBar(); tellChanged(); },
  picture: (news) => tellPicture(news),
  scanner: (state) => {
    standing.scanners.set(state.name, state);
    showBar();
    if (!door.isOpen) shell.page.scannersChanged?.();
  },
  changed: () => tellChanged(),
  scan: ({ text, rubbish, codes, twice }) => {
    touched();
    // One label read twice at once is one scan, unless something that was pressed since made it mean another thing.
    if (twice && !isStirred) {
      play("needsYou");
      return say(twice);
    }
    isStirred = false;
    return shell.page.scan?.(text, rubbish, codes);
  },
  signedOut: () => leave(t("door.ended")),
});

let changeTimer = 0;
// Whether something was pressed since the station's scanner read the last code.
let isStirred = true;

/** A busy shop changes many times a second; a page reads anew at most twice. */
function tellChanged() {
  if (changeTimer) return;
  changeTimer = setTimeout(() => {
    changeTimer = 0;
    if (!door.isOpen) shell.page.changed?.();
  }, 500);
}

/**
 * Starts `page`: an object with `name`, `start(main)` and, where it wants them, `show(view)`, `key(event)`, `hints()`.
 * A page that takes scans itself names itself in `scanGoal` and has `scan(text, rubbish, codes)` and `undo()`, and
 * `keepsScanBox()` where one serial follows the other; `takesPictures: false` where nothing is scanned.
 */
export async function start(page) {
  shell.page = page;
  document.addEventListener("keydown", keyPressed, true);
  document.addEventListener("pointerdown", allowSound);
  for (const kind of ["keydown", "pointerdown"]) {
    document.addEventListener(kind, () => { isStirred = true; }, true);
  }
  takePictures.listen();
  // Of several windows the one that is looked at gets the station's scans.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && shell.may("scan") && !door.isOpen) stream.open(shell.page.scanGoal);
  });
  lockWhenIdle(() => { if (shell.session && !door.isOpen) lock(); });
  whenSignedOut(() => { if (!door.isOpen) leave(t("door.ended")); });
  try {
    await loadTexts(firstLanguage());
    if ((await get("/api/setup", { quiet: true })).needed) {
      stream.openLocked();
      return door.setUp();
    }
    await enter(await get("/api/session", { quiet: true }));
  } catch (error) {
    if (error instanceof Refused && error.status === 401) return leave();
    beginAnew(error);
  }
}

/** The station went away while the page was being made: that is said, and the page tries again by itself. */
function beginAnew(error) {
  console.error(error);
  // Perhaps there are not even texts: the page's own words in four languages stand there already.
  byID("outage").hidden = false;
  document.body.classList.add("stale");
  // Only a station that answers is worth a reload: before that the browser would put its own error page here.
  setTimeout(() => get("/api/health").then(() => location.reload(), beginAnew), 5000);
}

/** Nobody is at the counter: what it shows goes, what was begun is kept, and the next badge is waited for. */
function leave(notice) {
  camera.close();
  shell.page.hide?.();
  door.askBadge(notice);
  stream.openLocked();
}

async function enter(session) {
  shell.session = session;
  const speech = shell.page.language?.();
  await loadTexts(speech ?? session.me.language, !speech);
  shell.words = await get("/api/words");
  document.title = `${shell.page.title()} · ${session.shop.name}`;
  // A person without the counter's rights begins at the first page that is theirs.
  const own = pages.find(isOpenToMe);
  if (own && !isOpenToMe(pages.find(({ name }) => name === shell.page.name))) return location.assign(own.path);
  shownRevision = -1;
  views = 0;
  bar.begin(session, groups.map((group) => group.filter(isOpenToMe)).filter(({ length }) => length > 0),
    shell.page.name);
  shell.page.start(byID("main"));
  showBar();
  countAlarms();
  showHints();
  if (shell.may("scan")) {
    camera.resume();
    return stream.open(shell.page.scanGoal);
  }
  // No counter, no stream: the pages of office work are read when they are opened.
  stream.close();
  standing.reachable = true;
  return showBar();
}

// MARK: What the station says

function show(view) {
  if (view.revision <= shownRevision) return;
  const isFirst = shownRevision < 0;
  shownRevision = view.revision;
  views += 1;
  touched();
  if (view.locked) {
    if (shell.session) shell.page.hide?.();
    if (!door.isOpen || door.mayCancel) leave(t("door.locked"));
  }
  if (view.askPIN) {
    // A badge that was typed here is known here; one that the station's scanner read comes with the view.
    const badge = view.askPIN.badge ?? (/^S1/i.test(lastScan ?? "") ? lastScan : null);
    if (badge) door.askPIN(badge, view.askPIN.name, { mayCancel: !view.locked });
  } else if (!view.locked && door.isOpen && door.mayCancel) {
    door.close();
  }
  if (view.sound) play(view.sound);
  if (view.message) say(view.message.text);
  // A sound comes with what was just scanned or done.
  else if (view.sound) say([view.shown?.text, view.box?.text].filter(Boolean).join(" "));
  if (view.locked) return;
  // The code of a parcel opens it, whatever page is there; the first view after connecting is no scan.
  if (!isFirst && view.shown?.found === "consignment" && shell.may("consign")) {
    return openConsignment(view.shown.consignment);
  }
  if (shell.page.show) shell.page.show(view, isFirst);
  // A scan opens the job wherever the person is; the first view after connecting is no scan.
  else if (!shell.page.scanGoal && !isLeaving && views > 1 && (view.shown || view.activity !== "idle")) location.assign("/");
  showHints();
}

/** The counter forgets the scan, so that nothing done there later opens the parcel once more. */
function openConsignment(id) {
  inTurn(() => post("/api/counter/act", { event: { kind: "cancel" } })).catch(() => null)
    .finally(() => location.assign(`/consignments#${id}`));
}

let lastScan = null;
let turn = Promise.resolve();
// Leaving early would cut off what is still to be sent.
let isLeaving = false;

/** Sends to the counter after all that was scanned and pressed before: two requests under way may overtake each other. */
function inTurn(send) {
  const sent = turn.then(send);
  turn = sent.catch(() => null);
  return sent;
}

/** Sends what was typed into the scan box, or came from a scanner that types. */
async function scan(text) {
  lastScan = text;
  // A badge changes the person on every page.
  if (shell.page.scan && !/^S1/i.test(text)) return shell.page.scan(text);
  try {
    const view = await inTurn(() => post("/api/counter/scan", { text }));
    show(view);
    if (!shell.page.show && !shell.page.scanGoal && view.shown?.found !== "consignment") location.assign("/");
  } catch (error) {
    refused(error);
  }
  return undefined;
}

/** Decodes a picture as a scan; a page that takes scans itself gets what is in it. */
async function decode(blob) {
  const { page } = shell;
  try {
    const query = page.scan ? `?page=${page.scanGoal}` : "";
    const answer = await inTurn(() => sendPicture(`/api/counter/picture${query}`, blob));
    // Locked meanwhile: the next person has not seen this picture.
    if (!shell.takesPictures) return;
    touched();
    if (answer.mustBeAlone) complain(t("camera.alone"));
    for (const { text, rubbish, codes } of answer.scans ?? []) page.scan(text, rubbish, codes);
    if (answer.scans) return;
    show(answer);
    if (!shell.page.show && !shell.page.scanGoal) location.assign("/");
  } catch (error) {
    refused(error);
  }
}

/** Sends one event of the counter; gives the view. What the station refuses is thrown, for the form it belongs to. */
async function actOrThrow(event) {
  const view = await inTurn(() => post("/api/counter/act", { event }));
  show(view);
  return view;
}

/** Sends one event of the counter; gives the view, or null when the station said no, which is shown. */
async function act(event) {
  try {
    return await actOrThrow(event);
  } catch (error) {
    refused(error);
    return null;
  }
}

/** Sends events one after the other for a page that then leaves for the counter, which shows what became of them. */
async function actAndLeave(...events) {
  isLeaving = true;
  try {
    for (const event of events) await inTurn(() => post("/api/counter/act", { event }));
    location.assign("/");
  } catch (error) {
    isLeaving = false;
    refused(error);
  }
}

function refused(error) {
  if (!(error instanceof Refused)) throw error;
  complain(error.message);
}

function complain(text) {
  play("bad");
  say(text);
  fill(byID("outage"), el("span", { text }), button(t("close"), showOutage));
  byID("outage").hidden = false;
}

/** What came of a picture of the watched folder; what was read in it is on the screen already, with its own sound. */
function tellPicture({ text, good }) {
  if (!shell.session || door.isOpen) return;
  touched();
  if (good) say(text);
  else complain(text);
}

/** What is on the screen may be old while the station is away: that is said, and stays until it is back. */
function showOutage() {
  const outage = byID("outage");
  outage.hidden = standing.reachable;
  document.body.classList.toggle("stale", !standing.reachable);
  if (!standing.reachable) {
    fill(outage, el("strong", { text: t("outage.title") }), " ", t("outage.lead"), " ",
      shell.page.scanGoal ? t("outage.scans") : null);
  }
}

// MARK: The bar

function showBar() { if (shell.session) bar.show(standing); }

/** Asked once for each page that is opened: who works at one page for hours looks at the alarms on purpose. */
async function countAlarms() {
  standing.alarms = null;
  if (!shell.may("readAlarms")) return;
  // The number is a courtesy: without it the bar says nothing of alarms, and the page of alarms says what is wrong.
  standing.alarms = await get("/api/alarms/count", { quiet: true }).catch(() => null);
  showBar();
}

const undo = () => (shell.page.undo ? shell.page.undo() : act({ kind: "undo", id: newID() }));

async function lock() {
  stream.close();
  camera.close();
  shell.page.hide?.();
  door.askBadge(t("door.locked"));
  // Locked on this screen at once, whatever the station says; with it away, the cookie ends at the next contact.
  try {
    await post("/api/counter/act", { event: { kind: "lock" } });
  } catch {
    await remove("/api/session").catch(() => null);
  }
  stream.openLocked();
}

// MARK: Keys

function showHints() {
  const hints = [...(shell.page.hints?.() ?? []), ...(shell.may("scan") ? [["Alt K", t("camera.title")]] : []),
    ["F8", t("bar.undo")], ["F9", t("bar.lock")]];
  fill(byID("hints"), hints.map(([key, text]) => el("span", { class: "hint-key" }, el("kbd", { text: key }),
    text)));
}

shell.showHints = showHints;

function keyPressed(event) {
  allowSound();
  if (door.isOpen) return door.key(event);
  if (!shell.session || event.isComposing) return;
  const isPlainAlt = event.altKey && !event.ctrlKey && !event.metaKey && !event.getModifierState("AltGraph");
  if (event.key === "F8" || event.key === "F9") {
    event.preventDefault();
    return event.key === "F8" ? undo() : lock();
  }
  if (isPlainAlt && event.code === "KeyK" && shell.may("scan")) {
    event.preventDefault();
    return camera.toggle();
  }
  // The pane is in front of what is on the page: it goes first.
  if (event.key === "Escape" && camera.isOpen) {
    event.preventDefault();
    return camera.close();
  }
  if (isPlainAlt) {
    const page = pages.find((other) => other.key === event.key.toLowerCase() && isOpenToMe(other));
    if (page) {
      event.preventDefault();
      return location.assign(page.path);
    }
  }
  // Enter in the scan box ends a scan and is no "go on".
  if (event.target.id === "scan-box" && event.key !== "Escape" && !/^F\d/.test(event.key) &&
    !isPlainAlt) return;
  if (shell.page.key?.(event, isPlainAlt)) return event.preventDefault();
  const types = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey &&
    !isPlainAlt;
  // Whatever is typed with no field chosen is a scan: the key lands in the box that has the focus when it is done.
  if (types && !isEditable(event.target)) byID("scan-box")?.focus();
}
