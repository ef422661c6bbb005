import { sayCount, sayNumber, spell } from './numbers.ts';
import { escaped, notInWord, oneOf, rule, wordEnds, type Rule } from './rule.ts';

/** What a law register knows: a loudspeaker says `của Quốc hội`, not `QH15`. */
export interface KnownAct {
  number: string;
  issuer: string;
}

export const kinds = [
  ...['Hiến pháp', 'Bộ luật', 'Luật', 'Pháp lệnh', 'Lệnh', 'Nghị định', 'Nghị quyết', 'Nghị quyết liên tịch', 'Thông tư'],
  ...['Thông tư liên tịch', 'Quyết định', 'Chỉ thị', 'Kế hoạch', 'Kết luận', 'Công điện', 'Công văn', 'Thông báo', 'Tờ trình'],
  ...['Báo cáo', 'Văn bản', 'Hướng dẫn', 'Giấy mời', 'Quy chế', 'Quy định', 'Biên bản', 'Thông cáo', 'Chương trình', 'Đề án'],
  ...['Phương án', 'Thư mời', 'Thông tri', 'Công bố', 'Giấy phép', 'Hợp đồng', 'Bản án'],
];

/** Kinds that officials shorten before a number: NĐ 58/2026, QĐ số 12. */
const shortKinds: Record<string, string> = {
  NĐ: 'nghị định',
  NQ: 'nghị quyết',
  TT: 'thông tư',
  QĐ: 'quyết định',
  CT: 'chỉ thị',
  CV: 'công văn',
  KH: 'kế hoạch',
  TB: 'thông báo',
  BC: 'báo cáo',
  TTr: 'tờ trình',
};

/** Who stands behind the last letters of a number. What a kind says by itself (a nghị định is the Government's) is not said. */
const issuers: readonly [sign: RegExp, issuer: string][] = [
  [/^UBTVQH\d*$/, 'Ủy ban Thường vụ Quốc hội'],
  [/^QH\d*$/, 'Quốc hội'],
  [/^CP$/, 'Chính phủ'],
  [/^TTg$/, 'Thủ tướng Chính phủ'],
  [/^HĐND\d*$/, 'Hội đồng nhân dân'],
  [/^UBND\d*$/, 'Ủy ban nhân dân'],
  [/^UBMTTQ\d*$/, 'Ủy ban Mặt trận Tổ quốc'],
  [/^MTTQ$/, 'Mặt trận Tổ quốc'],
  [/^TW$/, 'Trung ương Đảng'],
  [/^ĐU$/, 'Đảng ủy'],
  [/^BCĐ$/, 'Ban Chỉ đạo'],
  [/^VPCP$/, 'Văn phòng Chính phủ'],
  [/^TTCP$/, 'Thanh tra Chính phủ'],
  [/^NHNN$/, 'Ngân hàng Nhà nước'],
  [/^TANDTC$/, 'Tòa án nhân dân tối cao'],
  [/^VKSNDTC$/, 'Viện kiểm sát nhân dân tối cao'],
  [/^BCA$/, 'Bộ Công an'],
  [/^BTC$/, 'Bộ Tài chính'],
  [/^BTP$/, 'Bộ Tư pháp'],
  [/^BYT$/, 'Bộ Y tế'],
  [/^BNV$/, 'Bộ Nội vụ'],
  [/^BXD$/, 'Bộ Xây dựng'],
  [/^BCT$/, 'Bộ Công Thương'],
  [/^BQP$/, 'Bộ Quốc phòng'],
  [/^BGDĐT$/, 'Bộ Giáo dục và Đào tạo'],
  [/^BKHCN$/, 'Bộ Khoa học và Công nghệ'],
  [/^BVHTTDL$/, 'Bộ Văn hóa, Thể thao và Du lịch'],
  [/^BNNMT$/, 'Bộ Nông nghiệp và Môi trường'],
  [/^BDTTG$/, 'Bộ Dân tộc và Tôn giáo'],
  [/^BNG$/, 'Bộ Ngoại giao'],
  [/^BHXH$/, 'Bảo hiểm xã hội'],
  // Ministries that are no more, and whose acts still hold.
  [/^BTTTT$/, 'Bộ Thông tin và Truyền thông'],
  [/^BLĐTBXH$/, 'Bộ Lao động, Thương binh và Xã hội'],
  [/^BTNMT$/, 'Bộ Tài nguyên và Môi trường'],
  [/^BGTVT$/, 'Bộ Giao thông vận tải'],
  [/^BKHĐT$/, 'Bộ Kế hoạch và Đầu tư'],
  [/^BNNPTNT$/, 'Bộ Nông nghiệp và Phát triển nông thôn'],
  [/^STP$/, 'Sở Tư pháp'],
  [/^SNV$/, 'Sở Nội vụ'],
  [/^SXD$/, 'Sở Xây dựng'],
  [/^SYT$/, 'Sở Y tế'],
  [/^STC$/, 'Sở Tài chính'],
  [/^SCT$/, 'Sở Công Thương'],
  [/^SGDĐT$/, 'Sở Giáo dục và Đào tạo'],
  [/^SKHCN$/, 'Sở Khoa học và Công nghệ'],
  [/^SNNMT$/, 'Sở Nông nghiệp và Môi trường'],
];

/** Words of announcers that the acts of a register and their signs put in. */
export const actWords = ['của', ...issuers.map(([, issuer]) => issuer), ...Object.values(shortKinds)];

const count = String.raw`(\d+(?:\.\d+)?)`;
const year = String.raw`(\d{4})`;
/** NĐ-CP, QĐ-BCA-C06, TTLT-BCA-BTP, CT/TU. */
const sign = String.raw`((?:TTr|P\.[A-ZĐ]{2,}|[A-ZĐ]{2,})[A-Za-zĐđ\d]*(?:[-–/.][A-ZĐ][A-Za-zĐđ\d]*)*)`;
/** The text goes on with the issuer, perhaps after a day: `… ngày 24/6/2023 của Quốc hội`. */
const goesOn = String.raw`(?=((?:,? ngày [\d/.-]+(?: tháng \d+ năm \d+)?)? của )?)`;

const sayAct = (written: string, inYear: string | undefined): string => `${sayCount(written)}${inYear ? ` năm ${sayNumber(inYear)}` : ''}`;

function issuerOf(signs: string): string {
  // NĐ names the kind of act, and with it the Government.
  const parts = signs.split(/[-–/.]/);
  if (parts.includes('NĐ')) return '';
  return parts.flatMap((part) => issuers.find(([known]) => known.test(part))?.[1] ?? []).join(' và ');
}

const lowered = (kind: string) => kind.charAt(0).toLocaleLowerCase('vi') + kind.slice(1);

const of = (issuer: string, told: string | undefined): string => (issuer && !told ? ` của ${issuer}` : '');

/** Acts by number, before dates and shares: `11/2024` is no month here, `138/QĐ-TTg` no share. */
export function actRules(acts: readonly KnownAct[]): Rule[] {
  const known = acts.flatMap(({ number: written, issuer }): Rule[] => {
    if (!/^\d+[/-]\S+$/.test(written)) return [];
    const [first, second] = written.split(/[/-]/);
    const said = sayAct(first!, /^\d{4}$/.test(second!) ? second : undefined);
    // Who has just been named is not named again, nor by less of the name: Hội đồng nhân dân Thành phố ban hành Nghị quyết …
    const named = escaped(issuer).replace(/(?<= (?:[Tt]hành phố|[Tt]ỉnh|[Pp]hường|[Xx]ã))( .*)$/u, '(?:$1)?');
    const before = String.raw`(?<=(${named}(?![\p{L}])[^.;:]{0,50})?)`;
    return [
      rule(
        String.raw`${notInWord}${before}${escaped(written)}${wordEnds}${goesOn}`,
        (_, named, told) => `${said}${of(issuer, named ?? told)}`,
      ),
    ];
  });
  const afterKind = String.raw`(?<=${notInWord}(?:${oneOf([...kinds, ...kinds.map(lowered)])})(?: số:?)? )`;
  const afterForm = String.raw`(?<=${notInWord}(?:[Mm]ẫu|[Bb]iểu|[Tt]ờ khai|[Pp]hụ lục)(?: số)? )`;
  return [
    ...known,
    rule(String.raw`${notInWord}(${oneOf(Object.keys(shortKinds))}) (?=(?:số )?\d)`, (_, kind) => `${shortKinds[kind!]} `),
    // Written in one, except where a form may be meant: CT01.
    rule(String.raw`${notInWord}(NĐ|NQ|QĐ)-?(?=[1-9]\d{0,3}(?:/\d{4})?${wordEnds})`, (_, kind) => `${shortKinds[kind!]} `),
    // Forms carry the sign of the act that made them: mẫu 01/TKN-CNKD.
    rule(
      String.raw`${afterForm}${count}([a-zđ]?)/${sign}${wordEnds}`,
      (_, written, letter, signs) =>
        `${spell(`${written}${letter}`)}, ${signs!
          .split(/[-–/.]/)
          .map(spell)
          .join(', ')}`,
    ),
    rule(
      String.raw`${notInWord}${count}[/-]${year}/${sign}${wordEnds}${goesOn}`,
      (_, written, inYear, signs, told) => `${sayAct(written!, inYear)}${of(issuerOf(signs!), told)}`,
    ),
    rule(
      String.raw`(?:(?<=${notInWord}[Ss]ố:? )|${afterKind})${count}/${sign}${wordEnds}${goesOn}`,
      (_, written, signs, told) => `${sayAct(written!, undefined)}${of(issuerOf(signs!), told)}`,
    ),
    rule(
      String.raw`${notInWord}(\d+)(?:/(?=[^\s/]*-)|-(?=[^\s-]*/))${sign}${wordEnds}${goesOn}`,
      (_, written, signs, told) => `${sayAct(written!, undefined)}${of(issuerOf(signs!), told)}`,
    ),
    // Several in a row: Nghị quyết 98/2023 và 260/2025.
    rule(String.raw`${afterKind}${count}/${year}${wordEnds}(?:(?:, | và | hoặc )${count}/${year}${wordEnds})*`, (acts) =>
      acts.replace(/([\d.]+)\/(\d{4})/g, (_, written: string, inYear: string) => sayAct(written, inYear)),
    ),
    // Luật Căn cước 2023: an announcer says that this is a year.
    rule(
      String.raw`(?<=${notInWord}(?:[Ll]uật|[Hh]iến pháp)(?: \p{Lu}\p{L}*(?: (?!năm )\p{L}+){0,6})? )((?:19|20)\d\d)(?![\p{L}\p{N}/]|[.,-]\d)`,
      (_, inYear) => `năm ${sayNumber(inYear!)}`,
    ),
    // Standards: QCVN 06:2022/BXD.
    rule(
      String.raw`(?<=(?:QCVN|TCVN|TCXDVN|ISO)(?: số)? )(\d+(?:-\d+)?):${year}(?:/[A-ZĐ\d]+)?${wordEnds}`,
      (_, written, inYear) => `${written!.split('-').map(sayNumber).join(', ')} năm ${sayNumber(inYear!)}`,
    ),
    // The kind alone: theo NĐ-CP.
    rule(String.raw`${notInWord}(${oneOf(Object.keys(shortKinds))})(?:-[A-ZĐ][A-Za-zĐđ\d]*)+${wordEnds}`, (_, kind) => shortKinds[kind!]!),
  ];
}
