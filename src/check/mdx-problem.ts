import { tagReason } from '../text/refusals.ts';
import { error, type Problem } from '../problems/problem.ts';
import type { ContentFile, MdxFault } from './content-file.ts';

/** Says in an editor's words why a text cannot be read. The parser's messages are in English and speak of JavaScript. */
export function mdxProblem({ file, raw, bodyLine }: ContentFile, fault: MdxFault): Problem {
  const lines = raw.split('\n');
  // The parser begins a line after a lone carriage return too; editors do not.
  const breaks =
    lines
      .slice(bodyLine - 1)
      .join('\n')
      .match(/\r?\n|\r/g) ?? [];
  const inFile = (line = 1) => bodyLine + breaks.slice(0, line - 1).filter((sign) => sign !== '\r').length;
  const line = inFile(fault.place?.line ?? fault.place?.start?.line ?? fault.line);
  const near = shorten(lines[line - 1]?.trim() ?? '');
  // "Expected a closing tag for `<Step>` (34:1-34:26)": the place of the tag that was opened is only in the words.
  const opened = /closing tag for `<(\w+)>` \((\d+):/.exec(fault.message);
  if (opened && /^[a-z]/.test(opened[1]!)) {
    const { kind, found, mend } = tagReason(opened[1]!);
    return error(file, inFile(Number(opened[2])), kind, found, mend);
  }
  if (opened) {
    const found = `<${opened[1]}> mở ở dòng này mà không đóng`;
    return error(file, inFile(Number(opened[2])), 'mdx-unclosed', found, `</${opened[1]}> trên một dòng riêng, sau phần của nó`);
  }
  if (/closing slash/.test(fault.message))
    return error(file, line, 'mdx-unopened', `Thẻ đóng mà không có thẻ mở, ở dòng "${near}"`, 'Xóa thẻ này, hoặc thêm thẻ mở bên trên');
  if (/to create a comment in MDX/.test(fault.message)) return remarkProblem(file, line, lines[line - 1] ?? '');
  if (/to create a link in MDX/.test(fault.message)) {
    const address = /<(?:mailto:)?([^<>\s]+)>/.exec(lines[line - 1] ?? '')?.[1] ?? 'https://…';
    const mend = address.includes('@') ? `[${address}](mailto:${address})` : `[tên trang](${address})`;
    return error(file, line, 'mdx-angle', `Địa chỉ trong dấu < >, ở dòng "${near}"`, mend);
  }
  if (/attribute|in name|after name/.test(fault.message)) {
    const before = lines.slice(0, line);
    const hasOddQuotes = (text: string) => /<[A-Z]/.test(text) && text.split('"').length % 2 === 0;
    const odd = before.findLastIndex(hasOddQuotes);
    const at = odd >= 0 ? odd : before.findLastIndex((text) => /<[A-Z]/.test(text));
    const tag = shorten(lines[at]?.trim() ?? near);
    const mend = straightened(lines[at]?.trim() ?? '') ?? 'Viết như: <Step title="Tên bước">';
    return error(file, at < 0 ? line : at + 1, 'mdx-attribute', `Thẻ viết dở ở dòng "${tag}"`, mend);
  }
  if (/acorn|expression|brace/i.test(fault.message))
    return error(file, line, 'mdx-brace', `Dấu { hoặc } lẻ ở dòng "${near}"`, 'Bỏ dấu ngoặc nhọn, hoặc viết \\{');
  const mend = 'Viết bằng chữ ("dưới 6 tuổi"), hoặc viết \\<';
  return error(file, line, 'mdx-angle', `Dấu < không phải của một thành phần, ở dòng "${near}"`, mend);
}

/** The way of .md to write a remark, in .mdx: what was remarked stays, in the signs that hide it there. */
function remarkProblem(file: string, line: number, text: string): Problem {
  const remark = /<!--\s*(.*?)\s*-->/.exec(text)?.[1];
  const mend = remark === undefined ? 'Đổi <!-- thành {/* và --> thành */}' : `{/* ${remark.replaceAll('*/', '* /')} */}`;
  return error(file, line, 'remark', 'Trong tệp .mdx, lời ghi riêng không viết bằng <!-- … -->', mend);
}

const shorten = (text: string) => (text.length > 80 ? `${text.slice(0, 77)}…` : text);

/** The line with straight quotes around what its tags say: curly ones are a word processor's, and some leave them out. Undefined where that is not it. */
function straightened(line: string): string | undefined {
  const quotes = /[“”„‟«»″]/g;
  const mended = line.replace(/<[A-Z][^<>]*>/g, (tag) => {
    const straight = tag.replace(quotes, '"').replace(/=\s*[‘’']([^‘’'"]*)[‘’']/g, '="$1"');
    // `title="Bấm "số""`: the inner ones are words.
    const inner = /^(<\w+ \w+=")(.*"[^"]*".*)("\s*\/?>)$/.exec(straight);
    if (inner && !/="/.test(inner[2]!)) return `${inner[1]}${inner[2]!.replace(/"([^"]*)"/g, '“$1”')}${inner[3]}`;
    return straight.replace(/(\w+)=([^\s"'{}<>/][^\s"'<>]*)/g, '$1="$2"').replace(/="([^"<>]*?)(\s*\/?>)$/, '="$1"$2');
  });
  return mended !== line && /^(?:[^"]*"[^"]*")*[^"]*$/.test(mended) ? mended : undefined;
}
