// The shop's people and shelves.
import { Command, get, post, put, remove } from "./api.js";
import { badgeSheet } from "./door.js";
import { button, choice, el, field, fill, markWrong, tick } from "./dom.js";
import { shell, start } from "./shell.js";
import { play } from "./sound.js";
import { languages, t } from "./texts.js";

let main = null;
let made = null;

const page = {
  name: "people",
  title: () => t("page.people"),
  start(node) { main = node; load(); },
  hide() { made = null; if (main) fill(main); },
  hints: () => [],
};

async function load() {
  try {
    const [{ staff }, { shelves }] = await Promise.all([get("/api/staff"), get("/api/shelves")]);
    fill(main, el("h1", { text: t("page.people") }), made,
      el("div", { class: "answer" },
        el("div", { class: "column" }, el("section", { class: "card" }, el("h2", { text: t("people.all") }),
          el("ul", { class: "people" }, staff.map(personRow)))),
        el("div", { class: "column" }, addPerson(), shelfPanel(shelves))));
  } catch (error) {
    fill(main, el("h1", { text: t("page.people") }), el("p", { class: "message bad", text: error.message }));
  }
}

/** Shown until the page is left: a badge is stored as a hash and cannot be shown again. */
function showBadge(badge, name) {
  made = el("section", { class: "card new-badge" }, el("h2", { text: t("badge.title") }),
    el("p", { class: "lead", text: t("badge.once") }),
    badgeSheet(badge, name), el("div", { class: "row" }, button(t("badge.print"), () => window.print()),
      button(t("close"), () => { made.remove(); made = null; })));
}

const roleTicks = (chosen) => shell.words.roles.map(({ code, title }) => ({ code,
  ...tick(title, { checked: chosen.includes(code) }) }));

const rolesOf = (ticks) => ticks.filter(({ box }) => box.checked).map(({ code }) => code);

function roleField(ticks) {
  return el("fieldset", { "data-field": "staff.roles", tabindex: "-1" },
    el("legend", { text: t("people.roles") }), el("div", { class: "ticks" }, ticks.map(({ row }) => row)));
}

const pinBox = () => el("input", { type: "password", inputmode: "numeric", autocomplete: "new-password",
  maxlength: "6" });

function form(title, fields, label, send) {
  const command = new Command();
  const wrong = el("p", { class: "wrong", role: "alert" });
  const node = el("form", { class: "card", novalidate: true, on: {
    submit: async (event) => {
      event.preventDefault();
      try {
        await command.run(send);
        play("good");
        await load();
      } catch (error) {
        play("bad");
        wrong.textContent = error.message;
        markWrong(node, error.field);
      }
    },
  } }, el("h2", { text: title }), fields, wrong, el("button", { class: "button primary", text: label }));
  return node;
}

function addPerson() {
  const name = el("input", { autocomplete: "off" });
  const pin = pinBox();
  const speaks = choice(languages, shell.session.shop.language);
  const roles = roleTicks(["counter"]);
  return form(t("people.add"), [
    field(t("people.name"), name, { path: "staff.name" }),
    el("div", { class: "pair" }, field(t("people.language"), speaks),
      field(t("setup.pin"), pin, { hint: t("setup.pin.hint"), path: "staff.pin" })),
    roleField(roles),
  ], t("people.add"), async (id) => {
    const { badge } = await post("/api/staff", { id, name: name.value.trim(), roles: rolesOf(roles),
      language: speaks.value, pin: pin.value });
    showBadge(badge, name.value.trim());
  });
}

function personRow(person) {
  const place = el("div", {});
  const roles = person.roles.map((role) => shell.word("roles", role)).join(", ");
  return el("li", { class: person.isActive === false ? "gone" : "" },
    el("div", { class: "paper-head" }, el("strong", { text: person.name }), el("span", { text: roles }),
      person.isActive === false ? el("span", { class: "chip", text: t("people.gone") }) : null,
      person.hasBadge === false ? el("span", { class: "chip warn", text: t("people.noBadge") }) : null),
    el("div", { class: "row" },
      button(t("people.edit"), () => editPerson(person, place), { kind: "small" }),
      button(t("people.newBadge"), () => newBadge(person, place), { kind: "small" }),
      button(t("people.endBadge"), () => endBadge(person, place), { kind: "small" })),
    place);
}

function editPerson(person, place) {
  const name = el("input", { autocomplete: "off", value: person.name });
  const speaks = choice(languages, person.language);
  const roles = roleTicks(person.roles);
  const active = tick(t("people.active"), { checked: person.isActive !== false });
  fill(place, form(t("people.edit"), [field(t("people.name"), name, { path: "staff.name" }),
    field(t("people.language"), speaks), roleField(roles), active.row],
    t("people.save"), (id) => put(`/api/staff/${person.id}`, {
      id, name: name.value.trim(), roles: rolesOf(roles), language: speaks.value,
        isActive: active.box.checked,
    })));
  name.focus();
}

function newBadge(person, place) {
  const pin = pinBox();
  fill(place, form(t("people.newBadge"), [el("p", { class: "hint", text: t("people.newBadge.hint") }),
    field(t("people.newPIN"), pin, { hint: t("setup.pin.hint"), path: "staff.pin" })], t("people.newBadge"),
      async (id) => {
    const { badge } = await post(`/api/staff/${person.id}/badge`, { id, pin: pin.value || undefined });
    showBadge(badge, person.name);
  }));
  pin.focus();
}

function endBadge(person, place) {
  fill(place, form(t("people.endBadge"), [el("p", { class: "hint",
    text: t("people.endBadge.hint", { name: person.name }) })], t("confirm"),
    () => remove(`/api/staff/${person.id}/badge`)));
  place.querySelector("button").focus();
}

function shelfPanel(shelves) {
  const name = el("input", { autocomplete: "off" });
  const mayAdd = shell.may("placeOnShelf");
  return [
    mayAdd ? form(t("shelves.add"), [field(t("shelves.name"), name, { path: "shelf.name" })],
      t("shelves.add"),
      (id) => post("/api/shelves", { id, name: name.value.trim() })) : null,
    el("section", { class: "card" }, el("h2", { text: t("shelves.all") }),
      el("ul", { class: "shelves" }, shelves.map((shelf) => el("li", {},
      el("strong", { text: shelf.name }),
      shelf.code ? el("img", { src: `/api/code?text=${encodeURIComponent(shelf.code)}&kind=128`,
        alt: shelf.code, loading: "lazy" }) : null,
      shelf.code ? el("code", { text: shelf.code }) : null)))),
  ];
}

start(page);
