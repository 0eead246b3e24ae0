// Short tones made by the page itself; each stands beside a text that says the same (EN 301 549, 5.1.5).

const tones = {
  good: [[880, 0, 0.09], [1175, 0.1, 0.14]],
  bad: [[220, 0, 0.3]],
  attention: [[660, 0, 0.16], [660, 0.26, 0.16]],
  call: [[784, 0, 0.25], [622, 0.3, 0.4]],
};
let context = null;

export function play(name) {
  const Context = window.AudioContext;
  if (!Context) return;
  context ??= new Context();
  // A telephone plays nothing before the first touch; the text is there all the same.
  if (context.state === "suspended") context.resume().catch(() => {});
  for (const [frequency, start, length] of tones[name]) {
    const at = context.currentTime + start;
    const oscillator = context.createOscillator();
    const volume = context.createGain();
    oscillator.frequency.value = frequency;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.25, at + 0.015);
    volume.gain.linearRampToValueAtTime(0, at + length);
    oscillator.connect(volume).connect(context.destination);
    oscillator.start(at);
    oscillator.stop(at + length + 0.02);
  }
}
