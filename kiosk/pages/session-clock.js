// How long a visit may rest. After `idle` seconds without a sign of life the customer is asked, with `warning` seconds
// to answer; then the visit ends (WCAG 2.2.1: at least 20 s, at least ten extensions; domain.md 4.5).

export const warningSeconds = 30;
export const extensionLimit = 10;

export class SessionClock {
  #tell;
  #timer = null;
  #last = 0;
  #warnedAt = null;
  #extensions = 0;

  /** `tell` has idleSeconds(), warn(canExtend), left(seconds) and over(). */
  constructor(tell) {
    this.#tell = tell;
  }

  get isWarning() {
    return this.#warnedAt !== null;
  }

  /** A sign of life; the first one starts the clock. It does not answer the question. */
  stir() {
    if (this.isWarning) return;
    this.#last = performance.now();
    this.#timer ??= setInterval(() => this.#look(), 250);
  }

  /** The answer "I need more time". False when the extensions are used up. */
  extend() {
    if (!this.isWarning) return true;
    if (this.#extensions >= extensionLimit) return false;
    this.#extensions += 1;
    this.#warnedAt = null;
    this.stir();
    return true;
  }

  stop() {
    clearInterval(this.#timer);
    this.#timer = null;
    this.#warnedAt = null;
    this.#extensions = 0;
  }

  #look() {
    const now = performance.now();
    if (!this.isWarning) {
      if (now - this.#last < this.#tell.idleSeconds() * 1000) return;
      this.#warnedAt = now;
      this.#tell.warn(this.#extensions < extensionLimit);
    }
    if (!this.isWarning) return;
    const left = Math.ceil(warningSeconds - (now - this.#warnedAt) / 1000);
    if (left <= 0) this.#tell.over();
    else this.#tell.left(left);
  }
}
