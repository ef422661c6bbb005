import { all, one } from './find.ts';

/** A Vietnamese voice of this phone, if it has one: an English one would read nonsense, so then there is no button. */
const findVoice = (): SpeechSynthesisVoice | undefined => speechSynthesis.getVoices().find(({ lang }) => /^vi(\b|_)/i.test(lang));

/** What is read of a step: its words without marks of sources, drawn screens and buttons; acronyms in full, numbers digit by digit where they are dialled. */
function wordsToRead(step: HTMLElement): string {
  const copy = step.cloneNode(true) as HTMLElement;
  for (const silent of all('.cite, .screen, .tool, .call-or-copy, .step-number', copy)) silent.remove();
  for (const short of all('abbr[title]', copy)) short.textContent = short.title;
  for (const number of all('a[href^="tel:"], a[href^="sms:"]', copy))
    number.textContent = [...number.textContent.replace(/\D/g, '')].join(' ');
  const count = one('.step-count', copy)!;
  count.textContent = `${count.textContent.trim().replace('/', ' trên ')}.`;
  const blocks = all('h3, p, li', copy).filter((block) => !one('p, li', block));
  const sentences = blocks.map((block) =>
    block.textContent
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[^.!?:]$/, '$&.'),
  );
  return sentences.join(' ').replace(/[“”"]/g, '');
}

/** Reads the steps one after the other; the button stops it, and so does leaving the page. */
export function offerReading(): void {
  const button = one('[data-read-aloud]');
  if (!button || !('speechSynthesis' in window)) return;
  const steps = all('.step');
  /** What is being said now. A speech that was cancelled still reports its end, which must not start the next step. */
  let current: SpeechSynthesisUtterance | undefined;
  let reading = false;

  const stop = () => {
    reading = false;
    current = undefined;
    speechSynthesis.cancel();
    for (const step of steps) step.removeAttribute('aria-current');
    button.textContent = 'Nghe';
  };
  const read = (place: number) => {
    const [step, voice] = [steps[place], findVoice()];
    if (!reading) return;
    if (!step || !voice) return stop();
    for (const other of steps) other.removeAttribute('aria-current');
    step.setAttribute('aria-current', 'step');
    step.scrollIntoView({ block: 'start' });
    const speech = new SpeechSynthesisUtterance(wordsToRead(step));
    Object.assign(speech, { voice, lang: voice.lang, rate: 0.9 });
    current = speech;
    speech.onend = () => current === speech && read(place + 1);
    speech.onerror = () => current === speech && stop();
    speechSynthesis.speak(speech);
  };

  button.addEventListener('click', () => {
    if (reading) return stop();
    reading = true;
    button.textContent = 'Dừng';
    // From the first step that is not done: whoever comes back need not hear it all again.
    read(
      Math.max(
        0,
        steps.findIndex((step) => !step.hasAttribute('data-done')),
      ),
    );
  });
  addEventListener('pagehide', stop);
  const show = () => (button.hidden = !findVoice());
  // Some browsers know their voices only a moment later, and old ones have no event for it.
  speechSynthesis.addEventListener?.('voiceschanged', show);
  show();
}
