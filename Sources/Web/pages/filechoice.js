// Choosing a file: by button or key, or dropped onto the page.
import { Refused, sendFile } from "./api.js";
import { button, el, fill } from "./dom.js";
import { play } from "./sound.js";
import { t } from "./texts.js";

/** What the station takes; a larger list is cut in two by the program that wrote it. */
const mostBytes = 64 << 20;

/** `chosen(preview)` gets what the station read of the file. */
export class FileChoice {
  constructor(chosen) {
    this.chosen = chosen;
    this.direction = "sold";
    this.ways = el("div", { class: "directions" });
    this.box = el("input", { type: "file", accept: ".csv,.txt,.xlsx", id: "file", class: "visually-hidden",
      on: { change: () => { this.#take(this.box.files[0]); this.box.value = ""; } } });
    this.said = el("p", { role: "status" });
    this.wrong = el("p", { class: "wrong", role: "alert" });
    this.drop = el("p", { class: "drop" }, el("label", { class: "button primary", for: "file" },
      el("kbd", { text: "F2" }), el("span", { text: t("files.choose") })), this.box,
    el("span", { class: "hint", text: t("files.drop") }));
    this.node = el("section", { class: "card" }, el("h2", { text: t("files.takeIn") }), this.ways, this.drop,
      this.said, this.wrong);
    this.#showWays();
    this.#listenForDrops();
  }

  choose() { this.box.click(); }

  key(event, isPlainAlt) {
    const digit = isPlainAlt ? Number(/^Digit([12])$/.exec(event.code)?.[1] ?? 0) : 0;
    if (digit === 0) return false;
    this.direction = digit === 1 ? "bought" : "sold";
    this.#showWays();
    return true;
  }

  #showWays() {
    const way = (name, key, label) => button(label, () => { this.direction = name; this.#showWays(); },
      { key, pressed: this.direction === name });
    fill(this.ways, way("bought", "Alt 1", t("batch.bought")), way("sold", "Alt 2", t("batch.sold")));
  }

  #listenForDrops() {
    this.drop.addEventListener("dragover", (event) => event.preventDefault());
    this.drop.addEventListener("drop", (event) => {
      event.preventDefault();
      this.#take(event.dataTransfer.files[0]);
    });
  }

  async #take(file) {
    if (!file || this.isSending) return;
    this.wrong.textContent = "";
    if (file.size > mostBytes) return this.#refuse(t("files.tooLarge"));
    this.isSending = true;
    this.said.textContent = t("files.reading");
    try {
      const query = new URLSearchParams({ name: file.name, direction: this.direction });
      this.chosen(await sendFile(`/api/registry/imports/files?${query}`, file));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#refuse(error.message);
    } finally {
      this.isSending = false;
      this.said.textContent = "";
    }
  }

  #refuse(text) {
    play("bad");
    this.wrong.textContent = text;
  }
}
