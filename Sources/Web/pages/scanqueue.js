// Scans on their way to the station: in order, one at a time, each under an id made before its first try, and kept by
// the browser until it is answered, so that neither an outage nor a reload loses one or takes one twice.
import { Refused, newID, post } from "./api.js";

const retryAfter = [500, 1000, 2000, 5000];
// A pulled cable answers nothing for half a minute; a person who scans wants to know sooner.
const slowAfter = 1500;
const answersWithin = 10;
// A station that fails at one scan would otherwise be asked for ever, and the scans behind it would wait.
const triesOfFailing = 4;

/** The queue of one batch; `answered(answer, entry)`, `refused(error, entry)`, `changed()` and `heldUp()` are told what comes of it. */
export class ScanQueue {
  #entries = [];
  #isSending = false;
  #timer = 0;
  #failures = 0;
  #isSlow = false;
  #newest = 0;

  constructor(batch, listeners) {
    this.batch = batch;
    this.prefix = `ghiseu.batch.${batch}.`;
    Object.assign(this, listeners);
    this.#entries = this.#kept();
  }

  get waiting() { return this.#entries.length; }

  /** Whether the first one was tried and the station did not answer, or not in the time it usually takes. */
  get isHeldUp() { return this.#failures > 0 || this.#isSlow; }

  /** Sends `body` to the batch's `path` (or to one from the root) after all that came before. */
  add(path, body = {}) {
    const entry = this.#entry(path, body);
    try {
      localStorage.setItem(this.prefix + entry.at, JSON.stringify({ path, id: entry.id, body }));
    } catch {
      // A browser that keeps nothing still has the entry in memory; only a reload would lose it.
    }
    this.changed();
    this.work();
  }

  /** The same for a form, which waits for the answer itself. */
  run(path, body = {}) {
    return new Promise((answered, refused) => {
      Object.assign(this.#entry(path, body), { answered, refused });
      this.work();
    });
  }

  /** Sends what waits; called again when the station is back or somebody came in. */
  async work() {
    if (this.#isSending) return;
    clearTimeout(this.#timer);
    this.#isSending = true;
    try {
      while (this.#entries.length > 0 && await this.#send(this.#entries[0]));
    } finally {
      this.#isSending = false;
    }
  }

  #entry(path, body) {
    // Two scans of one millisecond keep their order.
    this.#newest = Math.max(Date.now(), this.#newest + 1);
    const entry = { path, id: newID(), body, at: this.#newest };
    this.#entries.push(entry);
    return entry;
  }

  /** Gives whether the next one may be sent. */
  async #send(entry) {
    const slow = setTimeout(() => {
      this.#isSlow = true;
      this.changed();
      this.heldUp?.(entry);
    }, slowAfter);
    try {
      const path = entry.path.startsWith("/") ? entry.path : `/api/registry/batches/${this.batch}/${entry.path}`;
      const answer = await post(path, { id: entry.id, ...entry.body }, { seconds: answersWithin });
      this.#settle(entry);
      (entry.answered ?? this.answered)(answer, entry);
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const isAway = error.mayRetry && (error.status !== 500 || this.#failures < triesOfFailing);
      if (isAway) {
        this.#timer = setTimeout(() => this.work(),
          retryAfter[Math.min(this.#failures++, retryAfter.length - 1)]);
      }
      // Nobody is signed in, or somebody who may not: the scan waits for the next person.
      if (isAway || error.status === 401 || error.status === 403) {
        this.changed();
        return false;
      }
      this.#settle(entry);
      (entry.refused ?? this.refused)(error, entry);
      return true;
    } finally {
      clearTimeout(slow);
    }
  }

  #settle(entry) {
    this.#failures = 0;
    this.#isSlow = false;
    this.#entries.shift();
    localStorage.removeItem(this.prefix + entry.at);
    this.changed();
  }

  #kept() {
    return Object.keys(localStorage).filter((key) => key.startsWith(this.prefix)).map((key) =>
      ({ ...JSON.parse(localStorage.getItem(key)), at: Number(key.slice(this.prefix.length)) }))
      .sort((one, other) => one.at - other.at);
  }
}
