// How one repair stands, drawn. Shows what the station sent and nothing it remembers.

import { text } from "./texts.js";

/** Icon and mood of each public stage; one that this page does not know yet still shows its title. */
const looks = {
  notYetHandedOver: { icon: "i-desk", kind: "attention" },
  received: { icon: "i-received", kind: "work" },
  diagnosis: { icon: "i-search", kind: "work" },
  yourAction: { icon: "i-approval", kind: "attention" },
  inWork: { icon: "i-work", kind: "work" },
  ready: { icon: "i-ready", kind: "ready" },
  readyUnrepaired: { icon: "i-unrepaired", kind: "ready" },
  readyStorageRuns: { icon: "i-clock", kind: "attention" },
  handedBack: { icon: "i-person", kind: "work" },
  contactTheDesk: { icon: "i-desk", kind: "attention" },
};

const usual = ["step.received", "step.diagnosis", "step.work", "step.ready", "step.handedBack"];
const withApproval = ["step.received", "step.diagnosis", "step.approval", "step.work", "step.ready", "step.handedBack"];
const withoutRepair = ["step.received", "step.diagnosis", "step.ready", "step.handedBack"];

/** The way of an item and how many steps of it are behind it; nothing for the stages beside the way. */
const ways = {
  notYetHandedOver: [usual, -1],
  received: [usual, 0],
  diagnosis: [usual, 1],
  yourAction: [withApproval, 2],
  inWork: [usual, 2],
  ready: [usual, 3],
  readyStorageRuns: [withoutRepair, 2],
  readyUnrepaired: [withoutRepair, 2],
  handedBack: [["step.received", "step.handedBack"], 1],
};

const byId = (id) => document.getElementById(id);

export function showStatus(status) {
  const look = looks[status.stage.code] ?? { icon: "i-clock", kind: "work" };
  byId("stage").dataset.kind = look.kind;
  byId("stage-icon").setAttribute("href", `#${look.icon}`);
  byId("stage-title").textContent = status.stage.title;
  byId("stage-next").textContent = status.stage.next;
  byId("stage-changed").textContent = text("status.changed", { day: status.changedOn });
  byId("facts").replaceChildren(
    ...[
      fact(status.promised && !isOver(status) && text("status.promised"), status.promised, "important"),
      fact(status.amountDue && text("status.amount"), status.amountDue),
      fact(text("status.device"), status.device),
      fact(text("status.serial"), status.serialEnding),
      fact(text("status.initials"), status.initials),
    ].filter(Boolean),
  );
  const [steps, now] = ways[status.stage.code] ?? [[], 0];
  byId("steps").replaceChildren(...steps.map((key, index) => step(key, index - now, steps.length - 1 === now)));
  byId("way").hidden = steps.length === 0;
}

export function clearStatus() {
  delete byId("stage").dataset.kind;
  byId("stage-icon").setAttribute("href", "");
  for (const id of ["stage-title", "stage-next", "stage-changed"]) byId(id).textContent = "";
  byId("facts").replaceChildren();
  byId("steps").replaceChildren();
}

/** "Ready by" is of no use once it is ready. */
function isOver(status) {
  return status.stage.ready || status.stage.code === "handedBack";
}

function fact(name, value, ...classes) {
  if (!name || !value) return null;
  const group = document.createElement("div");
  group.classList.add(...classes);
  group.append(element("dt", name), element("dd", value));
  return group;
}

function step(key, ahead, arrived) {
  const item = document.createElement("li");
  const state = ahead < 0 || (arrived && ahead === 0) ? "done" : ahead === 0 ? "now" : "later";
  item.dataset.state = arrived && ahead === 0 ? "now" : state;
  if (ahead === 0) item.setAttribute("aria-current", "step");
  const dot = element("span", "");
  dot.className = "dot";
  dot.setAttribute("aria-hidden", "true");
  if (state === "done") dot.append(icon("i-check"));
  const words = { done: text("step.isDone"), now: text("step.isNow"), later: text("step.isLater") };
  const spoken = element("span", ` (${words[state]})`);
  spoken.className = "unseen";
  const name = element("span", text(key));
  name.append(spoken);
  item.append(dot, name);
  return item;
}

function element(name, content) {
  const made = document.createElement(name);
  made.textContent = content;
  return made;
}

export function icon(id) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#${id}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}
