// Papers that go to another printer, and those of a station that is gone.
import { Command, post } from "./api.js";
import { button, choice, el, field, tick } from "./dom.js";
import { dayAndTime } from "./format.js";
import { play } from "./sound.js";
import { counted, t } from "./texts.js";

/** The button that opens the form, and the form. `send(path, body)` is the paper's own way to the station. */
export function moveForm(paper, places, send) {
  const fitting = places.filter(({ kinds }) => kinds.includes(paper.kind));
  const where = choice(fitting.map(({ place, title }) => [place, title]));
  // Only a person who looked may take a paper from a printer that may be at it.
  const looked = paper.mayBeOut ? tick(t("papers.move.looked")) : null;
  const form = el("form", { hidden: true, class: "inset", on: { submit: (event) => {
    event.preventDefault();
    send("move", { to: where.value, nothingCameOut: looked?.box.checked ?? false });
  } } }, field(t("papers.move.to"), where), looked?.row,
    el("div", { class: "row" }, el("button", { class: "button primary", text: t("papers.move.do") }),
      button(t("cancel"), () => { form.hidden = true; })));
  return { form, opener: button(t("papers.move"), () => { form.hidden = false; where.focus(); }, { kind: "small" }) };
}

/** What another station owes, with a way to take it over. */
export function takeOverRow({ station, count, oldest }, done) {
  const wrong = el("p", { class: "wrong", role: "alert" });
  const command = new Command();
  const sure = el("div", { class: "inset", hidden: true }, el("p", { text: t("papers.takeOver.lead") }),
    el("div", { class: "row" }, button(t("papers.takeOver"), async () => {
      try {
        await command.run((id) => post("/api/papers/take-over", { id, station }));
        play("good");
        done();
      } catch (error) {
        play("bad");
        wrong.textContent = error.message;
      }
    }, { kind: "primary" }), button(t("cancel"), () => { sure.hidden = true; })));
  return el("li", { class: "paper" },
    el("div", { class: "paper-head" }, el("strong", { text: station }),
      el("span", { text: counted("papers.atStation", count) }),
      el("span", { class: "hint", text: t("papers.elsewhere.since", { time: dayAndTime(oldest) }) }),
      button(t("papers.takeOver"), () => { sure.hidden = false; sure.querySelector("button").focus(); },
        { kind: "small" })),
    sure, wrong);
}
