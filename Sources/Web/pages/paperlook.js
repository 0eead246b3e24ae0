// A paper dot for dot, as its printer prints it, with the light margins of its codes shaded.
import { get } from "./api.js";
import { el, fill, tick } from "./dom.js";
import { mediumTitle } from "./media.js";
import { t } from "./texts.js";

const INCH = 25.4;

/** Fills `node` with the picture of a paper of the ledger; a paper that cannot be drawn says why. */
export async function showDots(node, id) {
  try {
    fill(node, dots(`/api/papers/${id}.png`, await get(`/api/papers/${id}/look`)));
  } catch (error) {
    fill(node, el("p", { class: "wrong", role: "alert", text: error.message }));
  }
}

/** The picture at `address` with the margins that `look` names, and whose dots they are. */
export function dots(address, look) {
  const dpi = Math.round(look.dotsPerMeter * INCH / 1000);
  const zones = look.zones.map((zone) => {
    const mark = el("span", { class: "zone", "aria-hidden": "true" });
    mark.style.left = `${zone.x / look.width * 100}%`;
    mark.style.top = `${zone.y / look.height * 100}%`;
    mark.style.width = `${zone.width / look.width * 100}%`;
    mark.style.height = `${zone.height / look.height * 100}%`;
    return mark;
  });
  const sheet = el("div", { class: "dots-sheet" },
    el("img", { src: address, alt: t("papers.dots"), width: look.width, height: look.height }), zones);
  // A dot of the printer is a whole number of the screen's, or thin strokes are lost; only large sheets are made smaller.
  if (look.width <= 1000) sheet.style.width = `${look.width * Math.max(1, Math.floor(400 / look.width))}px`;
  else sheet.classList.add("reduced");
  const shade = tick(t("papers.zones"), { checked: true,
    on: { change: () => sheet.classList.toggle("bare", !shade.box.checked) } });
  return [sheet, zones.length > 0 ? shade.row : null,
    el("p", { class: "hint", text: `${mediumTitle(look.medium)} · ${look.profile} · ${dpi} dpi` })];
}
