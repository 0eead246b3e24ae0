// The printers: which queue plays which part, and what state each is in.
import { get } from "./api.js";
import { el, fill } from "./dom.js";
import { start } from "./shell.js";
import { counted, t } from "./texts.js";

let main = null;
const looks = { idle: ["good", "✓"], processing: ["work", "…"], stopped: ["bad", "✕"],
  unreachable: ["bad", "✕"] };
const states = {
  idle: () => t("printers.idle"), processing: () => t("printers.processing"),
    stopped: () => t("printers.stopped"), unreachable: () => t("printers.unreachable"),
};
const parts = { label: () => t("printers.label"), receipt: () => t("printers.receipt"),
  office: () => t("printers.office") };

const page = {
  name: "printers",
  title: () => t("page.printers"),
  start(node) { main = node; load(); },
  hide() { if (main) fill(main); },
  changed() { load(); },
  hints: () => [],
};

async function load() {
  try {
    const { roles, waiting } = await get("/api/printers");
    fill(main, el("h1", { text: t("page.printers") }),
      el("p", { class: "lead" }, el("a", { href: "/papers", text: counted("bar.waiting", waiting) })),
      el("ul", { class: "printers" }, roles.map(({ role, queue, state, text, tray }) => {
        const [kind, sign] = tray ? ["", "▤"] : looks[state] ?? ["warn", "?"];
        return el("li", { class: "card" }, el("h2", { text: (parts[role] ?? (() => role))() }),
          el("p", { class: `chip ${kind}` }, el("span", { "aria-hidden": "true", text: sign }),
            tray ? t("printers.tray") : (states[state] ?? (() => state))()),
          queue && !tray ? el("p", {}, el("code", { text: queue })) : null,
          text ? el("p", { class: kind === "bad" ? "wrong" : "hint", text }) : null);
      })));
  } catch (error) {
    fill(main, el("h1", { text: t("page.printers") }), el("p",
      { class: "message bad", text: error.message }));
  }
}

start(page);
