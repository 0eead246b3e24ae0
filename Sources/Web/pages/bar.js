// The bar over every page: the pages that are open to this person, the scan box, and how station and printers stand.
import { button, byID, el, fill } from "./dom.js";
import { counted, t } from "./texts.js";

const chip = (kind, icon, text, extra = "") => el("span", { class: `chip ${kind} ${extra}`.trim(), title: text },
  el("span", { "aria-hidden": "true", text: icon }), el("span", { class: "chip-text", text }));

/**
 * Pages come in groups of what belongs together; `scanned(text)`, `camera()`, `undo()` and `lock()` are told what is done
 * here, `mayScan()` says whether the person scans at all, and `keepsScanBox()` whether the focus stays in the scan box.
 */
export class Bar {
  #state = el("div", { class: "bar-state" });
  #alarms = el("span", {});

  constructor(listeners) { Object.assign(this, listeners); }

  /** Builds the bar for whoever came in; what stands in it changes with `show` only, so that no focus is lost. */
  begin(session, groups, current) {
    fill(this.#alarms);
    fill(byID("bar"),
      el("nav", { class: "bar-pages", "aria-label": t("bar.pages"), on: { keydown: (event) => this.#walk(event) } },
        el("span", { class: "bar-alt", "aria-hidden": "true" }, el("kbd", { text: "Alt" })),
        groups.map((pages) => el("div", { class: "bar-group" }, pages.map((page) => this.#link(page, current))))),
      el("div", { class: "bar-shop" }, el("strong", { text: session.shop.name }),
        el("span", { text: session.station }),
        session.demo ? el("span", { class: "chip demo", text: t("bar.demo") }) : null),
      el("form", { class: "scan-form", on: { submit: (event) => this.#takeScanBox(event) } },
        el("label", { class: "visually-hidden", for: "scan-box", text: t("bar.scanBox") }),
        el("input", { id: "scan-box", class: "scan-input", autocomplete: "off", spellcheck: "false",
          placeholder: t("bar.scanBox") }),
        this.mayScan() ? this.#camera() : null),
      this.#state,
      el("div", { class: "bar-person" }, el("span", { class: "person", text: session.me.name }),
        button(t("bar.undo"), () => this.undo(), { key: "F8" }),
        button(t("bar.lock"), () => this.lock(), { key: "F9" })));
  }

  /** How station, scanners, printers and alarms stand now. */
  show({ reachable, scanners, printers, alarms }) {
    fill(this.#state, scannerState(reachable, [...scanners.values()]), printerState(printers));
    const { count = 0, over = 0 } = alarms ?? {};
    fill(this.#alarms, count === 0 ? null : el("span", { class: `chip ${over > 0 ? "bad" : "warn"}` },
      el("span", { "aria-hidden": "true", text: `⚠ ${count}` }),
      el("span", { class: "visually-hidden", text: ` ${counted("alarms.count", count)}` })));
  }

  /** Shows whether the pane of the webcam is open. */
  showCamera(isOpen) { byID("camera-button")?.setAttribute("aria-pressed", String(isOpen)); }

  #camera() {
    return el("button", { type: "button", class: "button camera-button", id: "camera-button", title: t("camera.title"),
      "aria-label": t("camera.title"), "aria-keyshortcuts": "Alt+K", "aria-pressed": "false",
      on: { click: () => this.camera() } }, el("img", { src: "/assets/camera.svg", alt: "" }));
  }

  #link(page, current) {
    return el("a", { href: page.path, "aria-current": page.name === current ? "page" : null,
      "aria-keyshortcuts": `Alt+${page.key}` },
    el("kbd", { "aria-hidden": "true", text: page.key.toUpperCase() }), page.title(),
    page.name === "alarms" ? this.#alarms : null);
  }

  /** Arrow keys go from page to page, as in a menu; Tab leaves it. */
  #walk(event) {
    const links = [...event.currentTarget.querySelectorAll("a")];
    const at = links.indexOf(event.target);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: links.length - 1 }[event.key];
    if (at < 0 || next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    links.at(next % links.length).focus();
  }

  #takeScanBox(event) {
    event.preventDefault();
    const box = byID("scan-box");
    const text = box.value.trim();
    box.value = "";
    // Where serials are typed one after the other the box is kept; elsewhere the page's own keys are wanted next.
    if (!this.keepsScanBox()) box.blur();
    if (text) this.scanned(text);
  }
}

function scannerState(reachable, scanners) {
  if (!reachable) return chip("bad", "✕", t("bar.stationAway"));
  if (scanners.length === 0) return chip("", "⌨", t("bar.noScanner"));
  const troubled = scanners.filter(({ state }) => !["connected", "learned"].includes(state));
  if (troubled.length === 0) return chip("good", "✓", t("bar.scannerReady"));
  return troubled.map(({ state, text, name }) =>
    chip(state === "disconnected" ? "bad" : "warn", "!", text || `${name}: ${t("bar.scannerGone")}`));
}

function printerState(state) {
  const { trouble = [], waiting = 0 } = state ?? {};
  return [
    trouble.map(({ text }) => el("a", { class: "chip bad", href: "/printers" },
      el("span", { "aria-hidden": "true", text: "!" }), text)),
    waiting > 0 ? el("a", { class: "chip warn", href: "/papers" },
      el("span", { "aria-hidden": "true", text: "⎙" }), counted("bar.waiting", waiting)) :
      // All is well: on a narrow screen the sign is enough.
      state && trouble.length === 0 ? chip("good", "✓ ⎙", t("bar.printersReady"), "well") : null,
  ];
}
