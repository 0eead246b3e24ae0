// What is written down at intake: one form, no page to turn.
import { button, choice, el, field, fill, markWrong, tick } from "./dom.js";
import { amountToEdit, day, dayFromNow, minorUnits, weekday } from "./format.js";
import { accessoryList } from "./found.js";
import { Photos } from "./photos.js";
import { shell } from "./shell.js";
import { t } from "./texts.js";

// Days of the quick buttons; the middle one is what is offered first.
const quickDays = [3, 7, 14];

const box = (value = "", mode) => el("input", { value, inputmode: mode, autocomplete: "off" });

/** The details of one draft. */
export class Details {
  /** `record` is what the station or a kept draft already has; `basis` what the guarantee suggests. */
  constructor(record, { basis, signed = false, sheet }) {
    const { decimals, currency } = shell.session.shop;
    const known = record ?? {};
    this.sheet = sheet;
    const money = (units) => box(amountToEdit(units, decimals), "decimal");
    this.basis = choice(shell.words.bases.map(({ code, title }) => [code, title]), known.basis ?? basis);
    this.fault = el("textarea", { rows: "2", value: known.fault ?? "", maxlength: "4000" });
    this.condition = el("textarea", { rows: "2", value: known.condition ?? "", maxlength: "4000" });
    this.promised = el("input", { type: "date", min: dayFromNow(0),
      value: record ? known.promisedDay ?? "" : this.#proposedDay(basis) });
    this.limit = money(known.priceLimit);
    this.fee = money(known.diagnosisFee);
    this.advance = money(known.advance);
    this.handedOverBy = box(known.handedOverBy);
    this.proof = box(known.purchaseProof);
    this.signed = tick(t("intake.limitSigned"), { checked: signed });
    this.informed = tick(t("intake.informed"), { checked: known.remedyInformationGiven,
      path: "intake.remedyInformationGiven" });
    this.mayErase = tick(t("intake.mayErase"), { checked: known.mayErase });
    this.lockCode = tick(t("intake.lockCode"), { checked: known.lockCodeGiven ?? false });
    this.without = box(known.without);
    this.accessories = (known.accessories ?? []).map((accessory) => ({ ...accessory }));
    this.photos = new Photos(known.photos ?? []);
    this.wrong = el("p", { class: "wrong", role: "alert" });
    this.accessoryList = el("ul", { class: "accessories" });
    this.accessoryBox = box();
    this.remedy = choice([["", t("intake.remedy.none")], ...shell.words.remedies.map(({ code, title }) => [code,
      title])], known.remedy ?? "");
    this.remedyField = field(t("intake.remedy"), this.remedy, { path: "intake.remedy" });
    this.proofField = field(t("intake.proof"), this.proof, { path: "intake.purchaseProof" });
    this.faultName = box(known.faultName);
    this.basis.addEventListener("change", () => { this.#showTicks(); this.showPromised(); });
    this.node = el("section", { class: "card details", "aria-label": t("intake.details") },
      el("div", { class: "grid" },
        field(t("intake.fault"), this.fault, { hint: t("intake.fault.hint"), path: "intake.fault",
          wide: true }),
        this.#faultNameField(),
        field(t("ticket.basis"), this.basis), this.#promisedField(),
        el("div", { class: "wide" }, this.remedyField, this.informed.row),
        this.#conditionField(), this.#accessoriesField(),
        el("div", { class: "triple wide" },
          el("div", {}, field(`${t("ticket.priceLimit")} (${currency})`, this.limit,
            { path: "intake.priceLimit" }), this.signed.row),
          field(`${t("intake.fee")} (${currency})`, this.fee, { path: "intake.diagnosisFee" }),
          field(`${t("intake.advance")} (${currency})`, this.advance, { path: "intake.advance" })),
        this.photos.node,
        el("div", {}, field(t("intake.handedOverBy"), this.handedOverBy, { path: "intake.handedOverBy" }),
          field(t("intake.without"), this.without, { hint: t("intake.without.hint"), path: "intake.without" }),
          this.proofField),
        el("div", { class: "wide row" }, this.mayErase.row, this.lockCode.row)));
    this.node.prepend(this.wrong);
    this.#showAccessories();
    this.#showTicks();
  }

  #promisedField() {
    // The browser writes dates in its own language; beside it stands the one of the person.
    const readable = el("output", { class: "hint", for: "promised" });
    const legal = el("output", { class: "hint", for: "promised" });
    const show = () => {
      readable.textContent = this.promised.value ?
        `${weekday(this.promised.value)}, ${day(this.promised.value)}` : t("intake.noPromise");
      const limit = this.#legalDay(this.basis.value);
      const isLater = Boolean(limit) && this.promised.value > limit;
      legal.className = isLater ? "wrong" : "hint";
      legal.textContent = !limit ? "" : isLater ? t("deadline.later", { day: day(limit) }) :
        `${t("deadline.next")}: ${day(limit)}`;
    };
    this.showPromised = show;
    this.promised.addEventListener("input", show);
    show();
    return el("div", { class: "field" }, el("label", { for: "promised", text: t("ticket.promised") }),
      el("div", { class: "row" }, Object.assign(this.promised, { id: "promised" }),
        quickDays.map((days) => el("button", { type: "button", class: "button small", text: `+${days}`,
          "aria-label": t("intake.inDays", { n: String(days) }),
            on: { click: () => { this.promised.value = dayFromNow(days); show(); } } }))), readable, legal);
  }

  /** The first day by which the law wants a repair claimed on this ground today; undefined where it names none. */
  #legalDay(basis) {
    const clock = { legalGuarantee: "legal", commercialGuarantee: "commercial" }[basis];
    return (this.sheet?.verdict.deadlines ?? []).filter((deadline) =>
      deadline.limitsRepair && deadline.due && deadline.clock === clock).map(({ due }) => due).sort()[0];
  }

  /** What is usual in the shop, and not later than the law wants. */
  #proposedDay(basis) {
    const usual = dayFromNow(quickDays[1]);
    const legal = this.#legalDay(basis);
    return legal && legal < usual && legal >= dayFromNow(0) ? legal : usual;
  }

  /** Only a unit that was here before can have an old fault: its names are offered, a new one may be written. */
  #faultNameField() {
    const faults = [...new Set([this.sheet?.repeats?.fault, ...(this.sheet?.faults ?? [])].filter(Boolean))];
    if (faults.length === 0) return null;
    this.faultName.setAttribute("list", "known-faults");
    return el("div", { class: "wide" }, field(t("fault.again"), this.faultName,
      { hint: t("fault.again.hint"), path: "fault.name" }),
      el("datalist", { id: "known-faults" }, faults.map((value) => el("option", { value }))));
  }

  #conditionField() {
    const chips = [t("condition.scratches"), t("condition.dents"), t("condition.crackedScreen"),
      t("condition.sealBroken"),
      t("condition.wet"), t("condition.asNew")];
    const add = (chip) => {
      const before = this.condition.value.trim();
      this.condition.value = before ? `${before}, ${chip}` : chip;
    };
    const node = field(t("intake.condition"), this.condition, { path: "intake.condition" });
    node.append(el("div", { class: "chips" }, chips.map((chip) => el("button",
      { type: "button", class: "button small", text: chip,
      on: { click: () => add(chip) } }))));
    return node;
  }

  #accessoriesField() {
    this.accessoryBox.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || this.accessoryBox.value.trim() === "") return;
      event.preventDefault();
      this.takeAccessory();
    });
    const node = field(t("intake.accessories"), this.accessoryBox,
      { hint: t("intake.accessories.hint"), path: "intake.accessories" });
    node.append(this.accessoryList);
    return node;
  }

  /** Adds what stands in the box: "2 cable" and "cable 2" are two cables. */
  takeAccessory() {
    const text = this.accessoryBox.value.trim();
    if (!text) return;
    this.accessoryBox.value = "";
    const [, before, name, after] = /^(?:(\d{1,3})\s*[x×]?\s+)?(.*?)(?:\s+[x×]?\s*(\d{1,3}))?$/i.exec(text);
    // A number on both sides belongs to the name ("2 battery AA 3").
    const count = before && after ? 0 : Number(before ?? after ?? 0);
    this.accessories.push(count > 0 && name ? { name, count } : { name: text, count: 1 });
    this.#showAccessories();
  }

  #showAccessories() {
    fill(this.accessoryList, this.accessories.map((accessory) => el("li", {},
      el("span", { text: accessory.name }),
      el("button", { type: "button", class: "button small", text: "−",
        "aria-label": t("accessory.fewer", { name: accessory.name }),
        on: { click: () => this.#count(accessory, -1) } }),
      el("strong", { text: String(accessory.count) }),
      el("button", { type: "button", class: "button small", text: "+",
        "aria-label": t("accessory.more", { name: accessory.name }),
        on: { click: () => this.#count(accessory, 1) } }))));
  }

  #count(accessory, step) {
    accessory.count += step;
    if (accessory.count < 1) this.accessories = this.accessories.filter((other) => other !== accessory);
    this.#showAccessories();
  }

  get isGuarantee() { return this.basis.value === "legalGuarantee" ||
    this.basis.value === "commercialGuarantee"; }

  /** Whether the information of W-EU5 is owed: a guarantee is claimed and the customer is no business. */
  get needsInformation() { return this.isGuarantee && this.customer?.kind !== "business"; }

  showCustomer(customer) {
    this.customer = customer;
    this.#showTicks();
  }

  #showTicks() {
    this.informed.row.hidden = !this.needsInformation;
    this.proofField.hidden = this.remedyField.hidden = !this.isGuarantee;
  }

  focus() { this.fault.focus(); }

  /** Why the form cannot go on yet, said in place; null when it can. */
  problem() {
    const { decimals } = shell.session.shop;
    for (const [control, path] of [[this.limit, "intake.priceLimit"], [this.fee, "intake.diagnosisFee"],
      [this.advance, "intake.advance"]]) {
      if (minorUnits(control.value, decimals) === null) return this.refuse(t("money.unreadable"), path);
    }
    if (this.fault.value.trim() === "") return this.refuse(t("intake.fault.missing"), "intake.fault");
    if (this.photos.areSending) return this.refuse(t("photo.wait"));
    if (this.needsInformation && !this.informed.box.checked && !this.askedToInform) {
      // Asked once: a clerk may have a reason, and the later stages ask again.
      this.askedToInform = true;
      return this.refuse(t("intake.informed.ask"), "intake.remedyInformationGiven");
    }
    this.refuse("");
    return null;
  }

  refuse(text, path) {
    this.wrong.textContent = text;
    if (!markWrong(this.node, path, this.wrong)) this.node.prepend(this.wrong);
    return text;
  }

  get record() {
    const { decimals } = shell.session.shop;
    const text = (control) => control.value.trim() || undefined;
    const money = (control) => minorUnits(control.value, decimals) ?? undefined;
    return {
      basis: this.basis.value, fault: this.fault.value.trim(), condition: this.condition.value.trim(),
      accessories: this.accessories, photos: this.photos.names, handedOverBy: text(this.handedOverBy),
      purchaseProof: this.isGuarantee ? text(this.proof) : undefined, promisedDay: this.promised.value ||
        undefined,
      priceLimit: money(this.limit), diagnosisFee: money(this.fee), advance: money(this.advance),
      remedyInformationGiven: this.needsInformation && this.informed.box.checked,
        mayErase: this.mayErase.box.checked, faultName: text(this.faultName),
      remedy: this.isGuarantee ? this.remedy.value || undefined : undefined,
      without: text(this.without), lockCodeGiven: this.lockCode.box.checked,
    };
  }

  /** All answers as they will be recorded, to be read once more before they are. */
  get summary() {
    const record = this.record;
    const yes = (isSo) => (isSo ? t("yes") : t("no"));
    const { currency } = shell.session.shop;
    const money = (control) => (control.value.trim() ? `${control.value.trim()} ${currency}` : "");
    return [
      [t("intake.fault"), record.fault],
      [t("fault.again"), record.faultName],
      [t("ticket.basis"), shell.word("bases", record.basis)],
      [t("ticket.promised"), day(record.promisedDay) || t("intake.noPromise")],
      [t("intake.condition"), record.condition || t("intake.noCondition")],
      [t("intake.accessories"), accessoryList(record.accessories) || t("intake.noAccessories")],
      [t("intake.without"), record.without],
      [t("intake.photos"), String(record.photos.length)],
      [t("ticket.priceLimit"), money(this.limit) &&
        `${money(this.limit)} (${t("intake.limitSigned")}: ${yes(this.signed.box.checked)})`],
      [t("intake.fee"), money(this.fee)],
      [t("intake.advance"), money(this.advance)],
      [t("intake.handedOverBy"), record.handedOverBy],
      [t("intake.proof"), record.purchaseProof],
      [t("intake.remedy"), record.remedy ? shell.word("remedies", record.remedy) : ""],
      [t("intake.informed.short"), this.needsInformation ? yes(record.remedyInformationGiven) : ""],
      [t("intake.mayErase"), yes(record.mayErase)],
      [t("intake.lockCode"), yes(record.lockCodeGiven)],
    ];
  }
}
