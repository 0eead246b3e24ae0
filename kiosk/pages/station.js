// What the page asks of the station: how a repair stands, what the kiosk's scanner read, and whether it is there at all.

const answerSeconds = 12;
const healthSeconds = 10;

/**
 * One look-up. Its `kind` is `status`, `notFound`, `askAtTheDesk` or `noAnswer`; a failure of any sort is
 * `noAnswer`, never `notFound`.
 */
export async function askStatus(code, language, aborted) {
  const given = new AbortController();
  const giveUp = () => given.abort();
  const late = setTimeout(giveUp, answerSeconds * 1000);
  aborted.addEventListener("abort", giveUp);
  try {
    const answer = await fetch("/api/status", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ code, language }),
      credentials: "omit",
      cache: "no-store",
      signal: given.signal,
    });
    if (answer.status === 200) return { kind: "status", status: await answer.json() };
    if (answer.status === 404 || answer.status === 400) return { kind: "notFound" };
    if (answer.status === 429) return { kind: "askAtTheDesk" };
  } catch {
    // No connection, no answer in time, or half an answer.
  } finally {
    clearTimeout(late);
    aborted.removeEventListener("abort", giveUp);
  }
  return { kind: "noAnswer" };
}

/** Follows the kiosk's scanner and the station's health, and takes both up again by itself after an outage. */
export class Station {
  #told;
  #stream = null;
  #isChecking = false;

  /** `told` has scan(text, isReadTwice), scanner(state), camera() and network(isThere). */
  constructor(told) {
    this.#told = told;
  }

  follow() {
    this.#open();
    setInterval(() => this.#check(), healthSeconds * 1000);
    window.addEventListener("offline", () => this.#told.network(false));
    window.addEventListener("online", () => this.#check());
  }

  #open() {
    this.#stream?.close();
    this.#stream = new EventSource("/api/stream");
    this.#stream.addEventListener("open", () => this.#told.network(true));
    this.#stream.addEventListener("error", () => this.#check());
    this.#hear("scan", ({ code, twice }) => this.#told.scan(code, twice));
    this.#hear("scanner", ({ state }) => this.#told.scanner(state));
    this.#hear("camera", () => this.#told.camera());
  }

  #hear(name, tell) {
    this.#stream.addEventListener(name, (event) => {
      let news;
      try {
        news = JSON.parse(event.data);
      } catch {
        // Half a line of a broken stream is no news.
        return;
      }
      tell(news);
    });
  }

  async #check() {
    if (this.#isChecking) return;
    this.#isChecking = true;
    let there = false;
    try {
      const signal = AbortSignal.timeout(healthSeconds * 500);
      there = (await fetch("/api/health", { credentials: "omit", cache: "no-store", signal })).ok;
    } catch {
      // Not there.
    }
    this.#isChecking = false;
    this.#told.network(there);
    // After an answer that is no stream (a proxy's error page) the browser gives up for good.
    if (there && this.#stream.readyState === EventSource.CLOSED) this.#open();
  }
}
