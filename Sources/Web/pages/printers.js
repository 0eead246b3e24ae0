// The printers: which queue plays which part, what state each is in, and for who may, how they are set up. The scanners too.
import { get } from "./api.js";
import { el, fill } from "./dom.js";
import { labelPreview } from "./labelpreview.js";
import { printerSetUp } from "./printersetup.js";
import { scannerList } from "./scannerlist.js";
import { shell, start } from "./shell.js";
import { counted, t } from "./texts.js";

let main = null;
const states = el("div", { class: "column" });
const setUp = el("div", { class: "column" });
const preview = el("div", {});
const scanners = el("div", {});
const looks = { idle: ["good", "✓"], processing: ["work", "…"], stopped: ["bad", "✕"],
  unreachable: ["bad", "✕"] };
const words = {
  idle: () => t("printers.idle"), processing: () => t("printers.processing"),
    stopped: () => t("printers.stopped"), unreachable: () => t("printers.unreachable"),
};
const parts = { label: () => t("printers.label"), receipt: () => t("printers.receipt"),
  office: () => t("printers.office") };

const page = {
  name: "printers",
  title: () => t("page.printers"),
  start(node) {
    main = node;
    fill(main, el("div", { class: "column" }, el("h1", { text: t("page.printers") }), states, setUp, preview, scanners));
    load();
    if (shell.may("managePrinters")) manage();
    if (shell.may("managePrinters") || shell.may("print")) see();
    listScanners();
  },
  hide() { if (main) fill(main); fill(states); fill(setUp); fill(preview); fill(scanners); },
  changed() { load(); },
  scannersChanged() { listScanners(); },
  hints: () => [],
};

async function load() {
  try {
    const { roles, waiting } = await get("/api/printers");
    const papers = counted("bar.waiting", waiting);
    fill(states, waiting === 0 ? null : el("p", { class: "lead" },
      shell.may("print") ? el("a", { href: "/papers", text: papers }) : papers),
      el("ul", { class: "printers" }, roles.map(({ role, queue, state, text, tray }) => {
        const [kind, sign] = tray ? ["", "▤"] : looks[state] ?? ["warn", "?"];
        return el("li", { class: "card" }, el("h2", { text: (parts[role] ?? (() => role))() }),
          el("p", { class: `chip ${kind}` }, el("span", { "aria-hidden": "true", text: sign }),
            tray ? t("printers.tray") : (words[state] ?? (() => state))()),
          queue && !tray ? el("p", {}, el("code", { text: queue })) : null,
          text ? el("p", { class: kind === "bad" ? "wrong" : "hint", text }) : null);
      })));
  } catch (error) {
    fill(states, el("p", { class: "message bad", text: error.message }));
  }
}

/** Drawn anew after own changes only: a form that somebody fills in is not taken away by a printer's news. */
async function manage() {
  try {
    await printerSetUp(setUp, () => { load(); manage(); });
  } catch (error) {
    fill(setUp, el("p", { class: "message bad", text: error.message }));
  }
}

async function see() {
  try {
    await labelPreview(preview);
  } catch (error) {
    fill(preview, el("p", { class: "message bad", text: error.message }));
  }
}

async function listScanners() {
  if (!shell.may("scan") && !shell.may("managePrinters")) return;
  try {
    await scannerList(scanners);
  } catch (error) {
    fill(scanners, el("p", { class: "message bad", text: error.message }));
  }
}

start(page);
