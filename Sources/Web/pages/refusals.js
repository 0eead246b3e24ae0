// What was refused at this screen while a batch was scanned: told once more when the batch is closed.

/** How many are remembered; a summary of more than these helps nobody. */
const most = 200;

/** The refused scans of one batch, kept while the window is open. */
export class Refusals {
  constructor(batch) {
    this.key = `ghiseu.refused.${batch}`;
    this.all = JSON.parse(sessionStorage.getItem(this.key) ?? "[]");
  }

  get count() { return this.all.length; }

  add(code, reason) {
    this.all = [...this.all, { code: code.slice(0, 128), reason }].slice(-most);
    try {
      sessionStorage.setItem(this.key, JSON.stringify(this.all));
    } catch {
      // Told until the page is left; nothing depends on it.
    }
  }
}
