import { visit } from 'unist-util-visit';
import { memoize } from '../once.ts';
import { readBody } from '../check/prose-body.ts';
import { parseDay, parseLooseDay, writeDay, type Day } from '../dates/day.ts';
import { readSiteDay } from '../dates/site-day.ts';
import { readValues } from '../library/read-values.ts';
import { rowOf } from '../schemas/parts.ts';
import { bare } from '../schemas/shape.ts';
import { formatOf, parseAsWritten } from '../text/parse.ts';
import { spanWords } from '../truth/procedure.ts';
import { fillValues, writeValue, type Value } from '../truth/value.ts';
import { fieldsFor, type Box, type Field } from './boxes.ts';
import { partsOf, schemaOf } from './entry.ts';
import { choices, entries } from './index.ts';
import { labelOf as partName } from './words/labels.ts';
import { written } from './yaml-change.ts';

/** One paragraph, or one value of a form, as people read it. */
export interface Told {
  /** What a value is called; empty in the words of a text. */
  label: string;
  text: string;
  /** The heading, the part or the group that it stands in. */
  under: string;
  isHeading?: boolean;
  /** It sorts the text and says nothing to readers. */
  isAside?: boolean;
}

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value);
const joined = (...names: (string | undefined)[]): string => names.filter(Boolean).join(' · ');

/** What holds where a value stands. */
interface Around {
  /** Of a register entry whose value is a sum. */
  isMoney?: boolean;
  from?: Day | undefined;
}

/** Of a text these stand before its words. */
const first = ['title', 'summary', 'date', 'lead', 'urgent', 'glance'];

/** In other words than those with which the form asks. */
const names = new Map(
  Object.entries({
    ...{ summary: 'Tóm tắt', lead: 'Câu mở đầu', related: 'Đọc tiếp', sources: 'Nguồn', asOf: 'Ngày của nguồn', amount: 'Số tiền' },
    ...{ reviewed: 'Đối chiếu với nguồn', later: 'Từ một ngày sau này', validFrom: 'Dùng từ ngày' },
  }),
);
const nameOf = ({ key, label }: Field): string => names.get(key) ?? (label.replace(/(?<=.{5})[,;].*/, '') || key);

const dayOf = (text: string): string => parseLooseDay(text) ?? text;

/** Tells files as people read them, paragraph by paragraph, without a sign of YAML or Markdown; what cannot be read so, line by line. */
export class Teller {
  private readonly choices = choices(entries());
  private readonly today = readSiteDay();
  /** None where one of them cannot be read, which the check says better. */
  private readonly valuesOn = memoize((day: Day) => orNothing(() => readValues(day)) ?? new Map<string, Value>());

  tell(path: string, raw: string): Told[] {
    return orNothing(() => this.file(path, raw)) ?? this.lines(raw);
  }

  private file(path: string, raw: string): Told[] | undefined {
    const parts = partsOf(path, raw);
    const values = parts && written(parts.yaml);
    if (!parts || typeof values !== 'object') return undefined;
    const schema = schemaOf(path);
    const box = schema && { kind: 'group' as const, fields: fieldsFor(bare(schema)) };
    const words = (value: unknown) => this.leaves(undefined, value).map(({ text }) => text);
    const { history, ...form } = values;
    const notes = [history].flat().flatMap((each) => words(each).join(': ') || []);
    const head = notes.map((text) => ({ label: 'Người sửa ghi', text, under: '' }));
    if (path.endsWith('.yaml')) return [...head, ...this.leaves(box, form)];
    const { sources, ...others } = form;
    const some = (isFirst: boolean) => Object.fromEntries(Object.entries(others).filter(([key]) => first.includes(key) === isFirst));
    return [
      ...head,
      ...this.leaves(box, some(true)),
      ...this.body(path, raw.slice(parts.bodyAt), words(sources)),
      ...this.leaves(box, some(false)).map((each) => ({ ...each, isAside: true })),
    ];
  }

  /** Each value by its own name, under the groups and the rows that it stands in; a row is known by what it says first. */
  private leaves(box: Box | undefined, value: unknown, label = '', under = '', at: Around = {}): Told[] {
    const item = box?.kind === 'list' ? box.item : box;
    if (value === undefined || value === null || value === '') return [];
    if (Array.isArray(value))
      return value.flatMap((each: unknown) => {
        const [first] = isGroup(each) ? Object.entries(each) : [];
        const row = first && typeof first[1] !== 'object' ? this.leaves(item, Object.fromEntries([first]), label, under, at) : [];
        return this.leaves(item, each, joined(label, row[0]?.text), under, at);
      });
    if (!isGroup(value)) return [{ label, text: this.word(item, String(value), at), under }];
    const fields = item && 'fields' in item ? item.fields : [];
    const within = joined(under, label);
    const around = {
      isMoney: at.isMoney || value['kind'] === 'money',
      from: value['from'] === undefined ? at.from : parseDay(String(value['from'])),
    };
    return Object.entries(value).flatMap(([key, each]) => {
      // Of lines by days: these stand before their words.
      if (key === 'from' || key === 'until') return [{ label: '', text: spanWords({ [key]: dayOf(String(each)) }), under: within }];
      const field = fields.find((one) => one.key === key);
      // What commands write for themselves.
      if (field?.box.kind === 'kept') return [];
      return this.leaves(field?.box, each, field && nameOf(field), within, around);
    });
  }

  private word(box: Box | undefined, text: string, { isMoney, from }: Around): string {
    const isSum = box?.kind === 'sum' || (box?.kind === 'value' && isMoney);
    if (isSum && /^\d+$/.test(text)) return writeValue({ kind: 'money', value: text, state: 'told' } as Value);
    if (box?.kind === 'reference') return this.nameIn(box.to, text);
    if (box?.kind === 'choice') return box.options.find(([each]) => each === text)?.[1] || text;
    if (box?.kind === 'yes') return text === 'true' ? 'Có' : 'Không';
    return box?.kind === 'loose-day' || parseDay(text) ? writeDay(dayOf(text)) : fillValues(text, this.valuesOn(this.readOn(from)));
  }

  /** The first day on which somebody will read what stands from `day` on. */
  private readOn(day?: Day): Day {
    return day && day > this.today ? day : this.today;
  }

  private nameIn(list: string, id: string): string {
    return this.choices[list]?.find(([each]) => each === id)?.[1] ?? id;
  }

  /** As the check reads it: each passage with its days. Behind it stands what it shows and where it leads. */
  private body(path: string, body: string, sources: readonly string[]): Told[] {
    const tree = orNothing(() => parseAsWritten(body.trimStart(), formatOf(path)));
    if (!tree) return this.lines(body);
    const readOn = memoize((day: Day) => readBody({ tree, bodyLine: 1 }, this.valuesOn(day)));
    const { passages, cites, figures, links } = readOn(this.today);
    const all: Told[] = [];
    let heading = '';
    let row = 0;
    for (const [at, passage] of passages.entries()) {
      const { place, span, inside, lineAt } = passage;
      const { text } = readOn(this.readOn(span.from)).passages[at] ?? passage;
      const plain = text.replace(/\s+/g, ' ').trim();
      const days = spanWords({ from: span.from, until: span.to });
      const parts = inside.filter((name) => !rowOf(name)?.gate).map((name) => (rowOf(name)?.plain === 'titled' ? heading : partName(name)));
      if (place === 'heading') heading = plain;
      // The cells of a row are read together.
      if (place === 'cell' && lineAt(0) === row) all.at(-1)!.text += ` | ${plain}`;
      else
        all.push({
          label: '',
          text: days ? `(${days}) ${plain}` : plain,
          under: joined(...parts) || heading,
          isHeading: place === 'heading',
        });
      row = place === 'cell' ? lineAt(0) : 0;
    }
    const pictures: string[] = [];
    visit(tree, 'image', ({ alt, url }) => void pictures.push(alt || url));
    const behind: [label: string, texts: string[]][] = [
      ['Hình', pictures],
      ['Hình vẽ', figures.map(({ target }) => this.nameIn('hinh', target))],
      ['Dẫn đến', links.flatMap(({ target }) => (target.startsWith('http') ? [target] : []))],
      ['Nguồn', [...sources, ...cites.map(({ target }) => target)].map((id) => this.nameIn('nguon', id))],
    ];
    return [...all, ...behind.flatMap(([label, texts]) => [...new Set(texts)].sort().map((text) => ({ label, text, under: '' })))];
  }

  /** What nobody can read by its parts, without what a tag says to machines. */
  private lines(raw: string): Told[] {
    const plain = raw.replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1').replace(/\{\/\*[^]*?\*\/\}|<[^>]*>|[*_`#]+/g, ' ');
    const texts = plain.split('\n').map((line) => fillValues(line, this.valuesOn(this.today)).trim());
    return texts.filter(Boolean).map((text) => ({ label: '', text, under: '' }));
  }
}

function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
