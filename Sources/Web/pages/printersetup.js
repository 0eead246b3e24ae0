// The shop's printers for who may manage them: roles with fallbacks, test pages, looking for printers, adding them.
import { Command, get, post } from "./api.js";
import { button, choice, el, field, fill, markWrong } from "./dom.js";
import { mediumTitle } from "./media.js";
import { play } from "./sound.js";
import { language, t } from "./texts.js";

const roles = { label: () => t("printers.label"), receipt: () => t("printers.receipt"),
  office: () => t("printers.office") };
const title = (names, code) => (names[code] ?? (() => code))();

/** Fills `node`; `done()` is called after each change. */
export async function printerSetUp(node, done) {
  const state = await get("/api/printers/setup");
  fill(node, roleCard(state, done), printerCard(state, done), addCard(state, done));
}

/** Sends a command and says what came of it beside the form. */
function sender(wrong, done) {
  const command = new Command();
  return async (path, body, form) => {
    fill(wrong);
    try {
      const answer = await command.run((id) => post(path, { id, ...body }));
      if (answer === undefined) return;
      play("good");
      done(answer);
    } catch (error) {
      play("bad");
      if (!form || !markWrong(form, error.field)) wrong.tabIndex = -1;
      fill(wrong, error.message);
    }
  };
}

function roleCard(state, done) {
  const wrong = el("p", { class: "wrong", role: "alert" });
  const told = el("p", { class: "hint", role: "status" });
  const send = sender(wrong, done);
  const test = sender(wrong, () => { told.textContent = t("printers.test.sent"); });
  return el("section", { class: "card" }, el("h2", { text: t("printers.roles") }),
    el("ul", { class: "paper-list" }, state.roles.map(({ role, printer, fallback, canTest }) => {
      const able = state.printers.filter((one) => one.roles.includes(role));
      const options = (none) => [["", none], ...able.map(({ id, name }) => [String(id), name])];
      const main = choice(options(t("printers.configured")), String(printer ?? ""));
      const second = choice(options(t("printers.nobody")), String(fallback ?? ""));
      const keep = () => send("/api/printers/roles", { role, printer: main.value ? Number(main.value) : null,
        fallback: second.value ? Number(second.value) : null });
      main.addEventListener("change", keep);
      second.addEventListener("change", keep);
      return el("li", { class: "paper" }, el("h3", { text: title(roles, role) }),
        el("div", { class: "row" }, field(t("printers.main"), main), field(t("printers.fallback"), second),
          canTest ? button(t("printers.test"), () => test("/api/printers/test", { role }), { kind: "small" }) : null));
    })), el("p", { class: "hint", text: t("printers.fallback.hint") }), told, wrong);
}

function printerCard(state, done) {
  const told = el("p", { class: "hint", role: "status" });
  const wrong = el("p", { class: "wrong", role: "alert" });
  return el("section", { class: "card" }, el("h2", { text: t("printers.known") }),
    state.printers.length === 0 ? el("p", { class: "quiet", text: t("printers.known.none") }) :
      el("ul", { class: "paper-list" }, state.printers.map((printer) => {
        const test = sender(wrong, () => { told.textContent = t("printers.test.sent"); });
        const retire = sender(wrong, done);
        const isShifted = printer.offsetX !== 0 || printer.offsetY !== 0;
        const shift = shiftForm(printer, sender(wrong, done));
        return el("li", { class: "paper" },
          el("div", { class: "paper-head" }, el("strong", { text: printer.name }),
            el("span", { text: mediumTitle(printer.medium) }),
            printer.station ? el("span", { text: printer.station }) : null,
            printer.profile === "pdf" ? null : el("span", { text: printer.profile }), el("code", { text: printer.place }),
            isShifted ? el("span", { class: "chip", text:
              `→ ${millimetres(printer.offsetX)} mm · ↓ ${millimetres(printer.offsetY)} mm` }) : null),
          el("div", { class: "row" },
            button(t("printers.test"), () => test(`/api/printers/${printer.id}/test`, {}), { kind: "small" }),
            button(t("printers.offset"), () => { shift.hidden = false; shift.querySelector("input").focus(); },
              { kind: "small" }),
            button(t("printers.retire"), () => retire(`/api/printers/${printer.id}/retire`, {}),
              { kind: "small" })), shift);
      })), told, wrong);
}

const millimetres = (thousandths) => new Intl.NumberFormat(language(), { maximumFractionDigits: 3 })
  .format(thousandths / 1000);

/** What the rulers of a printer's test page show: how far its sheets must be shifted. */
function shiftForm(printer, send) {
  const number = (thousandths) => el("input", { type: "number", class: "millimetres", min: "-30", max: "30",
    step: "0.05", value: String(thousandths / 1000), required: true });
  const [right, down] = [number(printer.offsetX), number(printer.offsetY)];
  const form = el("form", { hidden: true, class: "inset", on: { submit: (event) => {
    event.preventDefault();
    send(`/api/printers/${printer.id}/offset`, { x: right.valueAsNumber, y: down.valueAsNumber }, form);
  } } }, el("p", { class: "hint", text: [
    t("printers.offset.hint"), t("printers.offset.across", { n: millimetres(printer.rulerRight) }),
    printer.rulerDown ? t("printers.offset.along", { n: millimetres(printer.rulerDown) }) : null,
  ].filter(Boolean).join(" ") }),
    el("div", { class: "row" }, field(t("printers.offset.right"), right, { path: "printer.offset" }),
      field(t("printers.offset.down"), down)),
    el("div", { class: "row" }, el("button", { class: "button primary", text: t("printers.offset.keep") }),
      button(t("cancel"), () => { form.hidden = true; })));
  return form;
}

function addCard(state, done) {
  const wrong = el("p", { class: "wrong", role: "alert" });
  const send = sender(wrong, done);
  const name = el("input", { autocomplete: "off", maxlength: "60", required: true });
  const medium = choice(state.media.map((code) => [code, mediumTitle(code)]));
  const profile = el("select", {});
  // A printer on a port of its own is spoken to in its language; none takes pages there.
  const offerProfiles = () => {
    const isDirect = !fresh.hidden && address.value.trim().startsWith("direct:");
    const able = state.profiles.filter(({ ownLanguage, media }) =>
      media.includes(medium.value) && (ownLanguage || !isDirect));
    const before = profile.value;
    fill(profile, able.map(({ name: code }) => option(code, code === "pdf" ? t("printers.profile.pdf") : code)));
    const kept = able.find(({ name: code }) => code === before);
    profile.value = (kept ?? able.find(({ name: code }) => code === "pdf") ?? able[0])?.name ?? "";
    queueField.hidden = isDirect;
  };
  const address = el("input", { autocomplete: "off", spellcheck: "false", placeholder: "ipp://192.168.1.20/ipp/print" });
  const queue = el("input", { autocomplete: "off", maxlength: "60", spellcheck: "false" });
  const where = el("select", {});
  const queueField = field(t("printers.queue"), queue, { hint: t("printers.queue.hint"), path: "printer.place" });
  const fresh = el("div", { class: "pair" }, field(t("printers.address"), address,
    { hint: t("printers.address.hint"), path: "printer.address" }), queueField);
  const offer = (found) => {
    fill(where, state.queues.map((one) => option(one.place, `${one.queue}${one.model ? ` · ${one.model}` : ""}`)),
      found.filter((one) => !one.queue).map((one) => [
        one.direct ? option(`at:${one.direct}`, t("printers.direct", { name: one.title, number: one.direct })) : null,
        option(`at:${one.address}`, `${one.title} · ${one.address}`)]),
      state.tray ? option(state.tray, t("printers.tray")) : null,
      option("", t("printers.address.other")));
    chosen();
  };
  const chosen = () => {
    const isNew = where.value === "" || where.value.startsWith("at:");
    fresh.hidden = !isNew;
    address.value = where.value.startsWith("at:") ? where.value.slice(3) : "";
    offerProfiles();
  };
  where.addEventListener("change", chosen);
  medium.addEventListener("change", offerProfiles);
  address.addEventListener("input", offerProfiles);
  const looking = el("p", { class: "hint", role: "status" });
  const look = button(t("printers.find"), async () => {
    look.disabled = true;
    looking.textContent = t("printers.finding");
    try {
      const { found } = await get("/api/printers/found");
      looking.textContent = found.length === 0 ? t("printers.found.none") : "";
      offer(found);
    } catch (error) {
      looking.textContent = error.message;
    }
    look.disabled = false;
  });
  const form = el("form", { on: { submit: (event) => {
    event.preventDefault();
    const place = fresh.hidden ? { place: where.value } :
      { address: address.value.trim(), queue: queueField.hidden ? null : queue.value.trim() };
    send("/api/printers", { name: name.value.trim(), medium: medium.value, profile: profile.value,
      ...place }, form);
  } } },
    el("div", { class: "pair" },
      field(t("printers.name"), name, { hint: t("printers.name.hint"), path: "printer.name" }),
      field(t("printers.where"), where)),
    fresh,
    el("div", { class: "pair" }, field(t("printers.medium"), medium, { path: "printer.medium" }),
      field(t("printers.profile"), profile, { hint: t("printers.profile.hint"), path: "printer.profile" })), wrong,
    el("div", { class: "row" }, el("button", { class: "button primary", text: t("printers.add.do") })));
  offer([]);
  return el("section", { class: "card" }, el("h2", { text: t("printers.add") }), el("div", { class: "row" }, look),
    looking, form);
}

const option = (value, text) => el("option", { value, text });
