import { Document, parseDocument } from 'yaml';
import { z } from 'astro/zod';
import { plainName } from '../check/rules/names.ts';
import type { Day } from '../dates/day.ts';
import { site } from '../schemas/site.ts';
import { source } from '../schemas/source.ts';
import { value } from '../schemas/value.ts';
import { inSentence } from '../truth/wards.ts';

/** What whoever begins a site knows of the unit. */
export interface Answers {
  /** `Phường`, `Xã`, `Đặc khu`. */
  unit: string;
  /** The unit's whole name: `Xã Tân Hưng`. */
  name: string;
  /** Its province or city, as people write it. */
  province: string;
  /** The site's name, at the head of every page. */
  title: string;
  /** Up to three letters for the coloured square. */
  badge: string;
  /** Of the office's mark, `#0b5d3b`; empty for the usual red. */
  colour: string;
  /** Without one an address that never answers, and with it every page is a trial. */
  origin: string;
  /** Who has agreed to publish; empty while nobody has. */
  publisher: string;
  /** The telephone number to ask at; empty where the province's folder has one. */
  hotline: string;
  /** Where papers are handed in; empty while no source tells. */
  address: string;
  /** The page, and the name of the page or paper, in which the unit made number and address known. */
  sourceAddress: string;
  sourceTitle: string;
}

/** A folder of texts that the new one rests on. */
export interface Base {
  folder: string;
  /** The office that takes people's papers, as its file says; the unit's own file adds where it stands. */
  office: string | undefined;
  /** Whether it brings a number to call. */
  hasHotline: boolean;
}

/** The folder of a new campaign, from the unit's name. */
export const campaignFolder = (name: string): string => plainName(name).replace(/[/.]+/g, '-');

/** The letters of the badge when nobody chooses some: of the name without the kind of unit, `Xã Tân Hưng` → `TH`. */
export function usualBadge({ unit, name }: Pick<Answers, 'unit' | 'name'>): string {
  const words = name.replace(new RegExp(`^${unit}\\s+`, 'i'), '').split(/\s+/);
  return words
    .map((word) => (/^\d+$/.test(word) ? word : word[0]!.toUpperCase()))
    .join('')
    .slice(0, 3);
}

/** What a first answer looks like that fits, or a sentence for editors on why it does not. Empty for an answer that may stay empty. */
export function faultOf(key: keyof Answers, answer: string): string | undefined {
  const rules: Partial<Record<keyof Answers, z.ZodType>> = {
    unit: site.shape.unit,
    origin: site.shape.origin,
    colour: site.shape.colour,
    badge: z.string().min(1).max(3, 'Nhiều nhất ba chữ'),
    sourceAddress: source.shape.url,
    publisher: z.string().regex(/\p{L}{2}/u, 'Ghi tên cơ quan bằng chữ'),
  };
  const empty = ['colour', 'publisher', 'hotline', 'address', 'sourceAddress', 'sourceTitle', 'origin'];
  if (!answer) return empty.includes(key) ? undefined : 'Chưa ghi gì';
  if (key === 'name' && !campaignFolder(answer)) return 'Tên phải có ít nhất một chữ hoặc số';
  const refused = key === 'hotline' ? value.safeParse(hotlineValue(answer, '2000-01-01')) : rules[key]?.safeParse(answer);
  return refused?.success === false ? refused.error.issues.map(({ message }) => message).join('; ') : undefined;
}

const announced = 'noi-cong-bo-so-goi-dia-chi';

const hotlineValue = (number: string, day: Day) => ({
  name: 'Số gọi để hỏi và phản ánh',
  kind: 'phone',
  value: number,
  asOf: day,
  sources: [announced],
});

/**
 * The files of a new campaign by their paths, small and without one sample word: what is not known is not there. `bases`: the folders that it
 * rests on, the nearest first · `day`: today.
 */
export function campaignFiles(answers: Answers, bases: readonly Base[], day: Day): Map<string, string> {
  const office = bases.find((base) => base.office)?.office;
  const folder = campaignFolder(answers.name);
  const { unit, name, province, title, badge, colour, origin, publisher } = answers;
  const files = new Map<string, string>();
  const places = bases.slice(0, -1).map((base) => base.folder);
  files.set(
    'site.yaml',
    yamlOf(
      {
        base: bases.map((base) => base.folder),
        name: title,
        subtitle: `Thủ tục, hướng dẫn, tin tức cho người dân ${inSentence(name)}`,
        badge,
        ...(colour && { colour }),
        year: Number(day.slice(0, 4)),
        ...(places.length > 0 && { places }),
        origin: origin || `https://${folder}.example`,
        publishers: publisher ? [{ name: publisher, from: day }] : [],
        help: 'hotline',
        unit,
      },
      'Tên trang, cơ quan phát hành và địa chỉ. Danh mục nào cần khác của cả nước thì chép từ ../chung/danh-muc.yaml sang đây rồi sửa.\n Mọi khóa: content/tra-cuu.md',
    ),
  );
  const review = { reviewed: day, reviewBy: `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace('-02-29', '-02-28') };
  files.set(
    `phuong/${folder}.yaml`,
    yamlOf({ name, unit: province, ...review }, 'Điều đã kiểm chứng về nơi này ghi ở "facts", mỗi điều kèm nguồn.'),
  );
  if (answers.hotline)
    files.set('du-kien/hotline.yaml', yamlOf(hotlineValue(answers.hotline, day), 'Số này hiện ở cuối mọi trang và trên mọi tờ in.'));
  if (answers.address && office)
    files.set(officePath, withPlace(office, { wards: [folder], address: answers.address, asOf: day, sources: [announced] }));
  if (answers.hotline || (answers.address && office)) {
    const said = {
      publisher: publisher || `Ủy ban nhân dân ${inSentence(name)}`,
      title: answers.sourceTitle || 'Số gọi và địa chỉ',
      ...(answers.sourceAddress && { url: answers.sourceAddress }),
      notBefore: day,
      grade: 'A',
    };
    files.set(
      `nguon/${announced}.yaml`,
      yamlOf(said, 'Nơi công bố số gọi, địa chỉ. Biết ngày đăng thì thay "notBefore" bằng "published".'),
    );
  }
  return files;
}

/** Where the file of that office lies, in every base. */
export const officePath = 'noi-nop/trung-tam-hanh-chinh-cong-xa.yaml';

/** Everything that the country says of the office, and where it stands here. */
function withPlace(office: string, place: object): string {
  const document = parseDocument(office);
  document.set('places', document.createNode([{ name: String(document.get('name')).replace(/ phường, xã$/, ''), ...place }]));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function yamlOf(data: object, remark: string): string {
  const document = new Document(data);
  document.commentBefore = ` ${remark}`;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
