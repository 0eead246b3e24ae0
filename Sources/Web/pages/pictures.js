// A picture dropped or pasted anywhere is read as a scan; once the device of an intake is known, it is a photo of it.
import { shell } from "./shell.js";

const isPicture = (file) => file.type === "image/jpeg" || file.type === "image/png";

class Pictures {
  /** `photos()` gives the photos of the intake under way, or null. */
  listen(photos) {
    const take = (files, target) => {
      const pictures = [...files].filter(isPicture);
      if (pictures.length === 0 || !shell.session) return false;
      const wanted = target?.closest?.("#bar") ? null : photos();
      if (wanted) wanted.add(pictures);
      else this.decode(pictures);
      return true;
    };
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
    for (const file of files) await shell.decode(file);
  }
}

export const takePictures = new Pictures();
