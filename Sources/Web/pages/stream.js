// What the station tells by itself: scans, printers, changes. A lost stream is said at once and taken up again.
import { get } from "./api.js";

const retryAfter = [500, 1000, 2000, 5000];
// A heartbeat of the stream is invisible to scripts, and a pulled cable closes nothing: the station is asked.
const askEvery = 5_000;
const answersWithin = 4;
const heardKey = "ghiseu.heard";
// Only a browser that the station knows may listen to badges while nobody is signed in; the others ask now and then.
const lockedRetry = 10_000;

/**
 * Listens to the station. `listeners` has a function per event, `state(reachable)`, and `signedOut()` for a session
 * that ended while the stream was away.
 */
export class Stream {
  #source = null;
  #failures = 0;
  #timer = 0;
  #watch = 0;
  #path = "";
  /** The number of the last scan that came: the station hands over what was read after it, and nothing twice. */
  #heard = Number(sessionStorage.getItem(heardKey) ?? 0);

  constructor(listeners) {
    this.listeners = listeners;
    this.reachable = false;
  }

  /** Listens for the person who is signed in; `goal` names a page that takes the station's scans itself. */
  open(goal) { this.#open(goal ? `/api/counter/stream?page=${goal}` : "/api/counter/stream"); }

  /** Listens for badges while nobody is. */
  openLocked() { this.#open("/api/counter/lock"); }

  #open(path) {
    this.close();
    this.#path = path;
    const source = new EventSource(this.#heard > 0 && path.includes("?") ? `${path}&heard=${this.#heard}` : path);
    this.#source = source;
    source.addEventListener("open", () => {
      this.#failures = 0;
      this.#tell(true);
    });
    source.addEventListener("error", () => { if (this.#source === source) this.#failed(); });
    for (const name of ["counter", "printers", "scanner", "picture", "changed"]) {
      source.addEventListener(name, (event) => this.listeners[name]?.(JSON.parse(event.data)));
    }
    source.addEventListener("scan", (event) => this.#hear(JSON.parse(event.data)));
    this.#watch = setInterval(() => this.#ask(), askEvery);
  }

  #hear(scan) {
    if (scan.number <= this.#heard) return;
    this.#heard = scan.number;
    try {
      sessionStorage.setItem(heardKey, String(scan.number));
    } catch {
      // Known until the page is loaded anew; then the station hands over only what it never sent.
    }
    this.listeners.scan?.(scan);
  }

  close() {
    clearTimeout(this.#timer);
    clearInterval(this.#watch);
    this.#source?.close();
    this.#source = null;
    this.#path = "";
  }

  #failed() {
    const path = this.#path;
    const isLocked = path.endsWith("/lock");
    this.#source.close();
    if (!isLocked) this.#tell(false);
    this.#retry(path, isLocked);
  }

  #retry(path, isLocked) {
    clearTimeout(this.#timer);
    const wait = isLocked ? lockedRetry : retryAfter[Math.min(this.#failures++, retryAfter.length - 1)];
    this.#timer = setTimeout(() => this.#again(path, isLocked), wait);
  }

  /** Tells an ended session, which asks for a badge, from a station that is away, which is tried again. */
  async #again(path, isLocked) {
    try {
      if (!isLocked) await get("/api/session", { quiet: true, seconds: answersWithin });
    } catch (error) {
      if (this.#path !== path) return undefined;
      if (error.status === 401) return this.listeners.signedOut();
      // A stream that is opened into a broken line would hang there when the line is mended.
      if (error.status === 0) return this.#retry(path, isLocked);
    }
    if (this.#path === path) this.#open(path);
    return undefined;
  }

  async #ask() {
    const asked = this.#source;
    try {
      await get("/api/health", { seconds: answersWithin });
    } catch {
      if (this.#source === asked && this.reachable) this.#failed();
    }
  }

  #tell(reachable) {
    this.reachable = reachable;
    this.listeners.state(reachable);
  }
}
