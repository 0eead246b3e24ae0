// The files that were taken in, newest first; each can be taken back as one.
import { Command, get, post } from "./api.js";
import { button, el, fill } from "./dom.js";
import { dayAndTime } from "./format.js";
import { play } from "./sound.js";
import { counted, t } from "./texts.js";

export class ImportList {
  #isAsking = false;

  constructor() {
    this.node = el("section", { class: "card" });
  }

  async load() {
    try {
      const { imports } = await get("/api/registry/imports");
      // A question that stands is answered first.
      if (this.#isAsking) return;
      fill(this.node, el("h2", { text: t("files.past") }),
        imports.length === 0 ? el("p", { class: "quiet", text: t("files.nonePast") }) :
          el("ul", { class: "paper-list" }, imports.map((each) => this.#row(each))));
    } catch (error) {
      fill(this.node, el("p", { class: "message bad", text: error.message }));
    }
  }

  #row({ name, batch, at, by, counts, takenBackAt }) {
    const command = new Command();
    const wrong = el("p", { class: "wrong", role: "alert" });
    const place = el("div", { class: "row" });
    const takeBack = async () => {
      try {
        await command.run((id) => post(`/api/registry/batches/${batch}/take-back`, { id }));
        play("good");
        this.#isAsking = false;
        await this.load();
      } catch (error) {
        play("bad");
        wrong.textContent = error.message;
      }
    };
    const ask = () => {
      const sure = button(t("files.takeBack.sure"), takeBack, { kind: "primary" });
      this.#isAsking = true;
      fill(place, sure, button(t("cancel"), () => {
        offer();
        this.load();
      }));
      sure.focus();
    };
    const offer = () => {
      this.#isAsking = false;
      fill(place, takenBackAt ? el("span", { class: "chip", text: t("files.takenBack",
        { name: dayAndTime(takenBackAt) }) }) : button(t("files.takeBack"), ask, { kind: "small" }));
    };
    offer();
    return el("li", { class: "paper" }, el("strong", { text: name }),
      el("span", { class: "hint", text: [at ? dayAndTime(at) : "", by, counted("batch.count", counts.registered),
        counts.refused > 0 ? counted("files.refused", counts.refused) : ""].filter(Boolean).join(" · ") }),
      place, wrong);
  }
}
