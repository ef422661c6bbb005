import { visit } from 'unist-util-visit';
import type { ContentFile } from '../check/content-file.ts';
import { readBody } from '../check/prose-body.ts';
import { parseDay, parseLooseDay, writeDay, type Span } from '../dates/day.ts';
import { readSiteDay } from '../dates/site-day.ts';
import { readValues } from '../library/read-values.ts';
import { rowOf } from '../schemas/parts.ts';
import { bare } from '../schemas/shape.ts';
import { formatOf, parseAsWritten } from '../text/parse.ts';
import { fillValues, writeValue, type Value } from '../truth/value.ts';
import { fieldsFor, type Box, type Field } from './boxes.ts';
import { partsOf, schemaOf } from './entry.ts';
import { choices, entries } from './index.ts';
import { labelOf as partName } from './words/labels.ts';
import { written } from './yaml-change.ts';

/** One paragraph, or one field, as people read it. */
export interface Told {
  /** What a field is called; empty in the words of a text. */
  label: string;
  text: string;
  /** The heading, the part or the group that it stands in. */
  under: string;
  /** Of a field. */
  key?: string;
  /** It answers one question, so that it is itself whatever it says. */
  isField?: boolean;
  isHeading?: boolean;
  /** It sorts the text and says nothing to readers. */
  isAside?: boolean;
}

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of a text these stand before its words. */
const first = ['history', 'title', 'summary', 'date', 'lead', 'urgent', 'glance'];

/** In fewer words than those with which the form asks. */
const names = new Map(
  Object.entries({
    ...{ history: 'Người sửa ghi', title: 'Tên', name: 'Tên', summary: 'Tóm tắt', date: 'Ngày', glance: 'Bốn điều cần biết' },
    ...{
      related: 'Đọc tiếp',
      reviewed: 'Đối chiếu với nguồn',
      reviewBy: 'Hạn đối chiếu lần sau',
      sources: 'Nguồn',
      asOf: 'Ngày của nguồn',
    },
    ...{ later: 'Từ một ngày sau này', validFrom: 'Dùng từ ngày' },
  }),
);
const labelOf = ({ key, label }: Field): string => names.get(key) ?? (label || key);

/** Of lines by days: they stand before their words. */
const dayWords = new Map(Object.entries({ from: 'từ', until: 'đến hết' }));

const dayIn = (text: string): string => writeDay(parseLooseDay(text) ?? text);
const sumIn = (text: string): string => (/^\d+$/.test(text) ? writeValue({ kind: 'money', value: text, state: 'told' } as Value) : text);

/** Tells files as people read them, paragraph by paragraph, without a sign of YAML or Markdown; what cannot be read so, line by line. */
export class Teller {
  private readonly choices = choices(entries());
  private readonly values = valuesToday();

  tell(path: string, raw: string): Told[] {
    const parts = partsOf(path, raw);
    const values = parts && /\.(?:mdx?|yaml)$/.test(path) ? valuesIn(parts.yaml) : undefined;
    if (!parts || !values) return this.lines(raw);
    const schema = schemaOf(path);
    const fields = schema ? fieldsFor(bare(schema)) : Object.keys(values).map(unknown);
    if (path.endsWith('.yaml')) return this.fields(fields, values);
    const [before, behind] = [true, false].map((is) => fields.filter(({ key }) => first.includes(key) === is && key !== 'sources'));
    return [
      ...this.fields(before!, values),
      ...this.body(path, raw.slice(parts.bodyAt), Array.isArray(values['sources']) ? values['sources'].map(String) : []),
      ...this.fields(behind!, values).map((each) => ({ ...each, isAside: true })),
    ];
  }

  /** A group by its parts, and a list of groups by its rows. */
  private fields(fields: readonly Field[], values: Group, under = ''): Told[] {
    const isMoney = values['kind'] === 'money';
    return fields.flatMap((field): Told[] => {
      const { key, box } = field;
      const [value, label] = [values[key], labelOf(field)];
      if (box.kind === 'kept' && key !== 'history') return [];
      if (box.kind === 'group' && isGroup(value)) return this.fields(box.fields, value, label);
      const isList = Array.isArray(value) && value.some(isGroup);
      const texts = (isList ? value : [value]).map((each) => this.value(box, each, isMoney));
      return texts.filter(Boolean).map((text) => ({ label, text, under, key, isField: !isList }));
    });
  }

  /** In words; empty where it says nothing. What lies deeper than one group is read without the names of its parts. */
  private value(box: Box | undefined, value: unknown, isMoney: boolean, depth = 0): string {
    const item = box?.kind === 'list' ? box.item : box;
    if (value === undefined || value === null) return '';
    if (Array.isArray(value)) return value.map((each) => this.value(item, each, isMoney, depth)).join(' · ');
    if (!isGroup(value)) return this.word(item, String(value), isMoney);
    const fields = item && 'fields' in item ? item.fields : [];
    const part = ([key, each]: [string, unknown], at: number): string => {
      if (dayWords.has(key)) return `${dayWords.get(key)!} ${dayIn(String(each))}:`;
      const field = fields.find((one) => one.key === key);
      const text = this.value(field?.box, each, isMoney, depth + 1);
      const isNamed = text && field && depth === 0 && at > 0 && !['text', 'note'].includes(key);
      return isNamed ? `${labelOf(field).toLowerCase()}: ${text}` : text;
    };
    const parts = Object.entries(value).map(part).filter(Boolean);
    return parts.join(depth === 0 ? ', ' : ' ').replaceAll(':,', ':');
  }

  private word(box: Box | undefined, text: string, isMoney: boolean): string {
    switch (box?.kind) {
      case 'reference':
        return this.nameIn(box.to, text);
      case 'choice':
        return box.options.find(([each]) => each === text)?.[1] || text;
      case 'sum':
        return sumIn(text);
      case 'value':
        return isMoney ? sumIn(text) : text;
      case 'yes':
        return text === 'true' ? 'Có' : 'Không';
      case 'loose-day':
        return dayIn(text);
    }
    return parseDay(text) ? dayIn(text) : fillValues(text, this.values);
  }

  private nameIn(list: string, id: string): string {
    return this.choices[list]?.find(([each]) => each === id)?.[1] ?? id;
  }

  /** As the check reads it: each passage with its days. Behind it stands what it shows and where it leads. */
  private body(path: string, body: string, sources: readonly string[]): Told[] {
    let tree: ContentFile['tree'];
    try {
      tree = parseAsWritten(body.trimStart(), formatOf(path));
    } catch {
      return this.lines(body);
    }
    const { passages, cites, figures, links } = readBody({ tree, bodyLine: 1 }, this.values);
    const all: Told[] = [];
    let heading = '';
    let row = 0;
    for (const { place, text, span, inside, lineAt } of passages) {
      const plain = text.replace(/\s+/g, ' ').trim();
      const parts = inside.filter((name) => !rowOf(name)?.gate).map((name) => (rowOf(name)?.plain === 'titled' ? heading : partName(name)));
      if (place === 'heading') heading = plain;
      // The cells of a row are read together.
      if (place === 'cell' && lineAt(0) === row) all.at(-1)!.text += ` | ${plain}`;
      else all.push({ label: '', text: daysBefore(span) + plain, under: parts.join(' · ') || heading, isHeading: place === 'heading' });
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
    const texts = plain.split('\n').map((line) => fillValues(line, this.values).replace(/\s+/g, ' ').trim());
    return texts.filter(Boolean).map((text) => ({ label: '', text, under: '' }));
  }
}

const daysBefore = ({ from, to }: Span): string => {
  const days = [from && `từ ${writeDay(from)}`, to && `đến hết ${writeDay(to)}`].filter(Boolean).join(' ');
  return days && `(${days}) `;
};

/** None where one of them cannot be read, which the check says better. */
function valuesToday(): ReadonlyMap<string, Value> {
  try {
    return readValues(readSiteDay());
  } catch {
    return new Map();
  }
}

/** What is declared, a bare list as well; undefined where nobody can read it. */
function valuesIn(yaml: string): Group | undefined {
  try {
    const values: unknown = written(yaml);
    return Array.isArray(values) ? { '': values } : isGroup(values) ? values : undefined;
  } catch {
    return undefined;
  }
}

/** Of a file without a schema. */
const unknown = (key: string): Field => ({ key, label: key, help: '', required: false, box: { kind: 'line', least: 0 } });
