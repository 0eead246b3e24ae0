// A camera of this machine: its picture in a video element, and its frames one by one to the station. The staff pages use
// it too. What it sees is kept nowhere.

const width = 1280;
const height = 720;
/** One frame is read while the next one is on its way; each is the newest when it leaves. */
const mostUnderWay = 2;
/** Milliseconds from frame to frame: more than fifteen a second read nothing more. */
const between = 66;
const waitAfterFailure = 1000;
/** The reader of pictures failed so often within a minute that the camera rests. */
const mostFailures = 3;
const failuresWithin = 60_000;

const databaseFailures = ["busy", "unknownOutcome", "unavailable"];

const causes = {
  NotAllowedError: "refused", SecurityError: "refused", NotFoundError: "missing", OverconstrainedError: "missing",
  NotReadableError: "inUse", AbortError: "inUse",
};

/**
 * `told` has `open()`, `seen(answer, size)` for each frame that the station read, and `failed(cause)`, where the cause is
 * `insecure`, `unsupported`, `refused`, `missing`, `inUse`, `gone`, `reader` or `closed` (the station takes no frames).
 */
export class Camera {
  #stream = null;
  #worker = null;
  #underWay = 0;
  #notBefore = 0;
  #number = 0;
  #answered = 0;
  #failures = [];
  #listening = null;
  /** Set while somebody wants the camera; a new one for each opening. */
  #wish = null;

  constructor(video, path, told, facing = "environment") {
    Object.assign(this, { video, path, told, facing });
  }

  get isWanted() { return this.#wish !== null; }

  async open() {
    this.#stop();
    this.#listen();
    const wish = this.#wish = { isWaiting: false, hasFailed: false, sleeps: document.hidden };
    // Of a page that nobody sees no camera looks.
    if (wish.sleeps) return undefined;
    if (!window.isSecureContext) return this.#fail("insecure");
    if (!navigator.mediaDevices?.getUserMedia || !window.OffscreenCanvas || !window.Worker) return this.#fail("unsupported");
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: {
        width: { ideal: width }, height: { ideal: height }, facingMode: { ideal: this.facing } } });
    } catch (error) {
      return this.#wish === wish ? this.#fail(causes[error.name] ?? "missing") : undefined;
    }
    // It was closed, or nobody saw it any more, while the person was asked.
    if (this.#wish !== wish) return end(stream);
    this.#stream = stream;
    for (const track of stream.getVideoTracks()) {
      track.addEventListener("ended", () => { if (this.#stream === stream) this.#fail("gone"); });
    }
    const worker = this.#worker = new Worker("/assets/camera-worker.js", { type: "module" });
    // What an ended worker had still said is not of this stream.
    worker.addEventListener("message", ({ data }) => { if (this.#worker === worker) this.#hear(data); });
    worker.addEventListener("error", () => { if (this.#worker === worker) this.#fail("reader"); });
    this.video.srcObject = stream;
    this.told.open();
    // Playing is refused where it is taken away again at once.
    await this.video.play().catch(() => null);
    return this.#follow(stream);
  }

  close() {
    this.#wish = null;
    this.#listening?.abort();
    this.#listening = null;
    this.#stop();
  }

  #listen() {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    // A camera that was missing or pulled is taken up again when it is plugged in.
    navigator.mediaDevices?.addEventListener?.("devicechange", () => {
      if (this.#wish?.isWaiting) this.open();
    }, { signal });
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) this.#sleep();
      else if (this.#wish?.sleeps) this.open();
    }, { signal });
  }

  /** Behind another page, or on a dark screen, the camera is given back; what failed stays failed. */
  #sleep() {
    if (!this.#wish || this.#wish.hasFailed) return;
    // A new wish: who is just being asked for the camera gets it no more.
    this.#wish = { isWaiting: false, hasFailed: false, sleeps: true };
    this.#stop();
  }

  #stop() {
    end(this.#stream);
    this.#worker?.terminate();
    this.#stream = this.#worker = null;
    this.#underWay = this.#notBefore = 0;
    this.video.srcObject = null;
  }

  #fail(cause) {
    this.#stop();
    if (this.#wish) Object.assign(this.#wish, { hasFailed: true, isWaiting: ["missing", "inUse", "gone"].includes(cause) });
    this.told.failed(cause);
  }

  #follow(stream) {
    if (this.#stream !== stream) return;
    const next = () => {
      this.#look(stream);
      this.#follow(stream);
    };
    if (this.video.requestVideoFrameCallback) this.video.requestVideoFrameCallback(next);
    else requestAnimationFrame(next);
  }

  async #look(stream) {
    const now = performance.now();
    const { videoWidth, videoHeight } = this.video;
    if (this.#stream !== stream || videoWidth === 0 || this.#underWay >= mostUnderWay || now < this.#notBefore) return;
    this.#underWay += 1;
    this.#notBefore = now + between;
    const part = Math.min(1, width / Math.max(videoWidth, videoHeight));
    try {
      const frame = await createImageBitmap(this.video, {
        resizeWidth: Math.round(videoWidth * part), resizeHeight: Math.round(videoHeight * part) });
      if (this.#stream !== stream) return frame.close();
      this.#number += 1;
      // The page's own thread is for keys: the worker makes the file and sends it.
      this.#worker.postMessage({ frame, path: this.path, number: this.#number }, [frame]);
    } catch {
      // The video has no picture just now; the next one comes.
      if (this.#stream === stream) this.#underWay -= 1;
    }
    return undefined;
  }

  #hear({ number, status, answer, size }) {
    this.#underWay -= 1;
    if (status === 200) {
      // Of two answers that overtook each other the newer one stands.
      if (number < this.#answered) return;
      this.#answered = number;
      this.told.seen(answer, size);
      return;
    }
    if ([401, 403, 404].includes(status)) return this.#fail("closed");
    this.#notBefore = performance.now() + waitAfterFailure;
    // Without an answer the page itself says that the station is away; a database that does not answer is no fault of the
    // reader's.
    if (status === 0 || status === 429 || databaseFailures.includes(answer?.error?.code)) return;
    const now = Date.now();
    this.#failures = [...this.#failures.filter((at) => now - at < failuresWithin), now];
    if (this.#failures.length < mostFailures) return;
    this.#failures = [];
    this.#fail("reader");
  }
}

function end(stream) {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
