// A file before it is taken in: what its columns hold, what would become of each row, and then the rows themselves.
import { get, newID, post, remove } from "./api.js";
import { button, choice, el, field, fill, tick } from "./dom.js";
import { dayAndTime } from "./format.js";
import { PartyPart } from "./partypart.js";
import { ProductFinder } from "./productfinder.js";
import { shell } from "./shell.js";
import { play, say } from "./sound.js";
import { counted, t } from "./texts.js";

/** Rows of the report that the page shows; the file of the report has them all. */
const shownLines = 500;
const askEvery = 400;

export class FilePlan {
  #begun = 0;

  constructor(preview, { shut }) {
    this.shut = shut;
    this.wrong = el("p", { class: "wrong", role: "alert" });
    this.columns = el("section", { class: "card" });
    this.report = el("div", {});
    this.node = el("div", { class: "batch-sheet" }, this.columns, this.wrong, this.report);
    this.#show(preview);
  }

  focus() { this.columns.querySelector("select, .button")?.focus(); }

  hints() {
    return this.running ? [["Esc", t("files.stop")]] : [["F4", t("files.check")], ["Esc", t("back")]];
  }

  key(event) {
    if (event.key === "Escape") this.running ? this.#stop() : this.#putAway();
    else if (event.key === "F4") this.#check();
    else return false;
    return true;
  }

  get path() { return `/api/registry/imports/files/${this.preview.id}`; }

  // MARK: Columns

  #show(preview) {
    this.preview = preview;
    const { fields, first, mapping } = preview;
    const width = Math.max(...first.map(({ cells }) => cells.length), mapping.fields.length);
    this.choices = [...Array(width).keys()].map((index) => {
      const select = choice([["", t("files.skip")], ...fields.map(({ code, title }) => [code, title])],
        mapping.fields[index] ?? "");
      select.setAttribute("aria-label", t("files.column", { n: String(index + 1) }));
      return select;
    });
    this.heading = tick(t("files.hasHeading"), { checked: mapping.hasHeading });
    this.order = choice([["", t("files.order.seen")], ["dayFirst", t("files.order.dayFirst")],
      ["monthFirst", t("files.order.monthFirst")]], mapping.dayOrder ?? "");
    fill(this.columns, el("h1", { text: preview.name }),
      el("p", { class: "hint", text: [counted("files.rows", preview.rows), preview.encoding, preview.sheet]
        .filter(Boolean).join(" · ") }),
      preview.before ? el("p", { class: "message bad", text: t("files.before",
        { name: [preview.before.at ? dayAndTime(preview.before.at) : "", preview.before.by].filter(Boolean)
          .join(", ") }) }) : null,
      el("p", { class: "hint", text: preview.isRemembered ? t("files.remembered") : t("files.guessed") }),
      el("div", { class: "triple" }, this.#sheets(), field(t("files.order"), this.order), this.heading.row),
      el("div", { class: "table-scroll", tabindex: "0", role: "region", "aria-label": t("files.columns") },
        el("table", { class: "file-table" },
          el("thead", {}, el("tr", {}, this.choices.map((select) => el("th", { scope: "col" }, select)))),
          el("tbody", {}, first.map(({ cells }) => el("tr", {}, this.choices.map((_, index) =>
            el("td", { text: cells[index] ?? "" }))))))),
      this.#terms(),
      el("div", { class: "row" }, button(t("files.check"), () => this.#check(), { key: "F4", kind: "primary" }),
        button(t("back"), () => this.#putAway(), { key: "Esc" })));
  }

  /** A file that was read in the wrong letters, or another sheet of a workbook. */
  #sheets() {
    const { encoding, encodings = [], sheet, sheets } = this.preview;
    const [title, names, now, key] = sheets.length > 0 ? [t("files.sheet"), sheets, sheet, "sheet"] :
      [t("files.encoding"), encodings, encoding, "encoding"];
    const select = choice(names.map((name) => [name, name]), now);
    select.addEventListener("change", () => this.#ask(async () => {
      this.#show(await post(`${this.path}/reread`, { [key]: select.value }));
      select.focus();
    }));
    return field(title, select);
  }

  /** What holds for rows that do not say it themselves. */
  #terms() {
    const box = (mode) => el("input", { autocomplete: "off", inputmode: mode });
    this.document = box();
    this.day = el("input", { type: "date" });
    this.months = box("numeric");
    this.kind = choice([["", t("nobody")],
      ...shell.words.customerKinds.map(({ code, title }) => [code, title])], "");
    this.party = new PartyPart(this.preview.direction);
    this.product = new ProductFinder(async (chosen) => this.#chooseProduct(chosen));
    this.product.search();
    const isSold = this.preview.direction === "sold";
    return el("details", {}, el("summary", { text: t("files.terms") }),
      el("div", { class: "pair" }, this.product.node, this.party.node),
      el("div", { class: "triple" }, field(t("batch.document"), this.document),
        field(t("batch.documentDay"), this.day), field(t("files.months"), this.months)),
      isSold ? field(t("customer.kind"), this.kind) : null);
  }

  async #chooseProduct(chosen) {
    const made = chosen.new ? await post("/api/products", { id: newID(), ...chosen.new }) : null;
    this.productID = chosen.product ?? made.product.id;
    const title = made?.product.title ?? this.product.node.querySelector("[aria-selected=true]")?.textContent;
    fill(this.product.node, el("p", { class: "big", text: title ?? "" }),
      button(t("product.other"), () => { this.productID = undefined; this.product.search(); }, { kind: "small" }));
  }

  get #plan() {
    const months = this.months.value.trim();
    return {
      mapping: { fields: this.choices.map(({ value }) => value || null), hasHeading: this.heading.box.checked,
        dayOrder: this.order.value || undefined },
      terms: { ...this.party.value, product: this.productID, document: this.document.value.trim() || undefined,
        day: this.day.value || undefined, guaranteeMonths: months === "" ? undefined : Number(months),
        customerKind: this.kind.value || undefined },
    };
  }

  // MARK: Dry run

  #check() {
    return this.#ask(async () => {
      const found = await post(`${this.path}/check`, this.#plan, { seconds: 300 });
      this.#report(found);
      play(found.counts.refused > 0 ? "needsYou" : "good");
    }, t("files.checking"));
  }

  #report({ counts, lines }) {
    const bad = lines.filter(({ refused }) => refused);
    const good = counts.rows - counts.refused;
    const rows = el("div", {});
    const onlyBad = tick(t("files.onlyRefused"), { checked: bad.length > 0, on: { change: () => this.#lines(rows,
      onlyBad.box.checked ? bad : lines) } });
    this.take = button(t("files.takeAll"), () => this.#run("all"), { kind: "primary",
      disabled: counts.refused > 0 });
    fill(this.report, el("section", { class: "card" }, el("h2", { text: t("files.report") }),
      el("p", { class: "row" }, el("span", { class: "chip good", text: counted("files.good", good) }),
        el("span", { class: counts.refused > 0 ? "chip bad" : "chip", text: counted("files.refused", counts.refused) }),
        el("span", { class: "chip", text: counted("files.newUnits", counts.newUnits) })),
      el("div", { class: "row" }, this.take,
        good > 0 && counts.refused > 0 ? button(t("files.takeGood"), () => this.#run("goodRows")) : null,
        el("a", { class: "button", href: `${this.path}/report.csv`, download: true, text: t("files.saveReport") })),
      onlyBad.row, rows));
    this.#lines(rows, bad.length > 0 ? bad : lines);
    (counts.refused > 0 ? onlyBad.box : this.take).focus();
  }

  #lines(place, lines) {
    const heads = [t("files.row"), t("unit.serial"), t("files.outcome")];
    fill(place, el("div", { class: "table-scroll", tabindex: "0", role: "region", "aria-label": t("files.report") },
      el("table", {}, el("thead", {}, el("tr", {}, heads.map((text) => el("th", { scope: "col", text })))),
        el("tbody", {}, lines.slice(0, shownLines).map(({ row, serial, text, refused }) => el("tr",
          { class: refused ? "wrong" : "" }, el("td", { text: String(row) }),
          el("td", {}, el("code", { text: serial })), el("td", { text })))))),
    lines.length > shownLines ? el("p", { class: "hint", text: t("files.more", { n: String(shownLines) }) }) : null);
  }

  // MARK: Taking in

  async #run(acceptance) {
    if (this.running) return;
    // One id for this decision: after an outage the same request tells what became of it.
    this.id ??= newID();
    this.running = true;
    this.#begun = performance.now();
    this.#progress({ done: 0, rows: this.preview.rows });
    const timer = setInterval(() => this.#askProgress(), askEvery);
    await this.#ask(async () => {
      const { counts } = await post(`${this.path}/run`, { id: this.id, acceptance, ...this.#plan }, { seconds: 600 });
      play("good");
      say(counted("files.taken", counts.registered));
      this.shut();
    });
    clearInterval(timer);
    this.running = false;
    if (this.isAnswered) this.id = undefined;
    shell.showHints();
  }

  async #askProgress() {
    try {
      const progress = await get(`${this.path}/progress`);
      if (this.running) this.#progress(progress);
    } catch {
      // The run itself says what became of it; a missed look at its progress is made up by the next.
    }
  }

  #progress({ done, rows }) {
    const seconds = done > 0 ? Math.ceil((performance.now() - this.#begun) / 1000 * (rows - done) / done) : null;
    fill(this.report, el("section", { class: "card" }, el("h2", { text: t("files.taking") }),
      el("progress", { max: String(Math.max(1, rows)), value: String(done), "aria-label": t("files.taking") }),
      el("p", { class: "big", text: `${done} / ${rows}` }),
      el("p", { class: "hint", text: seconds === null ? "" : counted("files.timeLeft", seconds) }),
      button(t("files.stop"), () => this.#stop(), { key: "Esc" })));
    shell.showHints();
  }

  async #stop() {
    try {
      await post(`${this.path}/stop`, {});
    } catch (error) {
      this.wrong.textContent = error.message;
    }
  }

  async #putAway() {
    try {
      await remove(this.path);
    } catch {
      // The station puts it away by itself after a while.
    }
    this.shut();
  }

  /** Runs `act` and says in place what the station refuses. */
  async #ask(act, while_ = "") {
    this.wrong.textContent = "";
    if (while_) fill(this.report, el("p", { class: "lead", role: "status", text: while_ }));
    this.isAnswered = true;
    try {
      await act();
    } catch (error) {
      play("bad");
      this.isAnswered = !error.mayRetry;
      fill(this.report);
      this.wrong.textContent = error.message;
    }
  }
}
