type Child = Node | string | undefined | false | Child[];
type Props = Record<string, unknown>;

let count = 0;
export const newId = (): string => `o${(count += 1)}`;

/** An element with its properties and children. `on…` listens, `class` and what has a hyphen are attributes, all else are properties. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value as EventListener);
    else if (name === 'class' || name === 'for' || name === 'role' || name.includes('-')) element.setAttribute(name, String(value));
    else Object.assign(element, { [name]: value });
  }
  element.append(...(children.flat(9) as Child[]).filter((child): child is Node | string => Boolean(child)));
  return element;
}

export const button = (label: string, press: () => void, props: Props = {}): HTMLButtonElement =>
  h('button', { type: 'button', onclick: press, ...props }, label);

let telling: ReturnType<typeof setTimeout> | undefined;

/** A sentence that is also read aloud, and goes by itself. */
export function tell(words: string): void {
  const told = document.getElementById('told')!;
  told.textContent = words;
  clearTimeout(telling);
  telling = setTimeout(() => (told.textContent = ''), 8000);
}

/** What was refused, in words for whoever sits here, with what came along. */
export class Refusal extends Error {
  readonly status: number;
  readonly more: Record<string, unknown>;

  constructor(status: number, more: Record<string, unknown>) {
    super(String(more['refused']));
    this.status = status;
    this.more = more;
  }
}

/** Says why what was filled in is not enough. */
export function refuse(words: string): never {
  throw new Refusal(0, { refused: words });
}

export async function ask<T>(name: string, asked: object = {}): Promise<T> {
  const answer = await fetch(`/hoi/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  }).catch(() => {
    throw new Refusal(0, { refused: 'Trang sửa đã tắt. Mở lại nó; chữ chưa lưu vẫn còn trên màn hình này, hãy chép ra trước.' });
  });
  if (answer.headers.get('content-type')?.startsWith('application/json') !== true)
    throw new Refusal(answer.status, { refused: await answer.text() });
  const said = (await answer.json()) as Record<string, unknown>;
  if (!answer.ok) throw new Refusal(answer.status, said);
  return said as T;
}

/** What went wrong, in words. */
export const wordsOf = (fault: unknown): string => (fault instanceof Refusal ? fault.message : `Máy vấp: ${String(fault)}`);

/** A question in the middle of the page; answered with what `close` was called with, or nothing. */
export function dialog<T>(draw: (close: (answer?: T) => void) => Child[]): Promise<T | undefined> {
  return new Promise((resolve) => {
    let answered: T | undefined;
    const box = h('dialog', { onclose: () => (box.remove(), resolve(answered)) });
    box.append(...(draw((answer) => ((answered = answer), box.close())).filter(Boolean) as Node[]));
    // One may open another.
    const title = box.querySelector('h2')!;
    title.id = newId();
    box.setAttribute('aria-labelledby', title.id);
    document.body.append(box);
    box.showModal();
  });
}

/**
 * The same with boxes, answered with what `read` says once the button is pressed. As long as that is nothing, or is refused, it stays open with
 * all that was filled in. `other` is a second button, and what it answers at once.
 */
export const asked = <T>(
  question: string,
  boxes: Child[],
  yes: string,
  read: () => T | undefined | Promise<T | undefined>,
  other?: readonly [says: string, answer: T],
) =>
  dialog<T>((close) => {
    const said = h('p', { class: 'fault', role: 'alert' });
    const main = h('button', { type: 'submit', class: 'main' }, yes);
    // What has begun is not stopped by closing the question.
    const working = (is: boolean) => {
      for (const each of tools.querySelectorAll('button')) each.disabled = is;
      // A listener that answers false would prevent it as well.
      main.closest('dialog')!.oncancel = (event) => void (is && event.preventDefault());
    };
    const answer = async () => {
      working(true);
      said.className = 'wait';
      said.textContent = 'Đang làm…';
      try {
        const now = await read();
        said.textContent = '';
        if (now !== undefined) close(now);
      } catch (fault) {
        said.className = 'fault';
        said.textContent = wordsOf(fault);
      } finally {
        if (main.isConnected) working(false);
      }
    };
    const stop = button('Thôi', () => close());
    const tools = h('div', { class: 'tools' }, main, other && button(other[0], () => close(other[1])), stop);
    const onsubmit = (event: Event) => (event.preventDefault(), void answer());
    return [h('h2', {}, question), h('form', { onsubmit }, boxes, said, tools)];
  });

/** Something that must have been read. */
export const notice = (title: string, words: string): Promise<unknown> =>
  dialog((close) => [
    h('h2', {}, title),
    h('p', {}, words),
    h(
      'div',
      { class: 'tools' },
      button('Đóng', () => close(), { class: 'main' }),
    ),
  ]);

/** Whether whoever sits here wants it, said with a button that names it. */
export const sure = (question: string, words: string, yes: string): Promise<boolean | undefined> =>
  asked(question, [h('p', {}, words)], yes, () => true);
