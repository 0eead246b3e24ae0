// What each template looks like on each model of printer, and what is wrong with it.
import { get } from "./api.js";
import { choice, el, field, fill } from "./dom.js";
import { mediumTitle } from "./media.js";
import { dots } from "./paperlook.js";
import { languages, t } from "./texts.js";

/** Fills `node` with the choices and the picture of what is chosen. */
export async function labelPreview(node) {
  const { templates, printers, language: ofShop } = await get("/api/label-preview/choices");
  const template = choice(templates.map(({ name, title, medium }) => [name, `${title} · ${mediumTitle(medium)}`]));
  const printer = choice([]);
  const speech = choice(languages, ofShop);
  const view = el("div", { class: "dots", role: "region", tabindex: "0", "aria-label": t("preview.title") });
  const faults = el("div", { role: "status" });
  let asked = 0;

  // The printers that such papers usually go to come first; the rest can be tried too.
  const offer = () => {
    const { printers: usual } = templates.find(({ name }) => name === template.value);
    const before = printer.value;
    const group = (label, names) => names.length === 0 ? null : el("optgroup", { label },
      names.map((value) => el("option", { value, text: value })));
    fill(printer, group(t("preview.usual"), usual),
      group(t("preview.others"), printers.filter((name) => !usual.includes(name))));
    printer.value = usual.includes(before) ? before : usual[0] ?? printers[0];
    show();
  };

  const show = async () => {
    const mine = ++asked;
    const query = new URLSearchParams({ template: template.value, language: speech.value, profile: printer.value });
    try {
      const look = await get(`/api/label-preview/look?${query}`);
      if (mine !== asked) return;
      fill(view, look.width ? dots(`/api/label-preview?${query}`, look) : null);
      fill(faults, told(look.faults));
    } catch (error) {
      if (mine !== asked) return;
      fill(view);
      fill(faults, el("p", { class: "wrong", text: error.message }));
    }
  };

  template.addEventListener("change", offer);
  printer.addEventListener("change", show);
  speech.addEventListener("change", show);
  fill(node, el("section", { class: "card" }, el("h2", { text: t("preview.title") }),
    el("p", { class: "hint", text: t("preview.hint") }),
    el("div", { class: "row" }, field(t("preview.template"), template), field(t("preview.language"), speech),
      field(t("preview.printer"), printer)),
    el("div", { class: "preview" }, view, faults)));
  if (templates.length > 0) offer();
}

/** The faults are told as `ghiseu label check` tells them: in English, to whoever edits the template. */
function told(faults) {
  if (faults.length === 0) return el("p", { class: "chip good" }, el("span", { "aria-hidden": "true", text: "✓" }),
    t("preview.faultless"));
  return [el("p", { class: "wrong", text: t("preview.faults") }), el("ul", { class: "faults", lang: "en" },
    faults.map(({ language: code, what }) => el("li", {}, el("strong", { text: code }), " ", what)))];
}
