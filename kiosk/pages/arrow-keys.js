// Operation by a keypad: an arrow moves the focus to the nearest control in its direction (EN 301 549, 5.1.6).

const directions = {
  ArrowRight: (from, to) => [to.left - from.right, Math.abs(middle(to).y - middle(from).y), middle(to).x - middle(from).x],
  ArrowLeft: (from, to) => [from.left - to.right, Math.abs(middle(to).y - middle(from).y), middle(from).x - middle(to).x],
  ArrowDown: (from, to) => [to.top - from.bottom, Math.abs(middle(to).x - middle(from).x), middle(to).y - middle(from).y],
  ArrowUp: (from, to) => [from.top - to.bottom, Math.abs(middle(to).x - middle(from).x), middle(from).y - middle(to).y],
};

function middle(box) {
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

function reachable() {
  return [...document.querySelectorAll("button")].filter((button) => button.getClientRects().length > 0);
}

export function moveFocusByArrows() {
  document.addEventListener("keydown", (event) => {
    const distance = directions[event.key];
    if (!distance || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const buttons = reachable();
    const held = document.activeElement;
    if (!buttons.includes(held)) {
      buttons[0]?.focus();
      return;
    }
    const from = held.getBoundingClientRect();
    let best = null;
    for (const button of buttons) {
      if (button === held) continue;
      const [ahead, aside, along] = distance(from, button.getBoundingClientRect());
      if (along <= 0 || ahead < -4) continue;
      const cost = Math.max(0, ahead) + 2 * aside;
      if (!best || cost < best.cost) best = { button, cost };
    }
    best?.button.focus();
  });
}
