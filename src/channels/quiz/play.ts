import { drawPaper, type Drawn } from './draw.ts';

// Of its own: shared with the script of guides, these lines would become a file that guides have to ask for.
const all = <E extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): E[] => [
  ...within.querySelectorAll<E>(selector),
];
const one = <E extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): E | null =>
  within.querySelector<E>(selector);

/** Asks the questions of the page one at a time. Nothing is kept or sent; the address names the paper, so that it can be shared. */
const start = one<HTMLFormElement>('.quiz-start')!;
const quiz = one<HTMLFormElement>('.quiz')!;
const end = one('.quiz-end')!;
const progress = one('.quiz-progress', quiz)!;
const bar = one('.quiz-bar', quiz)!;
const said = one('[role=status]', bar)!;
const [button, leave] = all<HTMLButtonElement>('button', bar) as [HTMLButtonElement, HTMLButtonElement];
const list = one<HTMLDetailsElement>('.quiz-all', quiz)!;
const items = all('.quiz-question', quiz);

const idOf = (item: HTMLElement): string => item.id.replace(/^cau-/, '');
const boxesOf = (item: HTMLElement) => all<HTMLInputElement>('input', item);
const questions = items.map((item) => ({ id: idOf(item), topic: item.dataset['topic']!, options: boxesOf(item).length }));
const itemOf = new Map(items.map((item) => [idOf(item), item]));

let paper: Drawn[] = [];
let place = 0;
/** Whether the question on the screen has been answered, and the button leads on. */
let answered = false;
/** The questions answered right and wrong, in the order in which they were asked. */
let right: HTMLElement[] = [];
let wrong: HTMLElement[] = [];

/** Puts the answers of a question in the order of the draw, by the place that each has in the author's list. */
function arrange({ id, order }: Drawn): HTMLElement {
  const item = itemOf.get(id)!;
  const labels = new Map(boxesOf(item).map((box) => [Number(box.value), box.closest('label')!]));
  one('fieldset', item)!.append(...order.map((at) => labels.get(at)!));
  return item;
}

function clear(item: HTMLElement): void {
  for (const box of boxesOf(item)) {
    box.checked = box.disabled = false;
    const label = box.closest('label')!;
    delete label.dataset['mark'];
    one('b', label)?.remove();
  }
  one<HTMLDetailsElement>('details', item)!.open = false;
}

/** Draws the paper that the start form names and asks its first question. */
function begin(): void {
  const { topic, number } = chosen();
  const own = topic ? questions.filter((question) => question.topic === topic) : questions;
  paper = drawPaper(own, number, topic ? own.length : Number(quiz.dataset['length']));
  [place, right, wrong] = [0, [], []];
  items.forEach(clear);
  history.replaceState(null, '', `?de=${number}${topic ? `&chu-de=${topic}` : ''}`);
  show('asking');
  ask();
}

function chosen(): { topic: string; number: number } {
  const form = new FormData(start);
  return { topic: String(form.get('chu-de')), number: Number(form.get('de')) };
}

function show(what: 'list' | 'asking' | 'end'): void {
  quiz.classList.toggle('asking', what === 'asking');
  start.hidden = what !== 'list';
  // The questions stand in the folded list: it is open while one of them is asked, and only that one shows.
  list.open = what === 'asking';
  quiz.hidden = what === 'end';
  progress.hidden = bar.hidden = what !== 'asking';
  end.hidden = what !== 'end';
}

const current = (): HTMLElement => itemOf.get(paper[place]!.id)!;

function ask(): void {
  for (const item of items) item.classList.remove('now');
  const item = arrange(paper[place]!);
  item.classList.add('now');
  progress.textContent = `Câu ${place + 1}/${paper.length} · đúng ${right.length}`;
  said.textContent = '';
  answered = false;
  button.textContent = 'Trả lời';
  progress.scrollIntoView({ block: 'start' });
  // On the first answer, unchosen: a screen reader then reads the question, and the arrow keys choose.
  boxesOf(item)[0]!.focus({ preventScroll: true });
}

function answer(): void {
  const item = current();
  const picked = boxesOf(item).find((box) => box.checked);
  if (!picked) {
    said.textContent = 'Bạn hãy chọn một đáp án.';
    return;
  }
  const isRight = 'right' in picked.dataset;
  (isRight ? right : wrong).push(item);
  for (const box of boxesOf(item)) {
    box.disabled = true;
    if ('right' in box.dataset) mark(box, 'right', 'Đáp án đúng');
    else if (box === picked) mark(box, 'wrong', 'Bạn chọn');
  }
  const details = one<HTMLDetailsElement>('details', item)!;
  details.open = true;
  progress.textContent = `Câu ${place + 1}/${paper.length} · đúng ${right.length}`;
  // The reason stands above for the eyes; who listens hears both at once.
  said.textContent = isRight ? 'Đúng.' : 'Chưa đúng.';
  const reason = document.createElement('span');
  reason.className = 'sr-only';
  reason.textContent = ` ${all('p', details)
    .slice(0, 2)
    .map((line) => line.textContent)
    .join(' ')}`;
  said.append(reason);
  answered = true;
  button.textContent = place + 1 < paper.length ? 'Câu tiếp theo' : 'Xem kết quả';
  button.focus({ preventScroll: true });
  bar.scrollIntoView({ block: 'nearest' });
}

function mark(box: HTMLInputElement, kind: 'right' | 'wrong', words: string): void {
  const label = box.closest('label')!;
  label.dataset['mark'] = kind;
  const note = document.createElement('b');
  note.textContent = words;
  label.append(note);
}

function finish(): void {
  show('end');
  const heading = one('h2', end)!;
  heading.textContent = `Bạn trả lời đúng ${right.length}/${paper.length} câu`;
  one('p', end)!.textContent = wrong.length > 0 ? 'Những câu nên xem lại:' : 'Bạn trả lời đúng hết.';
  one('ol', end)!.replaceChildren(...wrong.map(review));
  heading.focus();
  scrollTo({ top: 0 });
}

/** A question that was missed, with its answer and reason. */
function review(item: HTMLElement): HTMLElement {
  const entry = document.createElement('li');
  entry.className = 'py-3';
  const title = document.createElement('h3');
  title.textContent = one('legend', item)!.textContent;
  entry.append(title, ...all('details > p', item).map((line) => line.cloneNode(true)));
  return entry;
}

function backToList(): void {
  items.forEach(clear);
  show('list');
  history.replaceState(null, '', location.pathname);
  scrollTo({ top: 0 });
  one('button', start)!.focus({ preventScroll: true });
}

/** A number that nobody chose, so that two who begin anew seldom get the same paper. */
function pickNumber(): void {
  start.querySelector<HTMLInputElement>('#de')!.value = String(1 + Math.floor(Math.random() * 999));
}

start.addEventListener('submit', (event) => {
  event.preventDefault();
  begin();
});
quiz.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!quiz.classList.contains('asking')) return;
  if (!answered) answer();
  else if ((place += 1) < paper.length) ask();
  else finish();
});
leave.addEventListener('click', backToList);
end.addEventListener('click', ({ target }) => {
  const { do: what } = (target as HTMLElement).dataset;
  if (what === 'list') backToList();
  if (what === 'other') pickNumber();
  if (what === 'again' || what === 'other') begin();
});

const asked = new URLSearchParams(location.search);
const number = Number(asked.get('de'));
const topic = one<HTMLInputElement>(`[name=chu-de][value="${CSS.escape(asked.get('chu-de') ?? '')}"]`, start);
if (topic) topic.checked = true;
start.classList.add('awake');
/** Who is led to one topic or question by its address finds the list open there. */
function openAsked(): void {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (!target || !list.contains(target)) return;
  list.open = true;
  target.scrollIntoView();
}
addEventListener('hashchange', openAsked);
openAsked();
if (Number.isInteger(number) && number >= 1 && number <= 9999) {
  start.querySelector<HTMLInputElement>('#de')!.value = String(number);
  begin();
} else pickNumber();
