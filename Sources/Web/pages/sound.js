// The three sounds of the counter and what the eye gets with each (EN 301 549, 5.1.5). They differ in pitch, number
// and direction, so that they are told apart in a loud shop and by people who hear high tones badly.
import { byID } from "./dom.js";

const tones = {
  // [hertz, start, length] in seconds
  good: [[880, 0, 0.09], [1319, 0.09, 0.12]],
  bad: [[233, 0, 0.22], [175, 0.24, 0.32]],
  needsYou: [[660, 0, 0.1], [660, 0.16, 0.1], [660, 0.32, 0.1]],
};

let audio = null;

/** Browsers keep sound off until the first key or click. */
export function allowSound() {
  audio ??= new AudioContext();
  if (audio.state === "suspended") audio.resume();
}

export function play(name) {
  const notes = tones[name];
  if (!notes) return;
  mark(name);
  if (!audio || audio.state !== "running") return;
  for (const [hertz, start, length] of notes) {
    const [oscillator, gain] = [audio.createOscillator(), audio.createGain()];
    const from = audio.currentTime + start;
    oscillator.type = name === "bad" ? "sawtooth" : "sine";
    oscillator.frequency.value = hertz;
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(0.25, from + 0.01);
    gain.gain.setValueAtTime(0.25, from + length - 0.02);
    gain.gain.linearRampToValueAtTime(0, from + length);
    oscillator.connect(gain).connect(audio.destination);
    oscillator.start(from);
    oscillator.stop(from + length);
  }
}

let timer = 0;

/** A steady border for a second and a half: seen from the side, and nothing flashes (WCAG 2.3.1). */
function mark(name) {
  document.body.dataset.sound = name;
  clearTimeout(timer);
  timer = setTimeout(() => { delete document.body.dataset.sound; }, 1500);
}

/** Tells screen readers, without moving the focus (WCAG 4.1.3). */
export function say(text) {
  const said = byID("said");
  said.textContent = "";
  requestAnimationFrame(() => { said.textContent = text; });
}
