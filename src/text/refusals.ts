import type { Html, Image, Link, Nodes, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { addressFault, siteAddress } from '../schemas/address.ts';
import type { Excess } from './bounds.ts';
import { isPart, type Part, type TextFormat } from './part.ts';
import { attributesOf, authorParts } from '../schemas/parts.ts';
import { isBeside, isFileBeside, decoded } from './picture.ts';
import { addressLine } from './references.ts';
import { isRemark, remarkIn } from './remarks.ts';

/*
 * What must not stand in a text, whoever reads it: code, HTML, addresses that lead a reader astray, pictures that are no pictures. The check
 * tells an editor all of it; everything that makes an output refuses the text at the first. Only what is listed here passes.
 */

export interface Refusal {
  kind:
    | 'import'
    | 'expression'
    | 'unknown-part'
    | 'unknown-attribute'
    | 'part-in-md'
    | 'raw-html'
    | 'remark'
    | Address
    | Picture
    | Excess['kind'];
  /** In the text, counted from 1. */
  line: number;
  found: string;
  mend: string;
  /** The name that is no part's, to find the one that was meant. */
  name?: string;
}
type Address = 'relative-link' | 'unsafe-link' | 'bare-address';
type Picture = 'image-elsewhere' | 'not-a-picture';
type Reason = Omit<Refusal, 'line'>;

/** Markdown of which nothing but words comes. */
const words = new Set<string>([
  ...['root', 'paragraph', 'heading', 'text', 'emphasis', 'strong', 'delete', 'inlineCode', 'code', 'break', 'thematicBreak'],
  ...['list', 'listItem', 'blockquote', 'table', 'tableRow', 'tableCell', 'footnoteReference', 'footnoteDefinition'],
  ...['link', 'image'],
]);

/** A text as its author wrote it. */
export interface Written {
  format: TextFormat;
  source: string;
}

/** Everything in a text (references resolved, remarks still in it) that must not be published, from top to bottom. */
export function refusalsIn(tree: Root, written: Written): Refusal[] {
  const refusals: Refusal[] = [];
  const opened = new Set<string>();
  visit(tree, (node) => {
    // The end of a tag whose beginning is named already.
    const [, end, tag] = (node.type === 'html' && /^<(\/?)([\w:.-]+)[^>]*>$/.exec(node.value)) || [];
    if (end && opened.has(tag!)) return;
    if (tag) opened.add(tag);
    const line = node.type === 'link' || node.type === 'image' ? addressLine(node) : (node.position?.start.line ?? 1);
    refusals.push(...reasons(node, written).map((reason) => ({ ...reason, line })));
  });
  return refusals;
}

function reasons(node: Nodes, written: Written): Reason[] {
  const { format } = written;
  if (isRemark(node)) return [];
  if (isPart(node)) return partReasons(node, format);
  if (node.type === 'mdxjsEsm')
    return [{ kind: 'import', found: 'Bài viết không được import', mend: 'Xóa dòng này; các thành phần như Step, Cite đã có sẵn' }];
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return [expression(`{${node.value}}`)];
  if (node.type === 'html') return [htmlReason(node)];
  if (!words.has(node.type)) return [{ kind: 'raw-html', found: `Có đoạn không phải chữ (${node.type})`, mend: 'Xóa đoạn này' }];
  const spoken =
    'value' in node
      ? [node.value]
      : node.type === 'image'
        ? [rawOf(node, written), node.alt, node.title]
        : node.type === 'link'
          ? [node.title]
          : [];
  const inWords = node.type === 'image' ? expressionInWords(node, written) : undefined;
  const address = node.type === 'link' ? linkReason(node) : node.type === 'image' ? pictureReason(node) : undefined;
  const remark = spoken.flatMap((text) => remarkReason(text ?? '', format))[0];
  return [remark, inWords, address].filter((reason) => reason !== undefined);
}

/** A picture as it was written: of what stands in its words the tree keeps only what remains without signs. */
const rawOf = ({ position }: Image, { source }: Written): string => source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);

function expressionInWords(image: Image, written: Written): Reason | undefined {
  const raw = rawOf(image, written);
  const at = raw.search(/(?<!\\)\{/);
  return written.format === 'mdx' && at >= 0 ? expression(raw.slice(at)) : undefined;
}

const expression = (code: string): Reason => ({
  kind: 'expression',
  found: `Có dấu ngoặc nhọn: ${beginning(code, 32)}`,
  mend: 'Bỏ dấu { }, hoặc viết \\{ \\}',
});

function partReasons(part: Part, format: TextFormat): Reason[] {
  const name = part.name ?? '';
  const known = attributesOf(name);
  if (!known) return [/^[a-z]/.test(name) ? tagReason(name) : unknownPart(name)];
  const seen = new Set<string>();
  return part.attributes.flatMap((each): Reason[] => {
    const strange = attributeReason(name, known, each, seen);
    if (each.type === 'mdxJsxAttribute') seen.add(each.name);
    return strange ? [strange] : remarkReason(typeof each.value === 'string' ? each.value : '', format);
  });
}

const unknownPart = (name: string): Reason => ({
  kind: 'unknown-part',
  name,
  found: `Không có thành phần <${name}>`,
  mend: `Các thành phần dùng được: ${authorParts.join(', ')}`,
});

/** Only `name="words"`, each name once: what reads the tree and what draws the page would else take different words. */
function attributeReason(
  part: string,
  known: readonly string[],
  attribute: MdxJsxAttribute | MdxJsxExpressionAttribute,
  seen: ReadonlySet<string>,
): Reason | undefined {
  if (attribute.type !== 'mdxJsxAttribute') return { ...expression(`{${attribute.value}}`), mend: `Bỏ phần { } trong thẻ <${part}>` };
  const { name, value } = attribute;
  if (!known.includes(name))
    return {
      kind: 'unknown-attribute',
      found: `<${part}> không nhận "${name}"`,
      mend: known.length ? `Chỉ nhận: ${known.join(', ')}` : 'Bỏ phần này',
    };
  if (typeof value === 'object' && value !== null)
    return { ...expression(`${name}={${value.value}}`), mend: `Ghi chữ trong ngoặc kép: <${part} ${name}="…">` };
  if (seen.has(name)) return { kind: 'unknown-attribute', found: `<${part}> ghi "${name}" hai lần`, mend: 'Xóa một trong hai' };
  return undefined;
}

const instead: Record<string, string> = {
  br: 'Bắt đầu đoạn mới bằng một dòng trống',
  p: 'Bắt đầu đoạn mới bằng một dòng trống',
  b: 'Viết **chữ đậm**',
  strong: 'Viết **chữ đậm**',
  i: 'Viết *chữ nghiêng*',
  em: 'Viết *chữ nghiêng*',
  a: 'Viết [tên trang](https://…)',
  img: 'Viết ![Hình cho thấy gì](./ten-hinh.png)',
  h2: 'Viết ## Đề mục',
  h3: 'Viết ### Đề mục nhỏ',
  hr: 'Viết ---',
  li: 'Mỗi ý một dòng, mở đầu bằng dấu gạch: - …',
  ul: 'Mỗi ý một dòng, mở đầu bằng dấu gạch: - …',
};

/** A tag of HTML, in a text of either kind. */
export function tagReason(name: string): Reason {
  const better = Object.hasOwn(instead, name.toLowerCase()) ? instead[name.toLowerCase()]! : 'Bỏ thẻ này, chỉ giữ lại chữ';
  return { kind: 'raw-html', found: `Bài viết không dùng thẻ HTML: <${name}>`, mend: better };
}

function htmlReason({ value }: Html): Reason {
  const text = value.trim();
  if (text.startsWith('<!--')) {
    if (!text.includes('-->', 4))
      return { kind: 'remark', found: 'Lời ghi riêng mở bằng <!-- mà không đóng', mend: `${beginning(text)} -->` };
    const end = text.indexOf('-->', 4) + 3;
    const mend = 'Xuống dòng sau -->, rồi để một dòng trống';
    return { kind: 'remark', found: `Sau lời ghi riêng, trên cùng dòng có: ${beginning(text.slice(end).trim())}`, mend };
  }
  const name = /^<\/?([a-zA-Z][\w:.-]*)/.exec(text)?.[1];
  if (name && attributesOf(name))
    return { kind: 'part-in-md', found: `Tệp .md không dùng được ${beginning(text)}`, mend: 'Đổi đuôi tệp thành .mdx' };
  return name ? tagReason(name) : { kind: 'raw-html', found: `Bài viết không dùng HTML: ${beginning(text)}`, mend: 'Xóa đoạn này' };
}

function remarkReason(text: string, format: TextFormat): Reason[] {
  const remark = remarkIn(text);
  if (!remark) return [];
  const words = remark.words || '…';
  const mend = `Lấy ra, ghi trên một dòng riêng: ${format === 'md' ? `<!-- ${words} -->` : `{/* ${words} */}`}`;
  return [{ kind: 'remark', found: `Người đọc sẽ thấy lời ghi riêng: ${beginning(remark.whole)}`, mend }];
}

/** Where a reader's tap may lead: a place on the page, a page of ours, or an address of an allowed kind. */
function linkReason(link: Link): Reason | undefined {
  const { url } = link;
  if (/^#[^\s\\<>"`]*$/u.test(url) || siteAddress.test(url)) return undefined;
  const text = toString(link).trim();
  if (url === `http://${text}`) {
    const found = `Địa chỉ ${text} viết trần: bấm vào sẽ mở không an toàn (http)`;
    return { kind: 'bare-address', found, mend: `[${text}](https://${text})` };
  }
  return addressFault(url) ?? disguise(text, url);
}

/** Words that are an address themselves, and not the one that opens. */
function disguise(text: string, url: string): Reason | undefined {
  const shown = /^(?:https?:\/\/)?((?:[\w-]+\.)+(?:vn|com|net|org|info))(?=[/:?#]|$)/i.exec(text)?.[1]?.toLowerCase();
  const opened = url.startsWith('https://') ? new URL(url).hostname : undefined;
  const bare = (host: string) => host.replace(/^www\./, '');
  if (!shown || !opened || bare(shown) === bare(opened)) return undefined;
  return { kind: 'unsafe-link', found: `Chữ của đường dẫn là ${shown}, mà mở ${opened}`, mend: `[tên trang sẽ mở](${url})` };
}

/** A picture comes from the text's own folder: another site could change it, and would know who reads. */
function pictureReason({ url, alt }: Image): Reason | undefined {
  if (isBeside(url)) return undefined;
  if (isFileBeside(url)) {
    const found = `${beginning(url, 80)} không phải hình PNG, JPEG, WebP, AVIF hay SVG`;
    return { kind: 'not-a-picture', found, mend: 'Lưu hình kiểu JPEG hoặc PNG, rồi sửa tên ở đây' };
  }
  const name = /[^/\\]*$/.exec(decoded(url).replace(/[?#].*$/, ''))![0] || 'ten-hinh.png';
  return {
    kind: 'image-elsewhere',
    found: `Hình ${beginning(url, 80)} không nằm cạnh bài`,
    mend: `Chép hình vào cùng thư mục với bài, rồi viết: ![${alt?.trim() || 'Hình cho thấy gì'}](./${name})`,
  };
}

function beginning(text: string, most = 40): string {
  const line = text.split('\n')[0]!.trim();
  return line.length > most ? `${line.slice(0, most)}…` : line;
}
