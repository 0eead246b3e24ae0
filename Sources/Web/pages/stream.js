// What the station tells by itself: scans, printers, changes. A lost stream is said at once and taken up again.
import { get } from "./api.js";

const retryAfter = [500, 1000, 2000, 5000];

/** Listens to the station. `listeners` has a function per event and `state(reachable)`. */
export class Stream {
  #source = null;
  #failures = 0;
  #timer = 0;
  #watch = 0;

  constructor(listeners) {
    this.listeners = listeners;
    this.reachable = false;
  }

  open() {
    this.close();
    const source = new EventSource("/api/counter/stream");
    this.#source = source;
    source.addEventListener("open", () => {
      this.#failures = 0;
      this.#tell(true);
    });
    source.addEventListener("error", () => this.#failed());
    for (const name of ["counter", "printers", "scanner", "changed"]) {
      source.addEventListener(name, (event) => this.listeners[name]?.(JSON.parse(event.data)));
    }
    // A heartbeat of the stream is invisible to scripts, and a pulled cable closes nothing: the station is asked.
    this.#watch = setInterval(() => this.#ask(), 10_000);
  }

  close() {
    clearTimeout(this.#timer);
    clearInterval(this.#watch);
    this.#source?.close();
    this.#source = null;
  }

  #failed() {
    this.#tell(false);
    this.#source?.close();
    clearTimeout(this.#timer);
    const wait = retryAfter[Math.min(this.#failures++, retryAfter.length - 1)];
    this.#timer = setTimeout(async () => {
      try {
        // Tells an ended session (a sign-in is due) from a station that is away.
        await get("/api/session");
      } catch (error) {
        if (error.status === 401) return this.close();
      }
      if (this.#source) this.open();
    }, wait);
  }

  async #ask() {
    const asked = this.#source;
    try {
      await get("/api/health");
    } catch {
      if (this.#source === asked && this.reachable) this.#failed();
    }
  }

  #tell(reachable) {
    this.reachable = reachable;
    this.listeners.state(reachable);
  }
}
