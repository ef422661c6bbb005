import type { Heading, Nodes, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { prune } from './prune.ts';

// What editors write for each other: `<!-- … -->` in .md, `{/* … */}` in .mdx, `#` in front matter and registers. Such a remark is taken out
// before anything else sees the text, so that no output needs to think of it.

/** Whether the node is a remark and nothing else. */
export function isRemark(node: Nodes): boolean {
  if (node.type === 'html') return isAll(node.value, '<!--', '-->');
  return (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && isAll(node.value, '/*', '*/');
}

/** Whether a text is one remark after another, each closed, with nothing between them. */
function isAll(text: string, open: string, close: string): boolean {
  const rest = text.trim();
  const end = rest.startsWith(open) ? rest.indexOf(close, open.length) : -1;
  const after = rest.slice(end + close.length).trim();
  return end >= 0 && (after === '' || isAll(after, open, close));
}

/** Takes every remark out of a text, in place, and the blanks that parted it from the words. */
export function dropRemarks(tree: Root): void {
  let dropped = 0;
  prune(tree, (node) => {
    if (!isRemark(node)) return [node];
    dropped += 1;
    return [];
  });
  if (dropped > 0) visit(tree, (node) => (node.type === 'paragraph' || node.type === 'heading' ? trimEnds(node) : undefined));
}

function trimEnds({ children }: Paragraph | Heading): void {
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
}

const shown = /<!\s*-|\{\s*\/(?:[*/]|$)|\[\/\/\]:/;
const whole = /(?:<!\s*-+|\{\s*\/[*/]?|\[\/\/\]:\s*#?\s*[("']?)\s*([^]*?)\s*(?:-+>|\*\/\s*\}|[)"']\s*$|$)/;

/** The remark in a text that is told as it stands, where readers would see it; with its words on one line, to be written elsewhere. */
export function remarkIn(text: string): { whole: string; words: string } | undefined {
  const found = shown.test(text) && whole.exec(text);
  return found ? { whole: found[0].trim(), words: found[1]!.replace(/\s+/g, ' ') } : undefined;
}

/** The first of the strings anywhere in `data` that holds a remark. */
export function remarkWithin(data: unknown, seen = new Set<unknown>()): string | undefined {
  if (typeof data === 'string') return remarkIn(data) && data;
  // YAML can name one list in a thousand places.
  if (typeof data !== 'object' || data === null || seen.has(data)) return undefined;
  seen.add(data);
  for (const each of Object.values(data)) {
    const found = remarkWithin(each, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}
