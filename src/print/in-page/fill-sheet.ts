import { briefSteps } from './brief-steps.ts';
import { fillFlow } from './fill-flow.ts';
import { fullness } from './fullness.ts';
import { keepNumbersWhole } from './keep-numbers-whole.ts';
import { leaveOut } from './leave-out.ts';
import { takeSpare } from './take-spare.ts';

/** What a sheet came to, or by how much it does not. */
export interface SheetFill {
  sides: number;
  /** Body type in points. */
  type: number;
  /** How much of the last side is no white band, between 0 and 1 (`fullness.ts`). */
  filled: number;
  /** Of a poster, the type of its hook, lines and number, in points. */
  fitted?: Record<string, number>;
  /**
   * Lines beyond the last side, and the part that takes most room; undefined when all fits. `letters` tells of a poster's line by how many
   * it is too wide in the least type in which it may be read.
   */
  over: { lines: number; longest: string; letters?: number } | undefined;
}

/**
 * Fills the sides of a sheet with its text. What does not fit in the smallest type is told in brief or left out where the sheet allows it
 * (`brief-steps.ts`, `leave-out.ts`); elsewhere it is set all the same, and measured. White room is then spent in this order, as long as no
 * side is added: larger type, parts that wait for room (`take-spare.ts`), air between the parts. What stands in boxes beside each other is shared out evenly.
 */
export function fillSheet(sizes: number[], most: number, mayBeBrief: boolean): SheetFill {
  const paper = document.querySelector<HTMLElement>('.paper')!;
  const root = document.documentElement;
  keepNumbersWhole(paper);
  // Only a long step may be cut: a short one moves as a whole.
  for (const step of paper.querySelectorAll('.step')) step.classList.toggle('long', step.textContent.trim().length > 200);
  const original = paper.innerHTML;
  const least = sizes[0]!;
  const optional = paper.querySelectorAll('[data-optional]').length;
  /** The first box of each flow, in which all of it stands before it is filled. */
  const flows = () => {
    const boxes = [...paper.querySelectorAll<HTMLElement>('[data-flow]')];
    return boxes.filter((box, place) => boxes.findIndex((each) => each.dataset['flow'] === box.dataset['flow']) === place);
  };
  const spares = flows().map((flow) => ({ flow: flow.dataset['flow']!, count: flow.querySelectorAll('[data-spare]').length }));
  interface Setting {
    type: number;
    /** Sentences of a step; undefined for all. */
    sentences?: number;
    /** How many steps are told by sentences, the others by their titles. */
    told: number;
    /**
     * Which parts make room, so that each step can be told by a sentence at least: `data-yields` up to this number. They do where the wards'
     * offices stand on the sheet, which say whom to ask.
     */
    yields: number;
    left: number;
    /** Which of the spare parts of each flow, from the first to before the second. */
    spare: Record<string, [number, number]>;
    air: number;
    /** How much of the boxes that stand beside each other at the end may be filled, in hundredths: the less, the more evenly. */
    room: number;
  }
  interface Filled {
    setting: Setting;
    sides: number;
    extra: HTMLElement[];
    tooTall: boolean;
  }
  let shown: Filled | undefined;
  const hasWards = paper.querySelector('.wards') !== null;
  const folded = paper.matches('.gap-ba');
  const sidesNow = () => paper.querySelectorAll('.side').length;

  function fill(setting: Setting): Filled {
    root.dataset['type'] = String(setting.type);
    root.dataset['air'] = String(setting.air);
    paper.innerHTML = original;
    leaveOut(paper, setting.left);
    for (const flow of flows()) takeSpare(flow, ...(setting.spare[flow.dataset['flow']!] ?? [0, 0]));
    for (const part of paper.querySelectorAll<HTMLElement>('[data-yields]'))
      if (Number(part.dataset['yields']) <= setting.yields && hasWards) part.remove();
    if (setting.sentences !== undefined) briefSteps(paper, setting.sentences, setting.told);
    const extra: HTMLElement[] = [];
    let tooTall = false;
    const narrowed: HTMLElement[] = [];
    const narrow = (side: Element) => {
      const boxes = [...side.querySelectorAll<HTMLElement>('[data-flow]')];
      if (setting.room === 100 || (folded ? !side.matches('.inside') : boxes.length < 2 || sidesNow() < sides)) return;
      for (const box of boxes) box.style.maxHeight = `${setting.room}%`;
      narrowed.push(...boxes);
    };
    paper.querySelectorAll('.side').forEach(narrow);
    for (const flow of flows().map(({ dataset }) => dataset['flow']!)) {
      const boxes = [...paper.querySelectorAll<HTMLElement>(`[data-flow="${flow}"]`)];
      const filled = fillFlow(boxes[0]!, (used) => {
        if (boxes[used]) return boxes[used];
        // One more side like the last, but for what stands only on the first; a panel beyond the fold stands beside the sheet, to be measured.
        const holder = boxes.at(-1)!.closest<HTMLElement>(folded ? '.panel' : '.side')!;
        const another = holder.cloneNode(true) as HTMLElement;
        another.querySelector('[data-first-side]')?.remove();
        const added = [...another.querySelectorAll<HTMLElement>('[data-flow]')];
        added.forEach((box) => box.replaceChildren());
        holder.after(another);
        boxes.push(...added);
        if (folded || sidesNow() > most) extra.push(...added);
        narrow(another);
        return added[0]!;
      });
      tooTall ||= filled.tooTall;
    }
    for (const box of narrowed) box.removeAttribute('style');
    shown = { setting, sides: sidesNow(), extra, tooTall };
    return shown;
  }

  const fits = ({ extra, tooTall }: Filled) => extra.length === 0 && !tooTall;

  const upTo = (end: number) => Array.from({ length: Math.max(0, end) }, (_, place) => place + 1);

  /** The furthest of these settings that works, all before it working too; `first` is known to. */
  function furthest(first: Setting, further: Setting[], works: (filled: Filled) => boolean): Setting {
    let [best, low, high] = [first, 0, further.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (works(fill(further[middle]!))) [best, low] = [further[middle]!, middle + 1];
      else high = middle;
    }
    return best;
  }

  let sides = Infinity;
  let smallest = fill({ type: least, told: Infinity, yields: 0, left: 0, spare: {}, air: 0, room: 100 });
  if (!fits(smallest) && mayBeBrief) {
    const brief = (sentences: number, yields: number, told = Infinity): Setting => ({ ...smallest.setting, sentences, yields, told });
    const some = upTo(paper.querySelectorAll('.step').length - 1).map((steps) => brief(1, 2, steps));
    const all = [brief(1, 2), brief(1, 1), ...upTo(6).map((sentences) => brief(sentences, 0))];
    smallest = fill(furthest(brief(0, 2), [...some, ...all], fits));
  }
  while (!fits(smallest) && smallest.setting.left < optional - 1) smallest = fill({ ...smallest.setting, left: smallest.setting.left + 1 });
  if (!fits(smallest)) {
    const line = parseFloat(getComputedStyle(root).fontSize) * 1.42;
    const boxes = [...paper.querySelectorAll<HTMLElement>('[data-flow]')];
    const blocksIn = (box: HTMLElement) => [...box.children] as HTMLElement[];
    // The last block is pushed to the bottom by a margin of its own, which is room and not text.
    const marginOf = (block: HTMLElement) => (block.matches('.end') ? 0 : parseFloat(getComputedStyle(block).marginTop));
    const text = boxes.flatMap(blocksIn).reduce((sum, block) => sum + block.getBoundingClientRect().height + marginOf(block), 0);
    const room = boxes.filter((box) => !smallest.extra.includes(box)).reduce((sum, box) => sum + box.clientHeight, 0);
    const lines = Math.max(1, Math.ceil((text - room) / line));
    const heights = new Map<string, number>();
    for (const part of paper.querySelectorAll<HTMLElement>('[data-part]'))
      heights.set(part.dataset['part']!, (heights.get(part.dataset['part']!) ?? 0) + part.getBoundingClientRect().height);
    const longest = [...heights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
    return { sides: smallest.sides, type: least, filled: 1, over: { lines, longest } };
  }
  ({ sides } = smallest);
  const onNoMore = (filled: Filled) => fits(filled) && filled.sides <= sides;
  let chosen = smallest.setting;
  const spend = (further: Setting[]) => void (chosen = furthest(chosen, further, onNoMore));
  spend(sizes.slice(1).map((type) => ({ ...chosen, type })));
  for (const { flow, count } of spares) {
    const from = (first: number) =>
      upTo(count - first).map((taken): Setting => ({ ...chosen, spare: { ...chosen.spare, [flow]: [first, first + taken] } }));
    spend(from(0));
    // Where the first is too large for the room, there may be room for those after it.
    if (!chosen.spare[flow] && count > 1) spend(from(1));
  }
  if (shown!.setting !== chosen) fill(chosen);
  if (fullness() < 0.95) spend(upTo(4).map((air) => ({ ...chosen, air })));
  if (paper.querySelectorAll('[data-flow]').length > sides) spend([92, 84, 76, 68, 60, 52, 44].map((room) => ({ ...chosen, room })));
  if (shown!.setting !== chosen) fill(chosen);
  return { sides, type: chosen.type, filled: Math.round(fullness() * 100) / 100, over: undefined };
}
