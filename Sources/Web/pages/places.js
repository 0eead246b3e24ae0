// Places within a page: what stands behind the # of its address.

/** Goes to a place of this page at once: a key pressed right after it belongs to that place already. */
export function goTo(place) {
  if (location.hash.slice(1) === place) return;
  history.pushState(null, "", `#${place}`);
  // The browser would tell of it only when the next keys are through.
  dispatchEvent(new HashChangeEvent("hashchange"));
}
