// Papers of the shop that are printed when somebody asks: sheets for the wall, labels of shelves, the day's close.
import { addressForm } from "./addressform.js";
import { Command, post } from "./api.js";
import { button, el, field } from "./dom.js";
import { dayFromNow } from "./format.js";
import { shell } from "./shell.js";
import { say } from "./sound.js";
import { t } from "./texts.js";

/** The section of the page of papers; empty for those who may not print. */
export function shopPapers() {
  const said = el("p", { class: "hint", role: "status" });
  const print = (path, body) => {
    const command = new Command();
    return async () => {
      said.className = "hint";
      try {
        await command.run((id) => post(path, { id, ...body() }));
        said.textContent = t("shopPapers.onItsWay");
        say(said.textContent);
      } catch (error) {
        said.className = "wrong";
        said.textContent = error.message;
      }
    };
  };
  const day = el("input", { type: "date", value: dayFromNow(0), max: dayFromNow(0) });
  const sheets = [["stages", t("shopPapers.stages")], ["commands", t("shopPapers.commands")],
    ["calibration", t("shopPapers.calibration")]];
  const parts = [];
  if (shell.may("print")) {
    parts.push(el("section", { class: "card" }, el("h2", { text: t("shopPapers.title") }),
      el("div", { class: "row" },
        sheets.map(([sheet, title]) => button(title, print("/api/papers/sheet", () => ({ sheet })))),
        button(t("shopPapers.shelves"), print("/api/papers/shelves", () => ({})))),
      el("div", { class: "row" }, field(t("shopPapers.day"), day, { path: "day" }),
        button(t("shopPapers.dayClose"), print("/api/papers/day-close", () => ({ day: day.value || undefined })))),
      said));
  }
  if (shell.may("readCustomer")) parts.push(addressForm());
  return parts;
}
