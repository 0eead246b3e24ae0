// Files of serials: taken in after a look and a dry run, taken back as one, and saved by filter.
import { el, fill } from "./dom.js";
import { ExportForm } from "./exportform.js";
import { FileChoice } from "./filechoice.js";
import { FilePlan } from "./fileplan.js";
import { ImportList } from "./importlist.js";
import { shell, start } from "./shell.js";
import { language, t } from "./texts.js";

let main = null;
let home = null;
let plan = null;
let spoken = "";

const page = {
  name: "registry",
  scanGoal: "registry",
  title: () => t("files.title"),

  start(node) {
    main = node;
    if (spoken !== language()) home = plan = null;
    spoken = language();
    home ??= new Home();
    show();
  },

  hide() { if (main) fill(main); },
  changed() { if (!plan) home?.list.load(); },
  takesPictures: false,
  scan() { /* Nothing here is scanned; the border and the sound of a refusal would only alarm. */ },
  undo() { /* A file is taken back in the list, where one sees which. */ },
  hints: () => plan?.hints() ?? [["F2", t("files.choose")], ["Esc", t("back")]],

  key(event, isPlainAlt) {
    if (plan) return plan.key(event);
    if (event.key === "Escape") location.assign("/registry");
    else if (event.key === "F2") home.choice.choose();
    else return home.choice.key(event, isPlainAlt);
    return true;
  },
};

class Home {
  constructor() {
    this.list = new ImportList();
    this.choice = new FileChoice((preview) => go(new FilePlan(preview, { shut: () => go(null) })));
    this.node = el("div", {}, el("h1", { text: t("files.title") }),
      el("div", { class: "halves-even" }, el("div", { class: "column" }, this.choice.node, new ExportForm().node),
        this.list.node));
  }
}

function go(next) {
  plan = next;
  show();
}

function show() {
  fill(main, (plan ?? home).node);
  if (!plan) home.list.load();
  plan?.focus();
  shell.showHints();
}

start(page);
