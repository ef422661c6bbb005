import { keepChecks, wordsOf, type Check } from './checks.ts';
import { all, one } from './find.ts';
import { fingerprint } from './fingerprint.ts';

interface Step extends Check {
  item: HTMLElement;
  /** `4/9` */
  place: string;
  title: string;
}

function readStep(item: HTMLElement): Step {
  const box = one<HTMLInputElement>('.tick input', item)!;
  const heading = one('h3', item)!;
  const place = wordsOf(one('.step-count', heading)).replace('Bước ', '');
  const title = heading.lastChild!.textContent!.trim();
  const parts = [...item.children].filter((part) => part !== heading && !part.matches('.tick, .call-or-copy'));
  return { item, box, place, title, mark: fingerprint([title, ...parts.map(wordsOf)].join('\n')) };
}

/**
 * Steps can be ticked off. While steps are read, a bar at the foot of the screen leads to the next one: to the first that is open, or while
 * nothing is ticked to the one that comes next; it is there only as long as that step is off screen. Wide screens have a list of the steps
 * beside them instead. A step whose words have changed since it was ticked is open again, and the reader is told.
 */
export function keepTicks(): void {
  const section = one('.doing');
  if (!section) return;
  const steps = all('.step', section).map(readStep);
  const [bar, label, name] = [document.createElement('a'), document.createElement('span'), document.createElement('b')];
  bar.className = 'next-step';
  bar.append(label, name);
  section.append(bar);
  const rail = listSteps(steps);

  const findNext = (): Step | undefined =>
    steps.some(({ box }) => box.checked)
      ? steps.find(({ box }) => !box.checked)
      : steps.find(({ item }) => item.getBoundingClientRect().top > innerHeight / 2);

  const lead = () => {
    const next = findNext();
    const place = next?.item.getBoundingClientRect();
    const { top, bottom } = section.getBoundingClientRect();
    const isReading = top < innerHeight / 2 && bottom > innerHeight / 2;
    const isAbove = place !== undefined && place.bottom < 0;
    bar.hidden = !next || !isReading || !(isAbove || place!.top > innerHeight - bar.offsetHeight);
    if (!next) return;
    bar.href = `#${next.item.id}`;
    bar.toggleAttribute('data-up', isAbove);
    label.textContent = `Tiếp theo: bước ${next.place} `;
    name.textContent = next.title;
  };

  const words = {
    done: (count: number, total: number) => `Đã xong ${count}/${total} bước.`,
    stale: (count: number) => `Bài đã sửa ${count} bước bạn từng đánh dấu, nên dấu cũ đã bỏ.`,
  };
  keepChecks('buoc', section, steps, words, () => {
    steps.forEach(({ item, box }, index) => {
      item.toggleAttribute('data-done', box.checked);
      rail[index]!.toggleAttribute('data-done', box.checked);
    });
    lead();
  });

  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        lead();
      });
    },
    { passive: true },
  );
}

/** The steps by name in the column beside them; shown where there is one. */
function listSteps(steps: readonly Step[]): HTMLElement[] {
  const list = document.createElement('ol');
  list.className = 'step-list';
  const items = steps.map(({ item, title }) => {
    const [line, link] = [document.createElement('li'), document.createElement('a')];
    link.href = `#${item.id}`;
    link.textContent = title;
    line.append(link);
    return line;
  });
  list.append(...items);
  one('.at-hand')?.append(list);
  return items;
}
