// Papers with what can be done about each: look, print again, say whether it came out, give up.
import { Command, post } from "./api.js";
import { button, choice, el, field } from "./dom.js";
import { dayAndTime } from "./format.js";
import { paperState } from "./paperline.js";
import { showDots } from "./paperlook.js";
import { moveForm } from "./papermove.js";
import { shell } from "./shell.js";
import { play } from "./sound.js";
import { t } from "./texts.js";

const advice = {
  queued: () => t("papers.advice.queued"), drawn: () => t("papers.advice.queued"),
  failed: () => t("papers.advice.failed"), attention: () => t("papers.advice.attention"),
    unknown: () => t("papers.advice.unknown"),
};

/** A list of papers; `done()` is called after each change. With `places` an open paper may go to another printer. */
export function paperTable(papers, done, places = []) {
  if (papers.length === 0) return el("p", { class: "quiet", text: t("papers.none") });
  return el("ul", { class: "paper-list" }, papers.map((paper) => paperRow(paper, done, places)));
}

function paperRow(paper, done, places) {
  const wrong = el("p", { class: "wrong", role: "alert" });
  const command = new Command();
  const send = async (path, body) => {
    try {
      await command.run((id) => post(`/api/papers/${paper.id}/${path}`, { id, ...body }));
      play("good");
      done();
    } catch (error) {
      play("bad");
      wrong.textContent = error.message;
    }
  };
  const reason = el("input", { autocomplete: "off", "data-field": "reason" });
  const again = el("form",
    { hidden: true, class: "inset", on: { submit: (event) => { event.preventDefault(); send("reprint",
    { reason: reason.value.trim() }); } } },
    field(t("reason"), reason, { hint: t("papers.reason.hint") }),
    el("div", { class: "row" }, el("button", { class: "button primary", text: t("papers.copy") }),
      button(t("cancel"), () => { again.hidden = true; })));
  const translation = paper.canTranslate && shell.may("print") ? translationForm(paper, send) : null;
  const dots = el("div", { class: "dots", hidden: true });
  const showOrHide = () => {
    dots.hidden = !dots.hidden;
    if (!dots.hidden) showDots(dots, paper.id);
  };
  const mayPrint = shell.may("print");
  const isWaiting = ["queued", "drawn", "creating", "created", "sent", "printing",
    "attention"].includes(paper.state);
  const canGo = paper.canMove && places.some(({ kinds }) => kinds.includes(paper.kind));
  const move = canGo ? moveForm(paper, places, send) : null;
  return el("li", { class: "paper", data: { paper: String(paper.id) } },
    el("div", { class: "paper-head" },
      el("strong", { text: paper.kindTitle }), paper.ticket ? el("a",
        { href: `/tickets#${paper.ticket.id}`, text: paper.ticket.number }) : null,
      paperState(paper), paper.copyOf ? el("span", { class: "chip",
        text: t("papers.isCopy", { n: String(paper.printNumber) }) }) : null,
      paper.isTranslation ? el("span", { class: "chip",
        text: `${t("papers.isTranslation")} · ${paper.language.toUpperCase()}` }) : null,
      paper.possibleDuplicate ? el("span", { class: "chip warn", text: t("papers.maybeTwice") }) : null,
      paper.isTakenBack ? el("span", { class: "chip work", text: t("papers.takenBack") }) : null,
      paper.isMoving ? el("span", { class: "chip work", text: t("papers.moving") }) : null,
      el("span", { class: "hint", text: facts(paper) })),
    paper.trouble ? el("p", { class: "wrong", text: paper.trouble }) : null,
    advice[paper.state] ? el("p", { class: "hint", text: advice[paper.state]() }) : null,
    paper.mustAsk && mayPrint ? el("div", { class: "question" },
      el("p", { class: "big", text: t("papers.cameOut") }),
      el("div", { class: "row" },
        button(t("papers.cameOut.yes"), () => send("settle", { cameOut: true }),
          { key: "Enter", kind: "primary came-out" }),
        button(t("papers.cameOut.no"), () => send("settle", { cameOut: false }),
          { key: "F7", kind: "print-copy" }))) : null,
    el("div", { class: "row" },
      el("a", { class: "button small", href: `/api/papers/${paper.id}.pdf`, target: "_blank", rel: "noopener",
        text: t("papers.look") }),
      button(t("papers.dots"), showOrHide, { kind: "small" }),
      paper.canReprint && mayPrint ? button(t("papers.again"),
        () => { again.hidden = false; reason.focus(); }, { kind: "small" }) : null,
      translation?.opener,
      move?.opener,
      isWaiting && mayPrint ? button(t("papers.giveUp"), () => send("cancel", {}), { kind: "small" }) : null),
    dots, again, translation?.form, move?.form, wrong);
}

/** A document once more in a language that its customer reads. */
function translationForm(paper, send) {
  const language = choice(shell.words.languages.filter(({ code }) => code !== paper.language)
    .map(({ code, title }) => [code, title]));
  const form = el("form",
    { hidden: true, class: "inset", on: { submit: (event) => { event.preventDefault(); send("translation",
    { language: language.value }); } } },
    field(t("papers.language"), language, { hint: t("papers.translate.hint"), path: "paper.language" }),
    el("div", { class: "row" }, el("button", { class: "button primary", text: t("papers.translate.print") }),
      button(t("cancel"), () => { form.hidden = true; })));
  const opener = button(t("papers.translate"), () => { form.hidden = false; language.focus(); }, { kind: "small" });
  return { opener, form };
}

/** The tray's queue is called so in the ledger. */
const place = (queue) => queue === "tray" ? t("papers.tray") : t("papers.at", { queue });

const facts = (paper) => [dayAndTime(paper.queuedAt), paper.queue ? place(paper.queue) : null,
  paper.reason ? t("papers.because", { reason: paper.reason }) : null].filter(Boolean).join(" · ");
