// The page's words in the language of the visit. All four catalogues are loaded at the start, so that a change of
// language needs no network.

export const languages = ["ro", "en", "hu", "pl"];
const ownNames = { ro: "Română", en: "English", hu: "Magyar", pl: "Polski" };
const catalogues = {};
let current = "ro";

export async function loadTexts() {
  for (const language of languages) {
    const answer = await fetch(`/texts/${language}.json`, { credentials: "omit" });
    if (!answer.ok) throw new Error(`texts ${language}: ${answer.status}`);
    catalogues[language] = await answer.json();
  }
}

export function language() {
  return current;
}

export function ownName() {
  return ownNames[current];
}

export function text(key, values = {}, of = current) {
  return (catalogues[of]?.[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Writes every text of the page; an element inside `lang` keeps its own language. */
export function setLanguage(chosen) {
  current = languages.includes(chosen) ? chosen : current;
  document.documentElement.lang = current;
  document.title = text("page.title");
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = text(element.dataset.text, {}, element.closest("body [lang]")?.lang ?? current);
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", text(element.dataset.label));
  }
}
