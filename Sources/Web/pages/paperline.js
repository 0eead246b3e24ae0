// One paper of the print ledger in one line: what it is, how far it got, and what stands in its way.
import { el } from "./dom.js";

const looks = { done: ["good", "✓"], failed: ["bad", "✕"], attention: ["bad", "!"], unknown: ["warn", "?"],
  canceled: ["", "–"] };

export function paperState(paper) {
  const [kind, sign] = paper.isUnproven ? looks.unknown : looks[paper.state] ?? ["work", "…"];
  return el("span", { class: `chip ${kind}` }, el("span", { "aria-hidden": "true", text: sign }),
    paper.stateTitle);
}

export function paperLine(paper) {
  return el("li", {}, el("a", { href: `/api/papers/${paper.id}.pdf`, target: "_blank", rel: "noopener",
    text: paper.kindTitle }), paperState(paper),
    paper.trouble ? el("span", { class: "wrong", text: paper.trouble }) : null);
}
