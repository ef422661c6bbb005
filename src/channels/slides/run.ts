/*
 * Keys for a meeting: arrows, space, and the PageUp and PageDown of a clicker turn the slides, F fills the screen, N shows the notes,
 * B makes the screen dark. Without it the slides are a page to scroll, each with its notes below.
 */
const root = document.documentElement;
const slides = [...document.querySelectorAll<HTMLElement>('.page')];
const said = document.querySelector<HTMLElement>('[role=status]')!;
const button = document.querySelector<HTMLButtonElement>('button')!;

const fromAddress = () =>
  Math.max(
    0,
    slides.findIndex(({ id }) => `#${id}` === location.hash),
  );
let current = fromAddress();

/** Turns to a slide by its place, counted from 0, and keeps it in the address. */
function turn(to: number): void {
  current = Math.min(Math.max(to, 0), slides.length - 1);
  const slide = slides[current]!;
  for (const each of slides) each.classList.toggle('current', each === slide);
  history.replaceState(null, '', `#${slide.id}`);
  if (!root.classList.contains('presenting')) slide.scrollIntoView();
  said.textContent = `Trang ${current + 1} trên ${slides.length}: ${slide.querySelector('h1, h2')!.textContent.trim()}`;
}

function present(on: boolean): void {
  root.classList.toggle('presenting', on);
  root.classList.remove('dark');
  turn(current);
  // Phones may refuse to fill the screen; the slide then fills the window.
  if (on) void root.requestFullscreen?.().catch(() => undefined);
  else if (document.fullscreenElement) void document.exitFullscreen();
}

const keys: Record<string, () => void> = {
  ArrowRight: () => turn(current + 1),
  ArrowDown: () => turn(current + 1),
  PageDown: () => turn(current + 1),
  ' ': () => turn(current + 1),
  ArrowLeft: () => turn(current - 1),
  ArrowUp: () => turn(current - 1),
  PageUp: () => turn(current - 1),
  Home: () => turn(0),
  End: () => turn(slides.length - 1),
  f: () => present(!root.classList.contains('presenting')),
  Escape: () => present(false),
  n: () => void root.classList.toggle('with-notes'),
  b: () => void root.classList.toggle('dark'),
  '.': () => void root.classList.toggle('dark'),
};

addEventListener('keydown', (event) => {
  const { key, target } = event;
  const does = keys[key.length === 1 ? key.toLowerCase() : key];
  if (!does || event.ctrlKey || event.metaKey || event.altKey) return;
  // On a button or link the space bar is theirs.
  if (key === ' ' && (target as HTMLElement).closest('a, button')) return;
  event.preventDefault();
  does();
});
addEventListener('hashchange', () => turn(fromAddress()));
document.addEventListener('fullscreenchange', () => {
  if (!document.fullscreenElement && root.classList.contains('presenting')) present(false);
});
document.querySelector('main')!.addEventListener('click', ({ target }) => {
  if (root.classList.contains('presenting') && !(target as HTMLElement).closest('a, .notes')) turn(current + 1);
});
button.addEventListener('click', () => present(true));
button.hidden = false;
slides[current]!.classList.add('current');

// A module, so that its names are its own.
export {};
