// Authorisations of the firm and its people: what holds, what lapses, and the forms to record and renew.
import { get, post } from "./api.js";
import { button, choice, el, field, fill } from "./dom.js";
import { careForm, dayBox, endForm, stateChip, textBox, typed } from "./careforms.js";
import { day, dayFromNow } from "./format.js";
import { shell } from "./shell.js";
import { t } from "./texts.js";

export async function certificates(body) {
  const may = shell.may("manageCertificates");
  try {
    const { certificates: all } = await get("/api/certificates");
    const staff = may ? (await get("/api/staff")).staff : [];
    const again = () => certificates(body);
    fill(body, el("div", { class: "answer" },
      el("div", { class: "column" }, may ? addForm(staff, again) : null),
      el("div", { class: "column" }, listCard(all.filter(({ isRenewed }) => !isRenewed), again))));
    if (!may) body.firstChild.classList.remove("answer");
  } catch (error) {
    fill(body, el("p", { class: "message bad", text: error.message }));
  }
}

function listCard(all, again) {
  return el("section", { class: "card" }, el("h2", { text: t("certificates.all") }),
    all.length === 0 ? el("p", { class: "quiet", text: t("certificates.none") }) :
      el("ul", { class: "paper-list" }, all.map((one) => {
        const place = el("div", {});
        const put = (form) => { fill(place, form); form.querySelector("input, select").focus(); };
        return el("li", { class: "paper" },
          el("div", { class: "paper-head" }, stateChip(one), el("strong", { text: one.holder ?? t("certificates.firm") }),
            el("span", { text: one.kindTitle }), el("code", { text: one.number })),
          el("p", { class: "hint", text: [one.issuer, `${day(one.validFrom)} – ${one.validUntil ? day(one.validUntil) :
            t("certificates.open")}`, one.document, one.endReason].filter(Boolean).join(" · ") }),
          shell.may("manageCertificates") ? el("div", { class: "row" },
            button(t("certificates.renew"), () => put(renewForm(one.id, again, one)), { kind: "small" }),
            one.endReason ? null : button(t("certificates.end"), () => put(endForm(t("certificates.end"),
              `/api/certificates/${one.id}/end`, again)), { kind: "small" })) : null, place);
      })));
}

/** What the paper says, as fields and as the body of a request. */
function paperFields(known = {}) {
  const number = textBox(known.number ?? "");
  const issuer = textBox(known.issuer ?? "");
  const from = dayBox(dayFromNow(0));
  const until = dayBox("");
  const document = textBox("");
  return {
    rows: [
      el("div", { class: "pair" }, field(t("certificates.number"), number, { path: "certificate.number" }),
        field(t("certificates.issuer"), issuer, { path: "certificate.issuer" })),
      el("div", { class: "pair" }, field(t("certificates.from"), from, { path: "certificate.validFrom" }),
        field(t("certificates.until"), until, { path: "certificate.validUntil" })),
      field(t("certificates.document"), document, { path: "certificate.document" }),
    ],
    body: () => ({ number: number.value.trim(), issuer: issuer.value.trim(), validFrom: from.value || dayFromNow(0),
      validUntil: until.value || undefined, document: typed(document) }),
  };
}

function addForm(staff, done) {
  const own = `fiscal${shell.session.shop.country}`;
  const kind = choice(shell.words.certificates.map(({ code, title }) => [code, title]), own);
  const holder = choice([["", t("certificates.firm")], ...staff.filter(({ isActive }) => isActive !== false)
    .map(({ id, name }) => [String(id), name])], "");
  const paper = paperFields();
  return careForm(t("certificates.add"), [
    el("div", { class: "pair" }, field(t("certificates.kind"), kind), field(t("certificates.holder"), holder)),
    paper.rows,
  ], t("certificates.add"), (id) => post("/api/certificates",
    { id, kind: kind.value, staff: Number(holder.value) || undefined, ...paper.body() }), done);
}

export function renewForm(certificate, done, known) {
  const paper = paperFields({ issuer: known?.issuer });
  return careForm(t("certificates.renew"), paper.rows, t("certificates.renew"),
    (id) => post(`/api/certificates/${certificate}/renewals`, { id, ...paper.body() }), done);
}
