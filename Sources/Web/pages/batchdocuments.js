// The guarantee documents of what a batch sold: printed in one go, with what some of them lack asked for in place.
import { Command, get, post } from "./api.js";
import { askFacts, askPrice } from "./documentfacts.js";
import { button, el, fill } from "./dom.js";
import { PaperPlace } from "./paperform.js";
import { shell } from "./shell.js";
import { play, say } from "./sound.js";
import { counted, t } from "./texts.js";

export class BatchDocuments {
  #command = new Command();

  constructor(batch) {
    this.batch = batch;
    this.place = new PaperPlace();
    this.told = el("div", { role: "status" });
    this.node = el("section", { class: "card no-print batch-documents" }, el("h2", { text: t("documents.title") }),
      el("p", { class: "hint", text: t("documents.batch.lead") }),
      button(t("documents.batch"), () => this.print(), { key: "F2" }), this.told, this.place.node);
  }

  static offered = (batch) => batch.direction === "sold" && !batch.takenBackAt && shell.may("print");

  async print() {
    this.place.shut();
    try {
      const answer = await this.#command.run((id) => post(
        `/api/registry/batches/${this.batch.id}/guarantee-documents`, { id }));
      if (!answer) return;
      play(answer.obstacles.length === 0 ? "good" : "needsYou");
      this.#show(answer);
    } catch (error) {
      play("bad");
      fill(this.told, el("p", { class: "wrong", role: "alert", text: error.message }));
    }
  }

  #show({ papers, already, left, obstacles }) {
    const sums = [counted("documents.printed", papers.length),
      already > 0 ? counted("documents.already", already) : "",
      left > 0 ? counted("documents.left", left) : ""].filter(Boolean);
    say(sums.join(" "));
    fill(this.told, el("p", { class: `message ${papers.length > 0 || obstacles.length === 0 ? "good" : "bad"}` },
      sums.join(" ")),
    papers.length > 0 ? el("p", {}, el("a", { href: "/papers", text: t("page.papers") })) : null,
    obstacles.map((obstacle) => el("div", { class: "row" },
      el("strong", { text: `${obstacle.sales} × ${obstacle.product.title}` }),
      el("span", { class: "wrong", text: obstacle.text }), this.#mend(obstacle))));
    this.told.querySelector("button")?.focus();
  }

  /** The way to write down what is missing; the documents are then printed at once. */
  #mend({ field, text, product }) {
    if (!shell.may("registerUnits")) return null;
    if (field?.startsWith("document.")) {
      return button(t("documents.facts"), async () => {
        const { facts } = await get(`/api/products/${product.id}/document-facts`);
        askFacts(this.place, product, facts, () => this.print(), { field, text });
      }, { kind: "small" });
    }
    if (field !== "sale.price") return null;
    return button(t("documents.price"), () => askPrice(this.place, product.title,
      `/api/registry/batches/${this.batch.id}/prices`, { product: product.id }, () => this.print(), { field, text }),
    { kind: "small" });
  }
}
