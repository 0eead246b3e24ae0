// Reading aloud, where the browser has a voice for the language. Only parts marked `data-speak` are spoken: of a
// status the stage and what follows, never the device, the initials or the price (EN 301 549, 5.1.3.9).

function voiceOf(language) {
  return window.speechSynthesis?.getVoices().find((voice) => voice.lang.toLowerCase().startsWith(language));
}

export function canSpeak(language) {
  return voiceOf(language) !== undefined;
}

export function whenVoicesChange(action) {
  window.speechSynthesis?.addEventListener?.("voiceschanged", action);
}

export function speak(screen, language) {
  const voice = voiceOf(language);
  if (!voice) return;
  for (const element of screen.querySelectorAll("[data-speak]")) {
    if (!element.textContent || element.getClientRects().length === 0) continue;
    const utterance = new SpeechSynthesisUtterance(element.textContent);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    window.speechSynthesis.speak(utterance);
  }
}

export function stopSpeaking() {
  window.speechSynthesis?.cancel();
}
