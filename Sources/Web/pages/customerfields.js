// The fields of a new customer, wherever one is added in place.
import { choice, el, field } from "./dom.js";
import { shell } from "./shell.js";
import { languages, t } from "./texts.js";

export class CustomerFields {
  /** `text` is what was looked for: a telephone number or a name. */
  constructor(text) {
    const isPhone = /^[\d\s+()./-]{4,}$/.test(text);
    const box = (value = "", type = "text") => el("input", { type, value, autocomplete: "off",
      spellcheck: "false" });
    const [name, phone] = [box(isPhone ? "" : text), box(isPhone ? text : "", "tel")];
    const [email, company, tax] = [box("", "email"), box(), box()];
    const address = el("textarea", { rows: "2", maxlength: "300", autocomplete: "off" });
    const kind = choice(shell.words.customerKinds.map(({ code, title }) => [code, title]), "consumer");
    const speaks = choice(languages, shell.session.shop.language);
    const firm = el("div", { class: "pair", hidden: true },
      field(t("customer.company"), company, { path: "customer.company" }),
        field(t("customer.taxNumber"), tax, { path: "customer.taxNumber" }));
    kind.addEventListener("change", () => { firm.hidden = kind.value === "consumer"; });
    this.nodes = [field(t("customer.name"), name, { path: "customer.name" }),
      el("div", { class: "pair" }, field(t("customer.phone"), phone, { path: "customer.phone" }),
        field(t("customer.email"), email, { path: "customer.email" })),
      el("div", { class: "pair" }, field(t("customer.kind"), kind), field(t("customer.language"), speaks)),
      firm, field(t("customer.address"), address, { hint: t("customer.address.hint"), path: "customer.address" })];
    this.first = isPhone ? name : text ? phone : name;
    this.read = () => ({
      name: name.value.trim(), kind: kind.value, phone: phone.value.trim() || undefined,
      email: email.value.trim() || undefined, company: company.value.trim() || undefined,
      taxNumber: tax.value.trim() || undefined, language: speaks.value,
      address: address.value.trim() || undefined,
    });
  }

  get details() { return this.read(); }

  focus() { this.first.focus(); }
}
