// The page's texts, from the catalogue of the station, in the language of the person who is signed in.

let table = {};
let current = "ro";
let plurals = new Intl.PluralRules("ro");

/** Each by its own name, so that a person finds the own one in a page they cannot read. */
export const languages = [["ro", "Română"], ["en", "English"], ["hu", "Magyar"], ["pl", "Polski"]];

export const language = () => current;

/** The language used last on this screen, else the browser's, else Romanian. */
export function firstLanguage() {
  const wanted = [localStorage.getItem("ghiseu.language"), (navigator.language || "").slice(0, 2)];
  return wanted.find((code) => languages.some(([known]) => known === code)) || "ro";
}

/** `isOwn`: it is the language of whoever works here, in which this screen greets the next person. */
export async function loadTexts(code, isOwn = true) {
  const answer = await fetch(`/texts/${code}.json`);
  if (!answer.ok) throw new Error(`texts: ${answer.status}`);
  table = await answer.json();
  current = code;
  plurals = new Intl.PluralRules(code);
  if (isOwn) localStorage.setItem("ghiseu.language", code);
  document.documentElement.lang = code;
  fillTexts(document);
}

/** The text for `key`, with `{name}` replaced by `values.name`. */
export function t(key, values = {}) {
  return (table[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** The text that counts `n`, in the plural form the language asks for. */
export function counted(key, n, values = {}) {
  return t(`${key}.${plurals.select(n)}`, { n: String(n), ...values });
}

export function fillTexts(root) {
  for (const node of root.querySelectorAll("[data-text]")) node.textContent = t(node.dataset.text);
}
