// Makes a JPEG file of each frame and brings it to the station, away from the thread on which the page takes keys.

const quality = 0.85;
const answerSeconds = 5;

self.addEventListener("message", async ({ data: { frame, path, number } }) => {
  const size = { width: frame.width, height: frame.height };
  let status = 0;
  let answer = null;
  try {
    const canvas = new OffscreenCanvas(size.width, size.height);
    canvas.getContext("2d", { alpha: false, willReadFrequently: true }).drawImage(frame, 0, 0);
    const file = await canvas.convertToBlob({ type: "image/jpeg", quality });
    const reply = await fetch(path, {
      method: "POST", headers: { "Content-Type": "image/jpeg" }, body: file, credentials: "same-origin", cache: "no-store",
      signal: AbortSignal.timeout(answerSeconds * 1000),
    });
    answer = await reply.json();
    status = reply.status;
  } catch {
    // No connection, no answer in time, or half an answer.
  }
  frame.close();
  self.postMessage({ number, status, answer, size });
});
