// The pane of the webcam below the bar: what the camera sees, what was found in it, and why it sees nothing.
import { Camera } from "./camera.js";
import { button, byID, el, fill } from "./dom.js";
import { photoBox, pictureBox } from "./pictures.js";
import { play, say } from "./sound.js";
import { t } from "./texts.js";

/** That it was open, for a page that a scan leads away from. Nothing of what it saw is kept. */
const openKey = "ghiseu.camera";
/** A code that left the picture stays readable for this long, in milliseconds. */
const readable = 1500;

const causes = {
  insecure: () => t("camera.insecure"), unsupported: () => t("camera.unsupported"), refused: () => t("camera.refused"),
  missing: () => t("camera.missing"), inUse: () => t("camera.inUse"), gone: () => t("camera.gone"),
  reader: () => t("camera.reader"),
};

/** `shown(isOpen)` is told when it opens and closes; `takesPhotos()` says whether a single photo is of use here. */
export class CameraPane {
  #node = null;
  #camera = null;
  #timer = 0;
  #aloneUntil = 0;
  #state = el("p", { class: "camera-state", role: "status" });
  #found = el("ul", { class: "codes" });
  #marks = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  #again = el("div", { class: "row" });

  constructor(told) { Object.assign(this, told); }

  get isOpen() { return this.#node !== null; }

  toggle() { if (this.isOpen) this.close(); else this.open(); }

  /** Opens it where it was open before the page or the person changed. */
  resume() {
    if (!sessionStorage.getItem(openKey)) return;
    if (this.isOpen) this.#leave();
    this.open();
  }

  open() {
    const video = el("video", { playsinline: true, "aria-label": t("camera.title") });
    video.muted = true;
    this.#marks.setAttribute("aria-hidden", "true");
    this.#node = el("section", { class: "camera", id: "camera", "aria-label": t("camera.title") },
      el("div", { class: "camera-view" }, video, this.#marks),
      el("div", { class: "camera-side" }, el("h2", { text: t("camera.title") }), this.#state, this.#found, this.#again,
        el("div", { class: "row" }, this.takesPhotos() ? [photoBox(), pictureBox(t("picture.choose"))] : null,
          button(t("close"), () => this.close(), { key: "Esc" }))));
    byID("main").before(this.#node);
    this.#clear();
    // Without what was said before it was closed.
    this.#state.textContent = "";
    this.#tell(t("camera.starting"));
    this.#camera = new Camera(video, "/api/counter/frame", {
      open: () => {
        sessionStorage.setItem(openKey, "1");
        this.#tell(t("camera.hold"));
      },
      seen: (answer, size) => this.#show(answer, size),
      failed: (cause) => this.#fail(cause),
    });
    this.#camera.open();
    this.shown(true);
  }

  close() {
    if (!this.isOpen) return;
    sessionStorage.removeItem(openKey);
    this.#leave();
    this.shown(false);
  }

  #leave() {
    clearTimeout(this.#timer);
    this.#camera.close();
    this.#node.remove();
    this.#node = this.#camera = null;
  }

  #tell(text, isBad = false) {
    if (this.#state.textContent === text) return;
    this.#state.className = isBad ? "camera-state wrong" : "camera-state";
    this.#state.textContent = text;
    fill(this.#again);
  }

  #fail(cause) {
    // The session ended: the door asks for a badge.
    if (cause === "closed") return this.close();
    // Said once, not again on every page.
    sessionStorage.removeItem(openKey);
    this.#clear();
    this.#tell((causes[cause] ?? causes.missing)(), true);
    fill(this.#again, button(t("again"), () => {
      this.#tell(t("camera.starting"));
      this.#camera.open();
    }));
    play("bad");
    return say(this.#state.textContent);
  }

  #clear() {
    fill(this.#found);
    this.#marks.replaceChildren();
  }

  #show({ codes, mustBeAlone }, size) {
    const now = performance.now();
    // Not every frame reads the whole sheet: the line stays long enough to be read.
    if (mustBeAlone) this.#aloneUntil = now + readable;
    this.#tell(now < this.#aloneUntil ? t("camera.alone") : t("camera.hold"));
    if (codes.length === 0) return;
    fill(this.#found, codes.map(({ text, believed }) => el("li", {},
      el("span", { class: believed ? "chip good" : "chip", "aria-hidden": "true", text: believed ? "✓" : "…" }),
      text === null ? t("camera.ourCode") : el("code", { text }))));
    this.#mark(codes, size);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#clear(), readable);
  }

  /** Frames around the codes, in the places in which the station found them. */
  #mark(codes, { width, height }) {
    this.#marks.setAttribute("viewBox", `0 0 ${width} ${height}`);
    this.#marks.replaceChildren(...codes.filter(({ corners }) => corners.length >= 4).map(({ corners, believed }) => {
      const xs = corners.filter((_, index) => index % 2 === 0);
      const ys = corners.filter((_, index) => index % 2 === 1);
      const place = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      const box = { x: Math.min(...xs) - 6, y: Math.min(...ys) - 6, width: Math.max(...xs) - Math.min(...xs) + 12,
        height: Math.max(...ys) - Math.min(...ys) + 12 };
      for (const [name, value] of Object.entries(box)) place.setAttribute(name, value);
      place.setAttribute("class", believed ? "believed" : "unsure");
      return place;
    }));
  }
}
