// What was typed into an intake outlives a lock, a switch of person and a restart of the station.
import { shell } from "./shell.js";

/** Keeps the one draft that was left unfinished. */
export class Drafts {
  #kept = null;

  keep(form) {
    if (form?.unit) this.#kept = form.snapshot();
  }

  /** The station is no longer in this intake: finished and cancelled drafts are gone, others wait for their unit. */
  leave(form, view) {
    if (view.finished || form.isCancelled) this.#kept = null;
    else this.keep(form);
  }

  forget() { this.#kept = null; }

  /** What was typed for `unit`, once. */
  take(unit) {
    if (!this.#kept || this.#kept.unit !== unit) return null;
    const kept = this.#kept;
    this.#kept = null;
    return kept;
  }

  /** Takes a kept draft up again for the person who came in; true when there is one to take up. */
  resume(view) {
    const kept = this.#kept;
    if (!kept || view.activity !== "idle" || view.shown || view.finished ||
      !shell.may("takeIn")) return false;
    this.#replay(kept);
    return true;
  }

  async #replay(kept) {
    const { unit, product, customer, record, signed, wasRead } = kept;
    await shell.scan(unit);
    const read = wasRead ? { kind: "fill", intake: record, priceLimitSigned: signed } : undefined;
    const events = [{ kind: "takeIn" }, product, customer, read].filter(Boolean);
    for (const event of events) if (!(await shell.act(event))) return;
  }
}
