/** Locks a page that nobody has touched for two minutes (`reliability.md` 2.2, 7.3); what was typed is kept. */
const untouched = 2 * 60 * 1000;

let timer;
let whenIdle = () => {};

/** Starts over: somebody is there. A key, a touch or a scan counts. */
export function touched() {
  clearTimeout(timer);
  timer = setTimeout(() => whenIdle(), untouched);
}

/** From now on `lock` is called when nobody touches the page. */
export function lockWhenIdle(lock) {
  whenIdle = lock;
  for (const kind of ["keydown", "pointerdown", "wheel"]) {
    window.addEventListener(kind, touched, { capture: true, passive: true });
  }
  touched();
}
