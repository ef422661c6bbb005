import { sayDigits, spell } from './numbers.ts';
import { notInWord, oneOf, rule, wordEnds, type Rule } from './rule.ts';

/** What offices shorten and announcers say in full, where the glossary of the campaign says nothing else. */
const full: Record<string, string> = {
  ...{ UBND: 'Ủy ban nhân dân', HĐND: 'Hội đồng nhân dân', UBMTTQ: 'Ủy ban Mặt trận Tổ quốc', MTTQ: 'Mặt trận Tổ quốc' },
  ...{ BCH: 'Ban Chấp hành', BCĐ: 'Ban Chỉ đạo', BQL: 'Ban Quản lý', TAND: 'Tòa án nhân dân', VKSND: 'Viện kiểm sát nhân dân' },
  ...{ LHPN: 'Liên hiệp Phụ nữ', TNCS: 'Thanh niên Cộng sản', CCB: 'Cựu chiến binh', TDP: 'tổ dân phố', CLB: 'câu lạc bộ' },
  ...{ HTX: 'hợp tác xã', TNHH: 'trách nhiệm hữu hạn', MTV: 'một thành viên', DN: 'doanh nghiệp', HKD: 'hộ kinh doanh' },
  ...{ CCCD: 'căn cước công dân', CMND: 'chứng minh nhân dân', GPLX: 'giấy phép lái xe', GCN: 'giấy chứng nhận' },
  ...{ QSDĐ: 'quyền sử dụng đất', BĐS: 'bất động sản', MST: 'mã số thuế', CNTT: 'công nghệ thông tin', TTHC: 'thủ tục hành chính' },
  ...{ DVC: 'dịch vụ công', PVHCC: 'Phục vụ hành chính công', TTPVHCC: 'Trung tâm Phục vụ hành chính công' },
  ...{ BHXH: 'bảo hiểm xã hội', BHYT: 'bảo hiểm y tế', BHTN: 'bảo hiểm thất nghiệp', NVQS: 'nghĩa vụ quân sự' },
  ...{ CSGT: 'cảnh sát giao thông', PCCC: 'phòng cháy, chữa cháy', CNCH: 'cứu nạn, cứu hộ', ANTT: 'an ninh trật tự' },
  ...{ ATGT: 'an toàn giao thông', ATTP: 'an toàn thực phẩm', VSMT: 'vệ sinh môi trường', TDTT: 'thể dục thể thao' },
  ...{ THCS: 'trung học cơ sở', THPT: 'trung học phổ thông', CBCC: 'cán bộ, công chức', NCT: 'người cao tuổi' },
  ...{ 'KT-XH': 'kinh tế xã hội', 'VH-XH': 'văn hóa xã hội', 'GD&ĐT': 'Giáo dục và Đào tạo', GDĐT: 'Giáo dục và Đào tạo' },
  ...{ 'LĐ-TB&XH': 'Lao động, Thương binh và Xã hội', LĐTBXH: 'Lao động, Thương binh và Xã hội', PCT: 'phó chủ tịch' },
  ...{ ĐBQH: 'đại biểu Quốc hội', CHQS: 'Chỉ huy Quân sự' },
  ...{ 'TN&MT': 'Tài nguyên và Môi trường', TNMT: 'Tài nguyên và Môi trường', NKT: 'người khuyết tật' },
  ...{ VN: 'Việt Nam', TW: 'Trung ương', BV: 'bệnh viện', TP: 'thành phố' },
};

/** After the glossary, which may say something else. */
export const fullRules: readonly Rule[] = [
  // Letters with dots between them: L.T.H.
  rule(String.raw`(?<![\p{L}\p{N}.])\p{Lu}(?:\.\p{Lu})+(?![\p{L}\p{N}])(?:\.(?= \p{Ll}))?`, (letters) => spell(letters)),
  rule(String.raw`(?<=[Tt]rường )(TH|MN)${wordEnds}`, (_, level) => (level === 'TH' ? 'tiểu học' : 'mầm non')),
  rule(String.raw`${notInWord}CA(?= (?:phường|quận|xã|thành phố|[Tt]hành phố)${wordEnds})`, () => 'công an'),
  rule(
    String.raw`${notInWord}(${oneOf(Object.keys(full)).replaceAll('-', String.raw`\s?[–-]\s?`)})(VN)?${wordEnds}`,
    (_, short, country) => `${full[short!.replace(/\s?[–-]\s?/g, '-')]!}${country ? ' Việt Nam' : ''}`,
  ),
];

/** Words that are shortened in writing only. */
export const shortenedRules: readonly Rule[] = [
  // What is dialled with its signs: *101#.
  rule(String.raw`\*(\d[\d*]*)#`, (_, keys) => `sao ${keys!.split('*').map(sayDigits).join(' sao ')} thăng`),
  // Several names in one, UBND-HĐND and Hà Nội-TP.HCM, are said one after the other.
  rule(String.raw`(?<=\p{Lu}{2})(?<!KT|VH|LĐ)-(?=\p{L})|(?<=\p{L})(?<!KT|VH|LĐ)-(?=\p{Lu}{2})`, () => ' – '),
  rule(String.raw`${notInWord}No\.?\s?(?=\d)`, () => 'số '),
  rule(String.raw`${notInWord}v\.v\.?(?!\p{L})\.{0,2}`, () => 'vân vân'),
  rule(String.raw`${notInWord}(?:VD|vd)(?::|\.)`, () => 'ví dụ:'),
  rule(String.raw`${notInWord}PGS\.?\s?TS\.?(?=\s?\p{Lu})\s?`, () => 'phó giáo sư, tiến sĩ '),
  rule(String.raw`${notInWord}GS\.?\s?TS\.?(?=\s?\p{Lu})\s?`, () => 'giáo sư, tiến sĩ '),
  rule(String.raw`${notInWord}(?:Th\.\s?S\.?|Th[Ss]\.?|ths\.)\s?(?=\p{Lu}\p{Ll})`, () => 'thạc sĩ '),
  rule(String.raw`${notInWord}TS\.?\s?(?=\p{Lu}\p{Ll})`, () => 'tiến sĩ '),
  rule(String.raw`${notInWord}BS\.?\s?CKI(I?)\.?\s?(?=\p{Lu}\p{Ll})`, (_, second) => `bác sĩ chuyên khoa ${second ? 'hai' : 'một'} `),
  rule(String.raw`${notInWord}(?:BS\.?|bs\.)\s?(?=\p{Lu}\p{Ll})`, () => 'bác sĩ '),
  rule(String.raw`${notInWord}C(?:ty|TY)\.?\s?(?:CP(?= ))?`, (written) => (written.endsWith('CP') ? 'công ty cổ phần' : 'công ty ')),
  rule(String.raw`${notInWord}LS\.\s?(?=\p{Lu}\p{Ll})`, () => 'luật sư '),
  rule(String.raw`(?<=${notInWord}(?:[Pp]hím|[Dd]ấu) )\*`, () => 'sao'),
  rule(String.raw`(?<=${notInWord}(?:[Pp]hím|[Dd]ấu) )#`, () => 'thăng'),
  rule(String.raw`${notInWord}T\.Ư${wordEnds}`, () => 'Trung ương'),
  rule(String.raw`${notInWord}(?:SĐT|ĐT|Đt|DĐ|ĐTDĐ)(?=\s?[:.]?\s?[\d(+])`, () => 'điện thoại'),
  rule(
    String.raw`(?<=^|\s|[\p{L}\p{N}])\.(pdf|docx?|xlsx?|pptx?|jpe?g|png|html?|zip|mp[34]|txt)${wordEnds}`,
    (_, ending) => ` chấm ${spell(ending!)}`,
    'giu',
  ),
  rule(String.raw`${notInWord}STK(?=\s?[:.]?\s?\d)`, () => 'số tài khoản'),
  rule(String.raw`${notInWord}[Đđ]/[Cc](?=:|\s?\d| số)`, () => 'địa chỉ'),
  rule(String.raw`${notInWord}[Đđ]/[Cc]\.?(?=\s?\p{Lu}\p{Ll})`, () => 'đồng chí'),
  rule(String.raw`${notInWord}[Vv]/v(?=:| )`, () => 'về việc'),
  rule(String.raw`${notInWord}(?:tr|trg|Tr)\.?\s?(?=\d)(?<!\d\s?tr)`, () => 'trang '),
  rule(String.raw`${notInWord}(?:SN|sn)\s?(?=(?:19|20)\d\d)`, () => 'sinh năm '),
  rule(
    String.raw`${notInWord}(?:KT|TM|TL)\.\s?(?=\p{Lu})`,
    (sign) => `${{ K: 'ký thay', M: 'thay mặt', L: 'thừa lệnh' }[/K|M|L/.exec(sign)![0]]} `,
  ),
];

export const shortenedWords = [
  ...[
    'vân vân',
    'ví dụ',
    'phó giáo sư',
    'tiến sĩ',
    'thạc sĩ',
    'bác sĩ',
    'luật sư',
    'Trung ương',
    'điện thoại',
    'địa chỉ',
    'số tài khoản',
    'sao',
    'thăng',
    'đồng chí',
    'về việc',
    'trang',
    'sinh năm',
    'ký thay',
    'thay mặt',
    'thừa lệnh',
    'chuyên khoa',
    'công ty cổ phần',
    'tiểu học',
    'mầm non',
    'công an',
  ],
  ...Object.values(full),
];
