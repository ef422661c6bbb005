import { addressesIn } from '../check/pages.ts';
import type { ContentFile } from '../check/content-file.ts';
import { shelve } from '../check/shelf.ts';
import { covers, nextDay, writeDay, type Day } from '../dates/day.ts';
import { readLedger } from '../qr/ledger.ts';
import type { RegisterData, TextCollection, TextData } from '../schemas/collections.ts';
import { desks } from '../routes.ts';
import type { Period, Table } from './table.ts';
import type { Naming } from './visits.ts';

/** What editors of the plan call a stretch of days. */
interface Phase extends Period {
  name: string;
}

const kinds = { guides: 'Hướng dẫn', questions: 'Hỏi đáp', explainers: 'Giải thích', news: 'Tin' } as const satisfies Record<
  TextCollection,
  string
>;

interface Work {
  text: ContentFile;
  kind: keyof typeof kinds;
  data: TextData;
  address: string;
  /** The day on which it first stood here. */
  published: Day;
}

/** How the tables of visits call a page, a sheet and a code. */
export function namingOf(files: readonly ContentFile[]): Naming {
  const addresses = addressesIn(files, shelve(files));
  const codes = codesIn(files);
  const page = (address: string): string => {
    const file = addresses.get(address) ?? addresses.get(address.replace(/[^/]+$/, ''));
    return String(file?.data?.['title'] ?? file?.data?.['name'] ?? Object.entries(desks).find(([desk]) => desk === address)?.[1] ?? '');
  };
  return { page, code: (code) => codes.get(code)?.placed ?? 'Mã này chưa bao giờ được cấp' };
}

const codesIn = (files: readonly ContentFile[]) =>
  new Map(
    files.flatMap(({ collection, data }) =>
      collection === 'codes' && data ? [[String(data['code']), data as unknown as RegisterData<'codes'>] as const] : [],
    ),
  );

/** What was done in a period, as the folder of content itself remembers it: histories, editions, the ledger of codes, reviews. */
export function workTables(files: readonly ContentFile[], ledger: string, period: Period): Table[] {
  const shelf = shelve(files);
  const addresses = new Map([...addressesIn(files, shelf)].flatMap(([address, file]) => (file ? [[file, address]] : [])));
  const works = files.flatMap((text): Work[] => {
    if (!(text.collection in kinds) || !text.data) return [];
    const data = text.data as unknown as TextData;
    const published = data.history.map(({ date }) => date).sort()[0]!;
    return [{ text, kind: text.collection as keyof typeof kinds, data, address: addresses.get(text) ?? '', published }];
  });
  const within = (day: Day) => covers(period, day);
  const published = works.filter((work) => within(work.published)).sort((a, b) => a.published.localeCompare(b.published));
  const edited = works.filter(({ data, published }) => data.history.some(({ date }) => within(date) && date !== published));
  const phases = phasesOf(files, period);
  const kindNames = Object.entries(kinds) as [Work['kind'], string][];
  const count = (some: readonly Work[], kind: Work['kind']) => some.filter((work) => work.kind === kind).length;
  const wardName = (id: string) => shelf.wards.get(id)?.name ?? id;
  const wards = [...new Set(published.flatMap(newsWards))].sort((a, b) => wardName(a).localeCompare(wardName(b), 'vi', { numeric: true }));
  const leaflets = files.filter(({ collection, data }) => collection === 'leaflets' && data);
  const dueRow = (file: ContentFile, day: Day) => [
    String(file.data!['title'] ?? file.data!['name'] ?? file.file),
    file.file,
    writeDay(day),
  ];
  const days = (key: 'reviewed' | 'reviewBy') => files.flatMap((file) => (file.data?.[key] ? [{ file, day: file.data[key] as Day }] : []));
  const due = days('reviewBy').filter(({ day }) => day <= period.to);
  const codes = codesIn(files);

  return [
    {
      heading: 'Bài đã đăng theo giai đoạn',
      columns: ['Giai đoạn', ...kindNames.map(([, name]) => name), 'Cộng'],
      rows: phases.map((phase) => {
        const some = published.filter((work) => covers(phase, work.published));
        return [`${phase.name} (${span(phase)})`, ...kindNames.map(([kind]) => count(some, kind)), some.length];
      }),
    },
    {
      heading: 'Bài đã sửa',
      note: 'Bài có từ trước hay mới đăng, có ít nhất một lần sửa trong kỳ.',
      columns: ['Loại', 'Số bài'],
      rows: kindNames.map(([kind, name]) => [name, count(edited, kind)]),
    },
    {
      heading: 'Tin theo phường',
      note: 'Một tin nói về nhiều phường được đếm ở từng phường.',
      columns: ['Phường', 'Số tin'],
      rows: wards.map((id) => [wardName(id), published.filter((work) => newsWards(work).includes(id)).length]),
    },
    {
      heading: 'Tờ in ra bản mới',
      columns: ['Ngày', 'Tờ', 'Bản số', 'Đã đổi gì'],
      rows: leaflets
        .flatMap(({ data }) => {
          const { title, editions } = data as unknown as RegisterData<'leaflets'>;
          return editions.filter(({ date }) => within(date)).map((edition) => ({ title, ...edition }));
        })
        .sort((a, b) => a.date.localeCompare(b.date))
        .map(({ title, date, number, changed }) => [writeDay(date), title, number, changed]),
    },
    {
      heading: 'Mã in đã cấp, đổi, thôi',
      columns: ['Ngày', 'Mã', 'Việc', 'Trang', 'Nằm trên'],
      rows: readLedger(ledger).flatMap(({ event }) =>
        event && within(event.day)
          ? [[writeDay(event.day), event.code, event.verb, event.target ?? '', codes.get(event.code)?.placed ?? '']]
          : [],
      ),
    },
    {
      heading: 'Đối chiếu với nguồn',
      columns: ['Việc', 'Số mục'],
      rows: [
        ['Lần đối chiếu gần nhất nằm trong kỳ', days('reviewed').filter(({ day }) => within(day)).length],
        [`Đến hạn trước hết ngày ${writeDay(period.to)}, chưa làm`, due.length],
      ],
    },
    {
      heading: 'Quá hạn đối chiếu',
      columns: ['Tên', 'Tệp', 'Hạn'],
      rows: due.sort((a, b) => a.day.localeCompare(b.day)).map(({ file, day }) => dueRow(file, day)),
    },
    {
      heading: 'Danh sách bài đã đăng',
      columns: ['Ngày', 'Loại', 'Tên bài', 'Địa chỉ'],
      rows: published.map((work) => [writeDay(work.published), kinds[work.kind], work.data.title, work.address]),
    },
  ];
}

const newsWards = ({ data }: Work): string[] => ('wards' in data ? data.wards : []);

const span = ({ from, to }: Period): string => `${writeDay(from)} – ${writeDay(to)}`;

/** The plan's phases as far as the period reaches, and what lies outside them; the whole period where the plan names none. */
function phasesOf(files: readonly ContentFile[], period: Period): Phase[] {
  const site = files.find(({ file }) => file === 'site.yaml')?.data as
    { plan?: { phases?: { name: string; from?: Day; until: Day }[] } } | undefined;
  const phases: Phase[] = [];
  let from = period.from;
  for (const { name, until } of site?.plan?.phases ?? []) {
    if (until < from || from > period.to) continue;
    const to = until < period.to ? until : period.to;
    phases.push({ name, from, to });
    from = nextDay(to);
  }
  if (from <= period.to) phases.push({ name: phases.length ? 'Sau kế hoạch' : 'Cả kỳ', from, to: period.to });
  return phases;
}
