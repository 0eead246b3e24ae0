// What a batch can do besides taking one scan after the other: product, range, own serials, a box with several codes, closing.
import { Command, get, post } from "./api.js";
import { button, el, field, fill } from "./dom.js";
import { perProduct } from "./perproduct.js";
import { ProductFinder } from "./productfinder.js";
import { play } from "./sound.js";
import { counted, t } from "./texts.js";

/** Scanners that end with two line ends press Enter twice: the second press decides nothing. */
const echo = 400;

/** A form beside the run; `send()` does what it is for, Esc shuts it. */
class Tool {
  constructor(run, title) {
    this.run = run;
    this.wrong = el("p", { class: "wrong", role: "alert" });
    this.node = el("form", { class: "card", novalidate: true, on: {
      submit: (event) => { event.preventDefault(); this.confirm(); },
    } }, el("h2", { text: title }));
  }

  focus() { (this.node.querySelector("input") ?? this.node.querySelector("button"))?.focus(); }

  confirm() { return this.send(); }

  /** Whether an Enter can only be the echo of the one before. */
  get isEcho() { return performance.now() - (this.at ?? -echo) < echo; }

  /** Asks the station in the order of the scans; the answer shuts the form, a refusal is said in it. */
  async ask(path, body) {
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      const answer = await this.run.queue.run(path, body);
      this.run.shut();
      this.run.take(answer, { body: {} });
    } catch (error) {
      this.refuse(error.message);
    } finally {
      this.isAsking = false;
    }
  }

  refuse(text) {
    play("bad");
    this.wrong.textContent = text;
  }
}

const row = (label, back) => el("div", { class: "row" },
  el("button", { class: "button primary" }, el("kbd", { text: "Enter" }), el("span", { text: label })),
  button(t("cancel"), back, { key: "Esc" }));

/** Chooses the product of the serials that follow; `gtin` is a product code that nobody knows yet. */
export class ProductTool {
  constructor(run, gtin = "") {
    this.finder = new ProductFinder((choice) => this.#choose(choice), (text) => run.scan(text));
    this.run = run;
    this.gtin = gtin;
    this.node = el("section", { class: "card" }, el("h2", { text: t("batch.product") }), this.finder.node);
    this.command = new Command();
    if (!gtin) this.finder.search();
  }

  focus() {
    if (this.gtin) this.finder.add("", this.gtin);
    else this.finder.focus();
  }

  async #choose(choice) {
    let { product } = choice;
    if (choice.new) ({ product: { id: product } } = await this.command.run((id) => post("/api/products",
      { id, ...choice.new })));
    const answer = await this.run.queue.run("product", { product });
    this.run.shut();
    this.run.take(answer, { body: {} });
  }
}

/** From one serial to another: counted, shown, and then taken. */
export class RangeTool extends Tool {
  constructor(run) {
    super(run, t("range.title"));
    const box = () => el("input", { autocomplete: "off", spellcheck: "false", class: "scan-input",
      maxlength: "64", on: { input: () => this.#uncount() } });
    [this.from, this.to] = [box(), box()];
    this.counted = el("div", {});
    this.node.append(el("div", { class: "pair" }, field(t("range.from"), this.from),
      field(t("range.to"), this.to)), this.counted, this.wrong, row(t("go.on"), () => run.shut()));
  }

  /** The first and the last serial may be scanned by either scanner. */
  scan(text) {
    const box = this.from.value === "" ? this.from : this.to;
    box.value = text.trim();
    this.#uncount();
    this.confirm();
    return true;
  }

  #uncount() {
    this.count = null;
    fill(this.counted);
    this.wrong.textContent = "";
  }

  async confirm() {
    const [from, to] = [this.from.value.trim(), this.to.value.trim()];
    if (!from) return this.from.focus();
    if (!to) return this.to.focus();
    if (this.count) return this.isEcho ? undefined : this.ask("range", { from, to, count: this.count });
    try {
      const query = new URLSearchParams({ from, to });
      const { count, first, last } = await get(`/api/registry/batches/${this.run.id}/range?${query}`);
      this.count = count;
      this.at = performance.now();
      fill(this.counted, el("p", { class: "big", text: counted("range.count", count) }),
        el("p", {}, el("code", { text: `${first} … ${last}` })),
        el("p", { class: "hint", text: t("range.again") }));
      play("needsYou");
      this.node.querySelector(".primary").focus();
    } catch (error) {
      this.refuse(error.message);
      this.from.select();
      this.from.focus();
    }
    return undefined;
  }
}

/** Serials and labels for goods that have none. */
export class OwnTool extends Tool {
  constructor(run) {
    super(run, t("own.title"));
    this.count = el("input", { inputmode: "numeric", autocomplete: "off", value: "1", maxlength: "4" });
    this.node.append(field(t("own.count"), this.count, { hint: t("own.hint") }), this.wrong,
      row(t("own.make"), () => run.shut()));
  }

  focus() { this.count.select(); this.count.focus(); }

  send() {
    const count = Number(this.count.value.trim());
    if (!Number.isInteger(count) || count < 1) return this.refuse(t("own.unreadable"));
    return this.ask("own", { count });
  }
}

/** A box whose label carries several codes of one unit: all of them are read, then taken as one. */
export class BoxTool extends Tool {
  constructor(run) {
    super(run, t("box.title"));
    this.codes = [];
    this.list = el("ol", { class: "run-codes" });
    this.box = el("input", { autocomplete: "off", spellcheck: "false", class: "scan-input", maxlength: "128" });
    this.node.append(el("p", { class: "hint", text: t("box.hint") }), field(t("box.code"), this.box), this.list,
      this.wrong, row(t("box.take"), () => run.shut()));
  }

  scan(text, codes = [text]) {
    this.box.value = "";
    this.wrong.textContent = "";
    const more = codes.map((code) => code.trim()).filter((code) => code && !this.codes.includes(code));
    if (more.length === 0) return true;
    this.codes.push(...more);
    this.at = performance.now();
    play("good");
    fill(this.list, this.codes.map((each) => el("li", {}, el("code", { text: each }))));
    this.box.focus();
    return true;
  }

  /** Enter after a code takes the code; Enter in the empty box takes the box. */
  confirm() {
    const typed = this.box.value.trim();
    if (typed) return this.scan(typed);
    if (this.isEcho) return undefined;
    if (this.codes.length === 0) return this.refuse(t("box.empty"));
    const { codes, run } = this;
    run.shut();
    return run.queue.add("scans", { codes });
  }
}

/** The summary before a batch is closed. */
export class CloseTool extends Tool {
  constructor(run) {
    super(run, t("batch.close.ask"));
    const { aside, products, registered } = run.state;
    const parts = [el("p", { class: "big", text: counted("batch.count", registered) }), perProduct(products),
      run.refusals.count > 0 ? el("p", { text: counted("batch.refused", run.refusals.count) }) : null,
      aside.length > 0 ? el("p", { class: "notice", text: counted("tray.left", aside.length) }) : null,
      this.wrong, row(t("batch.close"), () => run.shut())];
    this.node.append(...parts.filter(Boolean));
  }

  focus() { this.node.querySelector(".primary").focus(); }

  send() { return this.ask("close", {}); }
}
