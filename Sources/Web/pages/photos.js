// Photos of the device at intake: from the camera, a file, the clipboard, or dropped.
import { sendPicture } from "./api.js";
import { button, el, fill } from "./dom.js";
import { forKeeping } from "./pictures.js";
import { play, say } from "./sound.js";
import { t } from "./texts.js";

function release(photo) {
  if (photo.file) URL.revokeObjectURL(photo.source);
  photo.file = null;
}

/** The photos of one draft. `names` are those that the station has stored. */
export class Photos {
  #photos = [];

  constructor(names = []) {
    this.#photos = names.map((name) => ({ name, source: `/api/photos/${name}` }));
    this.list = el("div", { class: "photos" });
    this.wrong = el("p", { class: "wrong", role: "alert" });
    const box = (label, capture) => {
      const input = el("input", { type: "file", accept: "image/*", multiple: !capture, capture,
        class: "visually-hidden" });
      input.addEventListener("change", () => { this.add([...input.files]); input.value = ""; });
      return el("label", { class: "button small" }, label, input);
    };
    this.node = el("div", { class: "field", role: "group", "aria-label": t("intake.photos") },
      el("span", { class: "label", text: t("intake.photos") }),
      el("div", { class: "row" }, box(t("photo.camera"), "environment"), box(t("photo.file")),
        el("span", { class: "hint", text: t("photo.hint") })),
      this.list, this.wrong);
    this.#show();
  }

  get names() { return this.#photos.filter(({ name }) => name).map(({ name }) => name); }

  get areSending() { return this.#photos.some(({ name, failed }) => !name && !failed); }

  async add(files) {
    this.wrong.textContent = "";
    await Promise.all(files.map((file) => this.#send({ file, source: URL.createObjectURL(file) })));
  }

  async #send(photo) {
    if (!this.#photos.includes(photo)) this.#photos.push(photo);
    photo.failed = false;
    this.#show();
    try {
      photo.name = (await sendPicture("/api/photos", await forKeeping(photo.file))).photo;
      // The page may stay open all day, and the browser would keep the file as long.
      release(photo);
      photo.source = `/api/photos/${photo.name}`;
      say(t("photo.stored"));
    } catch (error) {
      photo.failed = true;
      play("bad");
      this.wrong.textContent = error.message;
    }
    this.#show();
  }

  #remove(photo) {
    this.#photos = this.#photos.filter((other) => other !== photo);
    release(photo);
    this.#show();
  }

  #show() {
    fill(this.list, this.#photos.map((photo, index) => el("figure",
      { class: photo.failed ? "photo failed" : "photo" },
      el("img", { src: photo.source, alt: t("photo.number", { n: String(index + 1) }) }),
      el("figcaption", {},
        photo.name ? el("span", { class: "chip good", text: "✓" }) : photo.failed ?
          button(t("again"), () => this.#send(photo), { kind: "small" }) : t("photo.sending"),
        el("button", { type: "button", class: "button small",
          "aria-label": t("photo.remove", { n: String(index + 1) }), text: "✕",
          on: { click: () => this.#remove(photo) } })))));
  }
}
