// One parcel: what is in it, closing it by scan, letting it go, and what the maker answers for each unit.
import { Command, get, post } from "./api.js";
import { AnswerForm } from "./consignmentanswer.js";
import { linesTable } from "./consignmentlines.js";
import { stateChip } from "./consignmentlist.js";
import { button, choice, el, field, fill, isEditable } from "./dom.js";
import { day, dayAndTime, dayFromNow } from "./format.js";
import { paperTable } from "./papertable.js";
import { goTo } from "./places.js";
import { shell } from "./shell.js";
import { play, say } from "./sound.js";
import { counted, languages, t } from "./texts.js";

const box = (value = "", type = "text") => el("input", { value, type, autocomplete: "off",
  spellcheck: "false" });

// A pulled cable answers nothing for half a minute; a person who scans wants to know sooner.
const slowAfter = 1500;
const answersWithin = 10;

export class ConsignmentPart {
  /** What a scan does while the parcel is packed. */
  #mode = "pack";
  #parcel = null;
  #shown = "";
  #waiting = Promise.resolve();
  #answer = null;
  #extras = null;
  #sendForm = null;

  constructor(id) {
    this.id = id;
    this.told = el("div", { class: "parcel-told", role: "status" }, el("p", { class: "quiet",
      text: t("consignment.scanPrompt") }));
    this.head = el("div", {});
    this.tools = el("div", { class: "parcel-side" });
    this.side = el("div", { class: "parcel-side" });
    this.node = el("div", { class: "parcel" },
      el("div", { class: "row" }, button(t("back"), () => goTo(""), { key: "Esc" })),
      this.head, el("div", { class: "parcel-halves" },
        el("div", { class: "parcel-side" }, this.told, this.tools), this.side));
  }

  begin() {
    this.#shown = "";
    return this.changed();
  }

  async changed() {
    try {
      this.#take(await get(`/api/consignments/${this.id}`));
    } catch (error) {
      fill(this.head, el("p", { class: "message bad", text: error.message }));
    }
  }

  get #isPacking() { return this.#parcel?.state === "packing"; }
  get #isAway() { return ["sent", "partlyBack"].includes(this.#parcel?.state); }

  hints() {
    if (this.#isPacking) {
      return [["F2", t("consignment.pack")], ["F4", t("consignment.check")], ["F6", t("consignment.send")],
        ["Esc", t("back")]];
    }
    return this.#answer ? [["Alt 1…6", t("consignment.answer")], ["Enter", t("confirm")], ["Esc", t("cancel")]] :
      [["Esc", t("back")]];
  }

  key(event, isPlainAlt) {
    if (this.#answer?.key(event, isPlainAlt)) return true;
    if (event.key === "Escape") {
      if (this.#answer) this.#closeAnswer();
      else if (isEditable(event.target)) event.target.blur();
      else goTo("");
      return true;
    }
    if (!this.#isPacking) return false;
    if (event.key === "F2" || event.key === "F4") {
      this.#setMode(event.key === "F2" ? "pack" : "check");
      return true;
    }
    if (event.key === "F6") {
      this.#sendForm?.querySelector("input")?.focus();
      return true;
    }
    return false;
  }

  /** Takes the newest unit out of the parcel again. */
  undo() {
    const last = this.#parcel?.lines.filter(({ takenOff }) => !takenOff).at(-1);
    if (this.#isPacking && last) this.#askTakeOff(last);
    else this.tell("bad", t("consignment.nothingToUndo"));
  }

  tell(sound, text, detail) {
    play(sound);
    say(text);
    this.told.className = `parcel-told ${sound}`;
    fill(this.told, el("h2", { text }), detail ?? null);
  }

  // MARK: Scans

  /** Scans are answered in the order in which they came. */
  scan(text) {
    this.#waiting = this.#waiting.then(() => this.#scanned(text));
    return this.#waiting;
  }

  async #scanned(text) {
    if (this.#isPacking) return this.#mode === "pack" ? this.#pack(text) : this.#check(text);
    if (!this.#isAway) return this.tell("bad", t("consignment.isClosed"));
    if (this.#answer?.takesSerial) {
      this.#answer.newSerial(text);
      return play("good");
    }
    try {
      const { line } = await this.#untilAnswered(text, () => get(
        `/api/consignments/${this.id}/find?text=${encodeURIComponent(text)}`, { seconds: answersWithin }));
      this.#openAnswer(this.#parcel.lines.find(({ id }) => id === line), text);
      return play("needsYou");
    } catch (error) {
      // A unit that was given up as lost may yet come: its line has ended, and it is noted as what it is.
      const keep = ["notSentWithConsignment", "alreadyBack"].includes(error.code) ? button(t("consignment.keepStray"),
        () => this.#change("strays", { scanned: text }, () => t("consignment.strayKept"))) : null;
      return this.tell("bad", error.message, keep);
    }
  }

  #pack(text) {
    const extras = this.#extras;
    const accessories = extras.accessories.value.split(",").map((name) => name.trim()).filter(Boolean)
      .map((name) => ({ name, count: 1 }));
    return this.#change("lines", {
      scanned: text, fault: extras.fault.value.trim() || undefined, note: extras.note.value.trim() || undefined,
      accessories,
    }, (line) => {
      for (const control of Object.values(extras)) control.value = "";
      return t("consignment.packed", { number: String(line.number), serial: line.serial });
    }, (error) => {
      if (error.field !== "consignment.fault") return;
      // The shop's own goods: the fault is typed, and the unit scanned once more.
      extras.fault.focus();
    });
  }

  #check(text) {
    return this.#change("check", { scanned: text }, (line, changed) => {
      const values = { number: String(line.number), serial: line.serial };
      return changed.isRepeated ? t("consignment.checkedBefore", values) : t("consignment.checked", values);
    });
  }

  async #change(path, body, words, refused = () => {}) {
    const command = new Command();
    const send = (id) => post(`/api/consignments/${this.id}/${path}`, { id, ...body }, { seconds: answersWithin });
    try {
      const answer = await this.#untilAnswered(body.scanned, () => command.run(send));
      this.#take(answer);
      const line = answer.consignment.lines.find(({ id }) => id === answer.changed.line);
      this.tell(answer.changed.isRepeated ? "needsYou" : "good", words(line ?? {}, answer.changed));
      return true;
    } catch (error) {
      this.tell("bad", error.message);
      refused(error);
      return false;
    }
  }

  /** What was scanned is kept until the station answers, and what comes after it waits its turn. */
  async #untilAnswered(scanned, ask) {
    // A form stays as it was typed; only what was scanned would be lost.
    let isTold = !scanned;
    const tell = () => {
      if (!isTold) this.tell("needsYou", t("queue.kept"), el("p", {}, el("code", { text: scanned })));
      isTold = true;
    };
    for (;;) {
      const slow = setTimeout(tell, slowAfter);
      try {
        return await ask();
      } catch (error) {
        if (error.status !== 0 || !scanned) throw error;
        tell();
        await new Promise((resolve) => { setTimeout(resolve, slowAfter); });
      } finally {
        clearTimeout(slow);
      }
    }
  }

  // MARK: What is shown

  #take({ consignment }) {
    this.#parcel = consignment;
    const state = JSON.stringify([consignment, this.#mode]);
    if (state === this.#shown) return;
    const isOtherState = !this.tools.firstChild || this.state !== consignment.state;
    this.#shown = state;
    this.state = consignment.state;
    this.#showHead();
    fill(this.side, linesTable(consignment, (line) => this.#lineTools(line)), this.#straysCard(),
      this.#papersCard());
    // What somebody is typing is not taken away by another station's scan.
    if (isOtherState) this.#showTools();
    else this.#showCount();
    shell.showHints();
  }

  #showHead() {
    const { codeDisplay, supplier, supplierDetails, reference, carrier, trackingNumber, sentOn, expectedBack,
      daysOut, note, calledOffReason } = this.#parcel;
    const facts = [supplierDetails.address, carrier, trackingNumber, reference && `RMA ${reference}`, note,
      sentOn && `${t("consignment.sentOn")}: ${day(sentOn)}`,
      expectedBack && `${t("consignment.expectedBack")}: ${day(expectedBack)}`,
      daysOut !== undefined && counted("consignment.days", daysOut),
      calledOffReason && `${t("reason")}: ${calledOffReason}`].filter(Boolean);
    fill(this.head, el("div", { class: "parcel-head" }, el("h1", { text: codeDisplay }),
      el("span", { class: "big", text: supplier }), stateChip(this.#parcel)),
    el("p", { class: "hint", text: facts.join(" · ") }));
  }

  #showTools() {
    this.#answer = null;
    if (this.#isPacking) fill(this.tools, this.#packingCard(), this.#sendCard(), this.#callOffCard());
    else if (this.#isAway) fill(this.tools, el("section", { class: "card" },
      el("p", { text: t("consignment.receivePrompt") })), this.#detailsCard());
    else fill(this.tools, el("p", { class: "quiet", text: t("consignment.isClosed") }));
    this.#showCount();
  }

  #packingCard() {
    this.modes = el("div", { class: "row" });
    this.count = el("p", { class: "parcel-count" });
    this.#extras = { fault: box(), accessories: box(), note: box() };
    this.#extras.fault.dataset.field = "consignment.fault";
    return el("section", { class: "card" }, this.modes, this.count,
      el("fieldset", { class: "parcel-form" }, el("legend", { text: t("consignment.nextUnit") }),
        field(t("consignment.fault"), this.#extras.fault, { hint: t("consignment.faultHint") }),
        el("div", { class: "pair" },
          field(t("consignment.accessories"), this.#extras.accessories, { hint: t("consignment.commas") }),
          field(t("consignment.note"), this.#extras.note))));
  }

  #setMode(mode) {
    this.#mode = mode;
    this.#showCount();
  }

  #showCount() {
    if (!this.#isPacking) return;
    const { packed, unchecked } = this.#parcel;
    fill(this.modes,
      button(t("consignment.pack"), () => this.#setMode("pack"), { key: "F2", pressed: this.#mode === "pack" }),
      button(t("consignment.check"), () => this.#setMode("check"),
        { key: "F4", pressed: this.#mode === "check" }));
    fill(this.count, this.#mode === "pack" ? String(packed) : `${packed - unchecked} / ${packed}`, " ",
      el("small", { text: this.#mode === "pack" ? t("consignment.inParcel") : t("consignment.scannedOut") }));
  }

  #detailFields() {
    const { carrier, trackingNumber, reference, note } = this.#parcel;
    const boxes = { carrier: box(carrier), trackingNumber: box(trackingNumber), reference: box(reference),
      note: box(note) };
    const nodes = [el("div", { class: "pair" }, field(t("consignment.carrier"), boxes.carrier),
      field(t("consignment.tracking"), boxes.trackingNumber)),
    el("div", { class: "pair" }, field(t("consignment.reference"), boxes.reference),
      field(t("consignment.note"), boxes.note))];
    return { nodes, read: () => Object.fromEntries(Object.entries(boxes)
      .map(([name, control]) => [name, control.value.trim() || undefined])) };
  }

  #sendCard() {
    const details = this.#detailFields();
    const expected = box(dayFromNow(14), "date");
    const speaks = choice(languages, shell.session.shop.language);
    this.#sendForm = el("form", { class: "card parcel-form", on: { submit: (event) => {
      event.preventDefault();
      this.#change("send", { ...details.read(), expectedBack: expected.value || undefined,
        language: speaks.value }, () => t("consignment.isSent"));
    } } }, el("h2", { text: t("consignment.send") }), details.nodes,
    el("div", { class: "pair" }, field(t("consignment.expectedBack"), expected),
      field(t("consignment.language"), speaks)),
    el("div", { class: "row" }, el("button", { class: "button primary", text: t("consignment.send") })));
    return this.#sendForm;
  }

  #detailsCard() {
    const details = this.#detailFields();
    return el("form", { class: "card parcel-form", on: { submit: (event) => {
      event.preventDefault();
      this.#change("details", details.read(), () => t("consignment.detailsKept"));
    } } }, details.nodes, el("div", { class: "row" }, el("button", { class: "button", text: t("consignment.keep") })));
  }

  #callOffCard() {
    const reason = box();
    return el("form", { class: "card", on: { submit: (event) => {
      event.preventDefault();
      this.#change("call-off", { reason: reason.value.trim() }, () => t("consignment.calledOff"));
    } } }, el("h2", { text: t("consignment.callOff") }), field(t("reason"), reason),
    el("div", { class: "row" }, el("button", { class: "button small", text: t("consignment.callOff") })));
  }

  // MARK: Lines

  #lineTools(line) {
    if (line.takenOff || line.back) return null;
    if (this.#isPacking) return button(t("consignment.takeOff"), () => this.#askTakeOff(line), { kind: "small" });
    return this.#isAway ? button(t("consignment.answer"), () => this.#openAnswer(line, null),
      { kind: "small" }) : null;
  }

  #askTakeOff(line) {
    const begun = this.#parcel.lines.some(({ checked, takenOff }) => checked && !takenOff);
    const take = (reason) => this.#change("take-off", { line: line.id, reason },
      () => t("consignment.tookOff", { number: String(line.number), serial: line.serial }));
    if (!begun) return take(undefined);
    const reason = box();
    const form = el("form", { class: "row", on: { submit: (event) => {
      event.preventDefault();
      take(reason.value.trim() || undefined);
    } } }, field(t("reason"), reason), el("button", { class: "button", text: t("consignment.takeOff") }));
    this.tell("needsYou", t("consignment.whyOff", { number: String(line.number), serial: line.serial }), form);
    return reason.focus();
  }

  // MARK: Answers

  #openAnswer(line, scanned) {
    this.#answer = new AnswerForm(line, scanned, async (body) => {
      const done = await this.#change("answers", body, ({ serial }, { stageTitle }) => (stageTitle ?
        t("consignment.answeredMoved", { serial, stage: stageTitle }) : t("consignment.answered", { serial })));
      if (done) this.#closeAnswer();
    });
    this.told.className = "parcel-told needsYou";
    fill(this.told, el("h2", { text: `${line.number}. ${line.serial}` }), el("p", { text: line.product }),
      this.#answer.node);
    this.#answer.focus();
    shell.showHints();
  }

  #closeAnswer() {
    const isStillThere = this.#answer && this.told.contains(this.#answer.node);
    this.#answer = null;
    if (isStillThere) {
      this.told.className = "parcel-told";
      fill(this.told, el("p", { class: "quiet", text: t("consignment.scanPrompt") }));
    }
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    shell.showHints();
  }

  // MARK: The rest

  #straysCard() {
    const { strays } = this.#parcel;
    if (strays.length === 0) return null;
    return el("section", { class: "card" }, el("h2", { text: t("consignment.strays") }),
      el("ul", {}, strays.map(({ scanned, at }) => el("li", {}, el("code", { text: scanned }), " ",
        el("span", { class: "hint", text: dayAndTime(at) })))));
  }

  #papersCard() {
    const { papers } = this.#parcel;
    if (papers.length === 0 || !shell.may("print")) return null;
    return el("section", { class: "card" }, el("h2", { text: t("page.papers") }),
      paperTable(papers, () => this.changed()));
  }
}
