import type { Field } from '../boxes.ts';
import type { Choice } from '../index.ts';
import type { Made } from '../new-entry.ts';
import type { Drawn } from './boxes-small.ts';
import { ask, asked, h, sure, tell } from './dom.ts';
import { groupBox, type Around, type Choices } from './form.ts';
import { ProblemView } from './problems.ts';

/** Entries of a few boxes, which whoever wants to name one can make on the way. */
const news = { nguon: 'Nguồn mới', 'du-kien': 'Số, địa chỉ mới', 'co-quan': 'Cơ quan mới' };

/** What boxes that stand in no form of an entry know. */
export const aroundOf = (choices: Choices): Around => ({
  choices,
  kind: () => '',
  ofKind: [],
  news,
  begin: (folder) => newEntry(folder, choices),
});

/** The boxes of an entry; that of its value follows the kind which is chosen beside it. */
export function formBox(fields: readonly Field[], values: Record<string, unknown>, choices: Choices): ReturnType<typeof groupBox> {
  let kind = String(values['kind'] ?? '');
  const around = { ...aroundOf(choices), kind: () => kind };
  const box = groupBox(fields, values, '', around);
  box.element.addEventListener('change', ({ target }) => {
    const select = target as HTMLSelectElement;
    if (select.closest<HTMLElement>('[data-path]')?.dataset['path'] !== 'kind') return;
    kind = select.value;
    for (const draw of around.ofKind) draw();
  });
  return box;
}

/** One more entry, from the boxes of its own schema, written as a file at once. What is wrong is said at its box, and nothing is written. */
async function newEntry(folder: string, choices: Choices): Promise<string | undefined> {
  const { fields, values } = await ask<{ fields: Field[]; values: Record<string, unknown> }>('blank', { folder });
  const box: Drawn = formBox(fields, values, choices);
  const element = h('div', {});
  const view = new ProblemView(element, () => undefined);
  element.append(view.top, box.element);
  const made = await asked<Choice>((news as Record<string, string>)[folder]!, [element], 'Lưu', async () => {
    const answer = await ask<Made>('make', { folder, fields: box.value() });
    if ('problems' in answer) return void view.show(answer.problems, answer.path);
    if (!('twin' in answer)) return answer.made;
    const isMeant = await sure(
      'Đã có mục này',
      `“${answer.twin[1]}” ghi cùng địa chỉ hay cùng tên. Dùng mục ấy thì không phải ghi lần nữa.`,
      'Dùng mục ấy',
    );
    return isMeant ? answer.twin : undefined;
  });
  if (!made) return undefined;
  const all = (choices[folder] ??= []);
  if (!all.some(([id]) => id === made[0])) all.push(made);
  tell(`Đã chọn “${made[1]}”.`);
  return made[0];
}
