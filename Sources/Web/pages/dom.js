// Elements built without markup: whatever people typed reaches the page as text only.

/**
 * Makes an element. `on` holds listeners, `data` the data attributes, `text` its text; `true` sets an empty
 * attribute, `false`, `null` and `undefined` leave it out. Children may be nodes, texts, lists and nothing.
 */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") for (const [event, listener] of Object.entries(value)) node.addEventListener(event,
      listener);
    else if (name === "data") Object.assign(node.dataset, value);
    else if (name === "text") node.textContent = value;
    else if (name === "value" || name === "checked" || name === "disabled") node[name] = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  add(node, children);
  return node;
}

function add(node, children) {
  for (const child of children) {
    if (Array.isArray(child)) add(node, child);
    else if (child !== null && child !== undefined && child !== false) node.append(child);
  }
}

/** Replaces all that is in `node`. */
export function fill(node, ...children) {
  node.replaceChildren();
  add(node, children);
  return node;
}

export const byID = (id) => document.getElementById(id);

let counter = 0;

/** A label and its control as one block, with a place for what is wrong with it. */
export function field(label, control, { hint, path, wide } = {}) {
  control.id ||= `f${++counter}`;
  if (path) control.dataset.field = path;
  return el("div", { class: wide ? "field wide" : "field" },
    el("label", { for: control.id, text: label }),
    control,
    hint ? el("p", { class: "hint", text: hint }) : null);
}

/** A tick box with its label to the right, large enough for a hand that holds a scanner. */
export function tick(label, { checked = false, path, on } = {}) {
  const box = el("input", { type: "checkbox", checked, id: `f${++counter}`, on });
  if (path) box.dataset.field = path;
  return { box, row: el("div", { class: "tick" }, box, el("label", { for: box.id, text: label })) };
}

export function choice(options, selected) {
  return el("select", {}, options.map(([value, title]) => {
    const option = el("option", { value, text: title });
    option.selected = value === selected;
    return option;
  }));
}

/** A button; `key` is shown on it, because the keyboard is the usual way to press it. */
export function button(label, press, { key, kind = "", disabled = false, pressed } = {}) {
  return el("button", {
    type: "button", class: `button ${kind}`.trim(), disabled, on: { click: press },
    "aria-keyshortcuts": key ? key.replace("Alt ", "Alt+") : null,
    "aria-pressed": pressed === undefined ? null : String(pressed),
  }, key ? el("kbd", { text: key }) : null, el("span", { text: label }));
}

/** Name and value pairs; pairs without a value are left out. */
export function facts(pairs, kind = "") {
  return el("dl", { class: `facts ${kind}`.trim() }, pairs.filter(([, value]) => value).map(([name, value]) =>
    el("div", {}, el("dt", { text: name }), el("dd", {}, value))));
}

/** Marks the control that an answer of the station named, puts `why` beside it, and goes there. */
export function markWrong(root, path, why) {
  for (const wrong of root.querySelectorAll("[aria-invalid]")) {
    wrong.removeAttribute("aria-invalid");
    wrong.removeAttribute("aria-describedby");
  }
  const control = path ? root.querySelector(`[data-field="${CSS.escape(path)}"]`) : null;
  if (!control) return false;
  control.setAttribute("aria-invalid", "true");
  if (why) {
    why.id ||= `f${++counter}`;
    control.closest(".field, .tick, fieldset").append(why);
    control.setAttribute("aria-describedby", why.id);
  }
  control.focus();
  return true;
}

export const isEditable = (node) =>
  node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement ||
  (node instanceof HTMLInputElement && !["checkbox", "radio", "button", "file"].includes(node.type));
