// A batch while its serials are scanned: the count, the last ones, what was refused and why, and the tray.
import { Refused, get } from "./api.js";
import { button, byID, el, fill } from "./dom.js";
import { day } from "./format.js";
import { BoxTool, CloseTool, OwnTool, ProductTool, RangeTool } from "./batchtools.js";
import { perProduct } from "./perproduct.js";
import { goTo } from "./places.js";
import { Refusals } from "./refusals.js";
import { ScanQueue } from "./scanqueue.js";
import { shell } from "./shell.js";
import { play, say } from "./sound.js";
import { counted, t } from "./texts.js";
import { Tray } from "./tray.js";

const tools = { F2: ProductTool, F4: RangeTool, F6: OwnTool, F7: BoxTool, F10: CloseTool };

export class BatchRun {
  #reads = 0;

  constructor(id) {
    this.id = id;
    this.state = null;
    this.tool = null;
    this.choices = [];
    this.refusals = new Refusals(id);
    this.queue = new ScanQueue(id, {
      answered: (answer, entry) => this.take(answer, entry), changed: () => this.#showWaiting(),
      refused: (error, entry) => this.#refused(error, entry), heldUp: ({ body }) => this.#tellKept(body.codes?.join(" ")),
    });
    this.tray = new Tray(this);
    this.heading = el("header", { class: "run-heading" });
    this.result = el("section", { class: "run-result", "aria-label": t("batch.lastScan") });
    this.count = el("section", { class: "card run-count" });
    this.last = el("section", { class: "card" });
    this.place = el("div", {});
    this.products = el("section", { class: "card" });
    this.node = el("div", { class: "run" }, this.heading, this.result,
      el("div", { class: "run-halves" },
        el("div", { class: "column" }, this.count, this.last),
        el("div", { class: "column" }, this.place, this.tray.node, this.products)));
  }

  begin() {
    this.queue.work();
    this.changed();
    this.#focusScanBox();
  }

  /** Serials follow one another: the box that they are typed into keeps the focus while no form is open. */
  get keepsScanBox() { return this.tool === null; }

  #focusScanBox() { if (this.keepsScanBox) byID("scan-box")?.focus(); }

  hints() {
    return this.tool ? [["Esc", t("cancel")]] : [["F2", t("batch.product")],
      [this.mayPutAside ? "F3" : "", t("tray.putAside")], ["F4", t("range.title")], ["F6", t("own.title")],
      ["F7", t("box.title")], ["F10", t("batch.close")], ["Esc", t("batch.leave")]].filter(([key]) => key);
  }

  key(event, isPlainAlt) {
    const chosen = isPlainAlt ? this.choices[Number(/^Digit([1-9])$/.exec(event.code)?.[1] ?? 0) - 1] : null;
    if (chosen) chosen.press();
    else if (event.key === "Escape") this.#back();
    else if (event.key === "F3") this.#aside();
    else if (Object.hasOwn(tools, event.key) && this.state) this.use(new tools[event.key](this));
    else return this.tool?.key?.(event) ?? false;
    return true;
  }

  #back() {
    if (this.tool) this.shut();
    else goTo("");
  }

  /** Opens a form beside the run; scans go on behind it unless it takes them itself. */
  use(tool) {
    this.tool = tool;
    fill(this.place, tool.node);
    tool.focus();
    shell.showHints();
  }

  shut() {
    this.tool = null;
    fill(this.place, this.#buttons());
    this.#focusScanBox();
    shell.showHints();
  }

  // MARK: Scans

  /** `codes` are those of a box in a picture, whose serial is `text`. */
  scan(text, rubbish, codes = [text]) {
    if (rubbish) this.#tell({ sound: "bad", kind: "unreadable", text: rubbish }, { codes: [text] });
    else if (!this.tool?.scan?.(text, codes)) {
      this.queue.add("scans", { codes });
      if (this.queue.isHeldUp) this.#tellKept(text);
    }
  }

  /** Each scan gets a sound, also while nobody can say what comes of it. */
  #tellKept(code = "") {
    play("needsYou");
    say(t("queue.kept"));
    fill(this.result, el("div", { class: "run-told needsYou" },
      el("span", { class: "sign", "aria-hidden": "true", text: "…" }),
      el("div", {}, el("h2", { text: t("queue.kept") }), el("p", {}, el("code", { class: "run-code", text: code })))));
  }

  undo() { this.queue.add("undo"); }

  get mayPutAside() { return this.refused !== undefined && this.refused.length > 0; }

  /** What was refused last goes into the tray; with nothing refused, the tray's first is taken up. */
  #aside() {
    if (!this.mayPutAside) return this.tray.focus();
    const codes = this.refused;
    this.refused = undefined;
    return this.queue.add("aside", { codes });
  }

  /** Takes what the station says of the batch, and of what was just done. */
  take({ batch, outcome, command }, entry = {}) {
    this.#reads += 1;
    this.show(batch);
    if (command) return this.#obey(command);
    if (outcome && batch.isOpen) this.#tell(outcome, entry.body ?? {});
    return undefined;
  }

  #refused(error, { body }) { this.#tell({ sound: "bad", kind: "unreadable", text: error.message }, body); }

  /** A command that was scanned from the sheet at the wall. */
  #obey(command) {
    if (command === "undo") return this.undo();
    if (command === "cancel") return this.#back();
    if (command === "confirm") return this.tool?.confirm?.();
    return location.assign("/");
  }

  /** Says what came of a scan, to ear and eye; a refusal stays until the next scan. */
  #tell(outcome, { codes }) {
    const { sound, kind, gtin } = outcome;
    const { text, code } = told(outcome, codes, this.state);
    play(sound);
    say(`${text} ${code}`);
    const isRefused = kind === "refused";
    this.refused = isRefused ? codes : undefined;
    this.choices = isRefused ? this.#choices(outcome, codes) : [];
    // The next one takes its place at once: what a person could have said to it is asked for later.
    if (sound === "bad" || (isRefused && this.queue.waiting > 0)) this.refusals.add(code, text);
    fill(this.result, el("div", { class: `run-told ${sound}` },
      el("span", { class: "sign", "aria-hidden": "true", text: { good: "✓", bad: "✕" }[sound] ?? "?" }),
      el("div", {}, el("h2", { text }), el("p", {}, el("code", { class: "run-code", text: code }))),
      el("div", { class: "run-choices" },
        this.choices.map(({ label, press }, index) => button(label, press, { key: `Alt ${index + 1}` })),
        this.mayPutAside ? button(t("tray.putAside"), () => this.#aside(), { key: "F3" }) : null)));
    this.#showCount();
    shell.showHints();
    // A product code that nobody knows: the product is written down and the scans go on.
    if (gtin) this.use(new ProductTool(this, gtin));
    else if (kind === "product" && this.tool instanceof ProductTool) this.shut();
  }

  /** What a person who looked may do about a refusal: have it taken all the same, or say which code is the serial. */
  #choices({ mayConfirm, candidates }, codes) {
    const again = (more) => () => { this.#answerChoice(); this.queue.add("scans", { codes, ...more }); };
    const serials = candidates ? candidates.split(", ") : [];
    return [...(mayConfirm ? [{ label: t("told.confirm"), press: again({ confirmed: true }) }] : []),
      ...serials.map((serial) => ({ label: serial, press: again({ serial }) }))];
  }

  #answerChoice() {
    this.choices = [];
    this.refused = undefined;
    if (this.tool instanceof ProductTool) this.shut();
  }

  // MARK: What the station knows

  async changed() {
    const before = this.#reads;
    try {
      const answer = await get(`/api/registry/batches/${this.id}`);
      // What an answer to a scan said meanwhile is newer.
      if (before !== this.#reads) return;
      this.show(answer.batch);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (!this.state) fill(this.result, el("p", { class: "message bad", text: error.message }));
    }
    this.queue.work();
  }

  show(batch) {
    const isFirst = this.state === null;
    this.state = batch;
    if (!batch.isOpen) return location.replace(`#sheet-${this.id}`);
    const way = batch.direction === "bought" ? t("batch.bought") : t("batch.sold");
    const months = batch.guaranteeMonths === undefined ? "" : counted("batch.months", batch.guaranteeMonths);
    fill(this.heading, el("h1", { text: `${batch.document} · ${batch.party}` }),
      el("p", { class: "hint", text: [way, day(batch.documentDay), months].filter(Boolean).join(" · ") }));
    this.#showCount();
    fill(this.last, el("h2", { text: t("batch.lastFive") }), el("ol", { class: "run-last" },
      batch.last.map(({ serial, product }, index) => el("li", {},
        el("span", { class: "hint", text: `${batch.registered - index}.` }),
        el("code", { text: serial }), el("span", { class: "hint", text: product })))));
    fill(this.products, el("h2", { text: t("batch.perProduct") }), perProduct(batch.products));
    this.products.hidden = batch.products.length === 0;
    this.tray.show(batch.aside);
    if (isFirst) this.#showFirst(batch);
    return undefined;
  }

  #showFirst(batch) {
    this.shut();
    fill(this.result, el("div", { class: "run-told asks" },
      el("span", { class: "sign", "aria-hidden": "true", text: "?" }),
      el("h2", { text: batch.product ? t("batch.scanSerial") : t("batch.scanProduct") })));
    if (!batch.product) this.use(new ProductTool(this));
    shell.showHints();
  }

  #showCount() {
    const { product, registered } = this.state ?? {};
    fill(this.count,
      el("p", { class: "run-number", "aria-label": counted("batch.count", registered ?? 0),
        text: String(registered ?? 0) }),
      el("div", {}, el("p", { class: "big", text: product ? product.title : t("batch.noProduct") }),
        product?.gtin ? el("p", { class: "hint", text: product.gtin }) : null,
        this.refusals.count > 0 ? el("p", { class: "chip bad", text: counted("batch.refused",
          this.refusals.count) }) : null,
        this.waiting = el("p", { role: "status" })));
    this.#showWaiting();
  }

  /** Scans under way are told only when the station keeps them waiting. */
  #showWaiting() {
    if (!this.waiting) return;
    const isHeldUp = this.queue.isHeldUp && this.queue.waiting > 0;
    this.waiting.className = isHeldUp ? "chip warn" : "";
    this.waiting.textContent = isHeldUp ? counted("batch.waiting", this.queue.waiting) : "";
  }

  #buttons() {
    return el("section", { class: "card run-tools", "aria-label": t("batch.tools") },
      button(t("batch.product"), () => this.use(new ProductTool(this)), { key: "F2" }),
      button(t("range.title"), () => this.use(new RangeTool(this)), { key: "F4" }),
      button(t("own.title"), () => this.use(new OwnTool(this)), { key: "F6" }),
      button(t("box.title"), () => this.use(new BoxTool(this)), { key: "F7" }),
      button(t("batch.close"), () => this.use(new CloseTool(this)), { key: "F10", kind: "primary" }));
  }
}

/** The sentence about an outcome, and the code that it is about. */
function told({ kind, text, serials = [], count }, codes = [], { product }) {
  const code = serials.length > 3 ? `${serials[0]} … ${serials.at(-1)}` : serials.join(" ");
  switch (kind) {
    case "product": return { text: t("told.product"), code: product?.title ?? "" };
    case "serial": return { text: t("told.serial"), code };
    case "takenBack": return { text: counted("told.takenBack", serials.length), code };
    case "putAside": return { text: t("told.putAside"), code: codes.join(" ") };
    case "discarded": return { text: t("told.discarded"), code: "" };
    case "range": return { text: counted("told.range", count), code: "" };
    case "own": return { text: counted("told.own", serials.length), code };
    default: return { text, code: codes.join(" ") };
  }
}
