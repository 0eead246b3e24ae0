// A picture dropped or pasted anywhere is read as a scan; once the device of an intake is known, it is a photo of it.
import { Refused } from "./api.js";
import { el } from "./dom.js";
import { shell } from "./shell.js";
import { t } from "./texts.js";

/** What the station reads itself; photos of an intake are kept as JPEG and PNG only. */
const scanned = ["image/jpeg", "image/png", "image/webp"];
const kept = ["image/jpeg", "image/png"];
/** The station takes no more bytes, and in more pixels it finds nothing that it misses in these. */
const mostBytes = 8 << 20;
const mostPixels = 12_000_000;
/** The station looks at no more than 25 megapixels; no camera packs those into a smaller file than this. */
const mostTaken = 25_000_000;
const mayHoldMore = 3 << 20;
const quality = 0.9;

// Some systems give pictures of telephones no type at all.
const isPicture = (file) => file.type.startsWith("image/") || /\.(jpe?g|png|webp|heic|heif|avif)$/i.test(file.name ?? "");

/** The picture as the station can read it, for a scan. */
export const forScan = (file) => fitted(file, scanned);

/** The same for a photo that is kept. */
export const forKeeping = (file) => fitted(file, kept);

/**
 * The file itself, where the station takes it; else the picture in it, drawn anew and not larger than it is of use.
 * A picture that the browser cannot read either is refused in words.
 */
async function fitted(file, types) {
  const isTaken = types.includes(file.type) && file.size <= mostBytes &&
    (file.size < mayHoldMore || await pixels(file) <= mostTaken);
  return isTaken ? file : redrawn(file);
}

/** How many the picture has; none where the browser cannot tell, for then the station says what is wrong with it. */
async function pixels(file) {
  try {
    const picture = await createImageBitmap(file);
    const { width, height } = picture;
    picture.close();
    return width * height;
  } catch {
    return 0;
  }
}

/** As JPEG, upright, scaled down where it is large. */
async function redrawn(file) {
  let picture = null;
  try {
    picture = await createImageBitmap(file);
    const part = Math.min(1, Math.sqrt(mostPixels / (picture.width * picture.height)));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * part));
    canvas.height = Math.max(1, Math.round(picture.height * part));
    const context = canvas.getContext("2d", { alpha: false });
    // What is transparent is paper.
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = "high";
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((made) => { canvas.toBlob(made, "image/jpeg", quality); });
    if (blob && blob.size <= mostBytes) return blob;
  } catch {
    // Not a picture, or of a kind that this browser cannot read: said below.
  } finally {
    picture?.close();
  }
  throw new Refused(415, { code: "unreadable", text: t("picture.unreadable") });
}

/** A file box that reads what is chosen as scans; with a camera of the device where it has one. */
export function pictureBox(label, { capture, kind = "" } = {}) {
  // Every type of picture: what the station does not take is drawn anew here.
  const box = el("input", { type: "file", accept: "image/*", multiple: !capture, capture, class: "visually-hidden" });
  box.addEventListener("change", () => { takePictures.decode([...box.files]); box.value = ""; });
  return el("label", { class: `button ${kind}`.trim() }, label, box);
}

/** A telephone's camera takes the photo of a code; other machines have the live picture, and choose files. */
export const photoBox = () => pictureBox(t("picture.camera"), { capture: "environment", kind: "handheld" });

class Pictures {
  /** On every page. One that takes photos itself has `photos()`, which gives those of the intake under way, or null. */
  listen() {
    const take = (files, target) => {
      const pictures = [...files].filter(isPicture);
      if (pictures.length === 0 || !shell.takesPictures) return false;
      const wanted = target?.closest?.("#bar, #camera") ? null : shell.page.photos?.();
      if (wanted) wanted.add(pictures);
      else this.decode(pictures);
      return true;
    };
    // A file that no page takes would be opened by the browser in the place of the page.
    document.addEventListener("dragover", (event) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    });
    document.addEventListener("drop", (event) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
      take(event.dataTransfer?.files ?? [], event.target);
    });
    document.addEventListener("paste", (event) => {
      if (take(event.clipboardData?.files ?? [], event.target)) event.preventDefault();
    });
  }

  async decode(files) {
    for (const file of files) {
      try {
        await shell.decode(await forScan(file));
      } catch (error) {
        shell.refused(error);
      }
    }
  }
}

export const takePictures = new Pictures();
