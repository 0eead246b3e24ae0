// The scanners of the station: how each stands, when it last read something, how it is set, and how that is learned.
import { Command, get, post } from "./api.js";
import { button, el, facts, fill } from "./dom.js";
import { dayAndTime } from "./format.js";
import { shell } from "./shell.js";
import { say } from "./sound.js";
import { t } from "./texts.js";

const letters = {
  capsLock: () => t("scanners.letters.capsLock"), swapped: () => t("scanners.letters.swapped"),
  upper: () => t("scanners.letters.upper"), lower: () => t("scanners.letters.lower"),
};
const wellStates = ["connected", "learned"];

/** Fills `node` with the section; called again when a scanner comes, goes or is learned. */
export async function scannerList(node) {
  const { scanners, canSee, found } = await get("/api/scanners");
  fill(node, el("section", { class: "column", id: "scanners" }, el("h2", { text: t("scanners.title") }),
    scanners.length === 0 ? el("p", { text: t("scanners.none") }) :
      el("ul", { class: "printers" }, scanners.map(card)),
    canSee ? null : el("p", { class: "hint", text: t("scanners.unseen") }),
    found.length === 0 ? null : el("div", {}, el("p", { class: "hint", text: t("scanners.found") }),
      el("ul", { class: "codes" }, found.map(({ title, address }) =>
        el("li", {}, title, el("code", { text: address }))))),
    el("p", { class: "lead", text: t("scanners.learn") }), sheetButton()));
}

function card(scanner) {
  const { name, kiosk, lastScan, device, learned } = scanner;
  return el("li", { class: "card" }, el("h3", {}, name, kiosk ? ` · ${t("scanners.forKiosk")}` : null), state(scanner),
    facts([[t("scanners.device"), device], [t("scanners.lastScan"), lastScan === null ? null : dayAndTime(lastScan)]]),
    learned ? profile(learned) : el("p", { class: "hint", text: t("scanners.notLearned") }));
}

function state({ state, text, away }) {
  const isWell = wellStates.includes(state);
  // A station that heard nothing of it knows only whether it is plugged in.
  const words = text ?? (away ? t("scanners.away") : t("scanners.waiting"));
  const kind = isWell ? "good" : state === "disconnected" || (state === null && away) ? "bad" : state === null ? "" : "warn";
  return el("p", { class: `chip ${kind}`.trim() },
    el("span", { "aria-hidden": "true", text: isWell ? "✓" : kind === "bad" ? "✕" : "!" }), words);
}

function profile({ layout, letters: kind, prefix, suffix, identifier, separator, at, by }) {
  return facts([
    [t("scanners.layout"), layout],
    [t("scanners.letters"), letters[kind]?.()],
    [t("scanners.prefix"), prefix ? el("code", { text: prefix }) : null],
    [t("scanners.suffix"), suffix ? el("code", { text: suffix }) : null],
    [t("scanners.identifier"), identifier === "absent" ? null : t("yes")],
    [t("scanners.separator"), separator === null ? null :
      separator === "" ? t("scanners.separator.dropped") : el("code", { text: separator })],
    [t("scanners.learned"), [dayAndTime(at), by].filter(Boolean).join(" · ")],
  ]);
}

function sheetButton() {
  if (!shell.may("print")) return null;
  const said = el("span", { class: "hint", role: "status" });
  const command = new Command();
  return el("div", { class: "row" }, button(t("scanners.sheet"), async () => {
    said.className = "hint";
    try {
      await command.run((id) => post("/api/papers/sheet", { id, sheet: "calibration" }));
      said.textContent = t("shopPapers.onItsWay");
      say(said.textContent);
    } catch (error) {
      said.className = "wrong";
      said.textContent = error.message;
    }
  }), said);
}
