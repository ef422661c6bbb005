/** What one part of a text is, everywhere. A cell that is left out says no. */
interface Row {
  /** What editors and presenters call it. */
  name?: string;
  /** The attributes that its authors write. Left out where authors do not write the part: the pipeline puts it there. */
  attributes?: Readonly<Record<string, 'needed' | 'optional'>>;
  /** Texts of this kind are not finished without it. */
  requiredIn?: 'guides' | 'questions';
  /** Neighbours of this kind are put together into one part of that name. */
  joins?: 'Steps' | 'Problems';
  /** The heading that it brings. `{year}` is the campaign's year: `truth/part-headings.ts` fills it in. */
  heading?: string;
  /** The words with which it begins, where it has no heading. */
  lead?: string;
  /** Where its heading answers on a page, after #. */
  anchor?: string;
  /** A reader acts in it, and wants to call or copy what it names. */
  acts?: true;
  /** Its place in what leaflets choose from and channels tell: `parts: [ask]`, `told.words.ask`. Left out where it stands within others. */
  takenAs?: string;
  /** It does not stand on paper, and paper says the same without it. */
  offPaper?: true;
  /** Paper never cuts it: the class by which paper knows it. */
  wholeOnPaper?: string;
  /** Its attributes say everything: it has no words of its own. */
  wordless?: true;
  /** Its `id` names an entry of that folder of `content/`. */
  refersTo?: 'nguon' | 'hinh';
  /** It only says when or where its words stand, and nothing draws it. */
  gate?: true;
  /**
   * In plain words (`plain.ts`) it is passages at the place `takenAs`; a list of titled parts, or one of those; a titled section; passages of
   * one kind; a drawing or a phone screen; or nothing.
   */
  plain: 'passages' | 'list' | 'titled' | 'section' | 'note' | 'warning' | 'unknown' | 'drawing' | 'screen' | 'nothing';
  /** When a loudspeaker says it, besides what every script begins with: near its end, or as the last thing heard. */
  spoken?: 'near the end' | 'last';
  /** The element that it is in books and feeds; where there is none, its words alone, or nothing. */
  markup: { tag: 'section' | 'ol' | 'li' | 'div'; class?: string } | 'words' | 'cite' | 'figure' | 'nothing';
}

/**
 * The parts of a text, a row each, in the order in which channels tell them. Whatever deals with parts by name reads it here.
 *
 * A new part is a row here, a component for pages (`components/parts`) and one for paper (`print/parts`), each named in its folder's index;
 * the compiler names those that are missing. `[[id]]` is no part: see `values.ts`.
 */
export const parts = {
  Opening: {
    name: 'Mở đầu',
    takenAs: 'opening',
    plain: 'passages',
    markup: 'words',
  },
  Answer: {
    name: 'Trả lời ngắn',
    attributes: {},
    requiredIn: 'questions',
    takenAs: 'answer',
    wholeOnPaper: 'answer',
    plain: 'passages',
    markup: { tag: 'section', class: 'answer' },
  },
  Steps: {
    name: 'Các bước',
    heading: 'Các bước',
    anchor: 'cac-buoc',
    takenAs: 'steps',
    plain: 'list',
    markup: { tag: 'ol', class: 'steps' },
  },
  Step: {
    attributes: { title: 'needed' },
    requiredIn: 'guides',
    joins: 'Steps',
    acts: true,
    plain: 'titled',
    markup: { tag: 'li' },
  },
  Problems: {
    name: 'Lỗi hay gặp',
    heading: 'Lỗi hay gặp và cách xử lý',
    anchor: 'loi-hay-gap',
    takenAs: 'problems',
    plain: 'list',
    markup: { tag: 'section', class: 'problems' },
  },
  Problem: {
    attributes: { title: 'needed' },
    joins: 'Problems',
    acts: true,
    wholeOnPaper: 'problem',
    plain: 'titled',
    markup: { tag: 'section', class: 'problem' },
  },
  Section: {
    takenAs: 'sections',
    plain: 'section',
    markup: { tag: 'section' },
  },
  Changed: {
    name: 'Đã đổi gì',
    attributes: {},
    requiredIn: 'guides',
    heading: 'Đã đổi gì từ năm {year}',
    anchor: 'da-doi-gi',
    takenAs: 'changed',
    plain: 'passages',
    markup: { tag: 'section', class: 'changed' },
  },
  Ask: {
    name: 'Hỏi ai',
    attributes: {},
    requiredIn: 'guides',
    heading: 'Hỏi ai',
    anchor: 'hoi-ai',
    acts: true,
    takenAs: 'ask',
    plain: 'passages',
    spoken: 'near the end',
    markup: { tag: 'section', class: 'ask' },
  },
  Safety: {
    name: 'Giữ an toàn',
    attributes: {},
    requiredIn: 'guides',
    heading: 'Giữ an toàn',
    anchor: 'giu-an-toan',
    acts: true,
    takenAs: 'safety',
    wholeOnPaper: 'safety',
    plain: 'passages',
    // What keeps from harm is the last thing heard.
    spoken: 'last',
    markup: { tag: 'section', class: 'safety' },
  },
  Note: {
    attributes: {},
    wholeOnPaper: 'note',
    plain: 'note',
    markup: { tag: 'div', class: 'note plain' },
  },
  Warning: {
    attributes: {},
    lead: 'Cẩn thận:',
    wholeOnPaper: 'note',
    plain: 'warning',
    markup: { tag: 'div', class: 'note warning' },
  },
  Unknown: {
    attributes: {},
    lead: 'Chưa rõ.',
    wholeOnPaper: 'note',
    plain: 'unknown',
    markup: { tag: 'div', class: 'note unknown' },
  },
  Cite: {
    attributes: { id: 'needed', at: 'optional' },
    refersTo: 'nguon',
    wordless: true,
    offPaper: true,
    plain: 'nothing',
    markup: 'cite',
  },
  Figure: {
    attributes: { id: 'needed' },
    refersTo: 'hinh',
    wordless: true,
    offPaper: true,
    plain: 'drawing',
    markup: 'figure',
  },
  Screen: {
    attributes: { app: 'needed', fields: 'optional', button: 'optional' },
    wordless: true,
    offPaper: true,
    plain: 'screen',
    markup: 'nothing',
  },
  Contacts: {
    wordless: true,
    offPaper: true,
    plain: 'nothing',
    markup: 'nothing',
  },
  From: {
    attributes: { day: 'needed' },
    gate: true,
    plain: 'nothing',
    markup: 'words',
  },
  Until: {
    attributes: { day: 'needed' },
    gate: true,
    plain: 'nothing',
    markup: 'words',
  },
  Where: {
    attributes: { place: 'needed' },
    gate: true,
    plain: 'nothing',
    markup: 'words',
  },
} as const satisfies Record<string, Row>;

export type PartName = keyof typeof parts;

/** The names of the parts whose row has these cells: `PartWith<{ takenAs: string }>`. */
export type PartWith<Cells> = { [Name in PartName]: (typeof parts)[Name] extends Cells ? Name : never }[PartName];

/** The parts that a component draws. */
export type DrawnPart = Exclude<PartName, PartWith<{ gate: true }>>;

/** The names by which leaflets and channels take parts. */
export type TakenAs = (typeof parts)[PartWith<{ takenAs: string }>]['takenAs'];

/** A row as it stands in the table: asking for one cell tells the others. */
export type PartRow = Omit<Row, 'takenAs'> & { takenAs?: TakenAs } & (typeof parts)[PartName];

/** The table's rows with their names, in its order. */
export const partRows = Object.entries(parts) as [PartName, PartRow][];

/** The row of a part; undefined when there is none of that name. */
export const rowOf = (name: string | null | undefined): PartRow | undefined =>
  name && Object.hasOwn(parts, name) ? parts[name as PartName] : undefined;

/** What authors may write between `<` and `>`, by the alphabet, as messages list it. */
export const authorParts: readonly string[] = partRows
  .filter(([, { attributes }]) => attributes)
  .map(([name]) => name)
  .sort();

/** The attributes that authors may write on a part; undefined when they may not write the part at all. */
export function attributesOf(name: string | null | undefined): string[] | undefined {
  const attributes = rowOf(name)?.attributes;
  return attributes && Object.keys(attributes);
}

/** The attributes without which a part says nothing. */
export function neededBy(name: string | null | undefined): string[] {
  return Object.entries(rowOf(name)?.attributes ?? {}).flatMap(([key, need]) => (need === 'needed' ? [key] : []));
}
