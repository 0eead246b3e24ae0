// Parcels to makers and suppliers: the list, a new one, and one that is packed, sent and received by scan.
import { get } from "./api.js";
import { ConsignmentList } from "./consignmentlist.js";
import { ConsignmentPart } from "./consignmentpart.js";
import { fill } from "./dom.js";
import { goTo } from "./places.js";
import { shell, start } from "./shell.js";
import { language, t } from "./texts.js";

let main = null;
let view = null;
let place = null;

const page = {
  name: "consignments",
  scanGoal: "consignments",
  title: () => t("page.consignments"),
  start(node) {
    main = node;
    if (view && place === where()) show();
    else open();
  },
  /** The screen is locked: nothing stays readable, and what was begun is kept. */
  hide() { if (main) fill(main); },
  changed() { view?.changed?.(); },
  scan(text, rubbish) { scanned(text, rubbish); },
  undo() { view?.undo?.(); },
  hints: () => view?.hints?.() ?? [],
  key: (event, isPlainAlt) => view?.key?.(event, isPlainAlt) ?? false,
};

const where = () => `${language()}${location.hash}`;

function open() {
  place = where();
  const id = Number(location.hash.slice(1));
  view = id > 0 ? new ConsignmentPart(id) : new ConsignmentList();
  show();
}

function show() {
  fill(main, view.node);
  view.begin?.();
  shell.showHints();
}

const isOwnCode = (text) => /^C1[1-9A-HJ-NP-X]{9}$/i.test(text.replace(/[\s-]/g, ""));

/** A parcel's code opens it wherever one is; every other scan belongs to what is open. */
async function scanned(text, rubbish) {
  if (rubbish) return view.tell("bad", rubbish);
  if (!isOwnCode(text)) return view.scan(text);
  try {
    const answer = await get(`/api/scan?text=${encodeURIComponent(text)}`);
    if (answer.found !== "consignment") return view.scan(text);
    if (location.hash === `#${answer.consignment}`) return view.changed();
    goTo(String(answer.consignment));
  } catch (error) {
    view.tell("bad", error.message);
  }
  return undefined;
}

addEventListener("hashchange", () => { if (shell.session) open(); });
start(page);
