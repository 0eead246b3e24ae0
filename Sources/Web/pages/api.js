// Requests to the station. An answer is JSON; a refusal carries a text in the person's language.
import { t } from "./texts.js";

/** What the station said no to, or that it could not be reached (`status` 0). */
export class Refused extends Error {
  constructor(status, error) {
    super(error.text);
    this.status = status;
    this.code = error.code;
    this.field = error.field;
  }

  /** The outcome is not known or was never tried: the same request may be sent again with its id. */
  get mayRetry() { return this.status === 0 || this.status >= 500; }
}

let signedOut = () => {};

/** Called when the station says that nobody is signed in any more. */
export function whenSignedOut(listener) { signedOut = listener; }

async function request(method, path, { body, type, quiet, seconds = 30 } = {}) {
  const headers = {};
  if (body !== undefined) headers["Content-Type"] = type ?? "application/json";
  let answer;
  try {
    answer = await fetch(path, {
      method, headers, body: body === undefined ? undefined : type ? body : JSON.stringify(body),
      signal: AbortSignal.timeout(seconds * 1000), credentials: "same-origin",
    });
  } catch {
    throw new Refused(0, { code: "unreachable", text: t("outage.request") });
  }
  if (answer.status === 204) return null;
  let content;
  try {
    content = await answer.json();
  } catch {
    throw new Refused(answer.status || 500, { code: "unreadable", text: t("outage.answer") });
  }
  if (answer.ok) return content;
  const error = content.error ?? { code: "unreadable", text: t("outage.answer") };
  if (error.number) error.text = `${error.text} (${error.number})`;
  if (answer.status === 401 && !quiet) signedOut();
  throw new Refused(answer.status, error);
}

export const get = (path, options) => request("GET", path, options);
export const post = (path, body, options) => request("POST", path, { body, ...options });
export const put = (path, body) => request("PUT", path, { body });
export const remove = (path) => request("DELETE", path);
export const sendPicture = (path, blob) => request("POST", path,
  { body: blob, type: blob.type || "image/jpeg" });

/** A file as it is; its kind is told by its bytes. Large ones take their time on a slow network. */
export const sendFile = (path, file) => request("POST", path,
  { body: file, type: "application/octet-stream", seconds: 300 });

/** A UUID of version 7 (RFC 9562): the name of a command, made before its first try and kept for every retry. */
export function newID() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = Date.now();
  for (let i = 5; i >= 0; i--) {
    bytes[i] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/**
 * One command that a person may have to send again: its id stays the same until the station has given its answer, so
 * that a lost answer never does the thing twice.
 */
export class Command {
  #id;

  /** `id` of a try whose answer never came, to go on with it. */
  constructor(id = null) { this.#id = id; }

  /** Null while no answer is owed. */
  get id() { return this.#id; }

  /** Sends `send(id)`; a second call while the first is under way is ignored and gives undefined. */
  async run(send) {
    if (this.running) return undefined;
    this.running = true;
    this.#id ??= newID();
    try {
      const answer = await send(this.#id);
      this.#id = null;
      return answer;
    } catch (error) {
      if (!(error instanceof Refused && error.mayRetry)) this.#id = null;
      throw error;
    } finally {
      this.running = false;
    }
  }
}
