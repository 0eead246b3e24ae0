// The registry: batches of serials bought and sold, taken in by scan; goods that come back; units given for others.
import { fill } from "./dom.js";
import { BatchList } from "./batchlist.js";
import { BatchRun } from "./batchrun.js";
import { BatchSheet } from "./batchsheet.js";
import { RegistryHome } from "./registryhome.js";
import { ReturnForm, SwapForm } from "./returns.js";
import { shell, start } from "./shell.js";
import { language, t } from "./texts.js";

let main = null;
let view = null;
let place = null;

const page = {
  name: "registry",
  scanGoal: "registry",
  title: () => t("page.registry"),

  start(node) {
    main = node;
    // Whoever comes in next goes on with what was begun; each person sees it in the own language.
    if (view && place === `${language()}${location.hash}`) show();
    else open();
  },

  /** The screen is locked: nothing stays readable, and what was begun is kept. */
  hide() { if (main) fill(main); },
  changed() { view?.changed?.(); },
  reached(isReachable) { if (isReachable) view?.changed?.(); },
  scan(text, rubbish, codes) { view?.scan(text, rubbish, codes); },
  undo() { view?.undo?.(); },
  keepsScanBox: () => view?.keepsScanBox ?? false,
  hints: () => view?.hints() ?? [],
  key: (event, isPlainAlt) => view?.key(event, isPlainAlt) ?? false,
};

const [home, ways] = [() => new RegistryHome(), {
  batch: (id) => new BatchRun(id), sheet: (id) => new BatchSheet(id), return: () => new ReturnForm(),
  swap: () => new SwapForm(), ended: () => new BatchList(),
}];

function open() {
  const [name, id] = location.hash.slice(1).split("-");
  place = `${language()}${location.hash}`;
  view = (Object.hasOwn(ways, name) ? ways[name] : home)(Number(id));
  show();
}

function show() {
  fill(main, view.node);
  view.begin?.();
  shell.showHints();
}

addEventListener("hashchange", () => { if (shell.session) open(); });
start(page);
