import { type } from './frames.ts';

/*
 * Shows the frames of a board one after the other, for days. It makes no element and keeps no list that grows; each frame is only
 * hidden or shown, and changes with a cut. Without it all frames stand below each other.
 */

/** How often a board with network asks whether its words have changed. */
const askEvery = 30 * 60_000;

let asked = performance.now();
let place = 0;

const main = () => document.querySelector<HTMLElement>('#bo')!;
let words = main().innerHTML;

/** The board's own calendar, to leave out what is overdue; no frame shows it. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function frames(): HTMLElement[] {
  const day = today();
  return [...main().querySelectorAll<HTMLElement>('.frame[data-seconds]')].filter(({ dataset }) => dataset['until']! >= day);
}

/** Shows the frame whose turn it is, or says that all are overdue. */
function put(): HTMLElement {
  const frame = frames()[place] ?? document.querySelector<HTMLElement>('#het-han')!;
  for (const each of document.querySelectorAll<HTMLElement>('.frame')) each.hidden = each !== frame;
  fit(frame);
  return frame;
}

function run(): void {
  const seconds = Number(put().dataset['seconds'] ?? 60);
  setTimeout(() => {
    place += 1;
    if (place >= frames().length) {
      place = 0;
      void renew();
    }
    run();
  }, seconds * 1000);
}

/** Of the largest type that fits, as much is given up as this for fewer lines: what belongs together then stays on one. */
const keptForLines = 0.7;

/** The largest type with which the words stay inside, or somewhat less where they then take fewer lines; never less than is read from afar. */
function fit(frame: HTMLElement): void {
  const room = frame.querySelector<HTMLElement>('.say')!;
  const parts = [...room.children];
  const lineHeight = parseFloat(getComputedStyle(room).lineHeight) / parseFloat(getComputedStyle(room).fontSize);
  const set = (size: number) => (room.style.fontSize = `calc(${size} * var(--u))`);
  let largest = 0;
  let best = { size: type.least as number, lines: Infinity };
  for (let size: number = type.most; size >= Math.max(type.least, keptForLines * largest); size -= 0.5) {
    set(size);
    const boxes = parts.map((part) => part.getBoundingClientRect());
    const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
    if (height > room.clientHeight || parts.some((part) => part.scrollWidth > part.clientWidth)) continue;
    largest ||= size;
    const lines = Math.round(boxes.at(-1)!.height / (lineHeight * parseFloat(getComputedStyle(room).fontSize)));
    if (lines < best.lines) best = { size, lines };
  }
  set(best.size);
}

/** Between two rounds, a board that is online takes over what the site now says, without ever leaving its page. */
async function renew(): Promise<void> {
  if (!location.protocol.startsWith('http') || performance.now() - asked < askEvery) return;
  asked = performance.now();
  try {
    const answer = await fetch(location.href, { cache: 'no-cache' });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector<HTMLElement>('#bo');
    if (!answer.ok || !fresh || fresh.innerHTML === words) return;
    words = fresh.innerHTML;
    main().replaceWith(fresh);
    put();
  } catch {
    // No network: the board goes on with what it has.
  }
}

document.documentElement.classList.add('running');
addEventListener('resize', () => void put());
// The largest type that fits is known only in the typeface itself.
void document.fonts.load("700 1em 'Be Vietnam Pro'").then(run, run);
