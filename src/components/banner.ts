import type { Banner, Piece } from '../truth/status.ts';

const words = (piece: Piece) => (typeof piece === 'string' ? piece : piece.text);

/**
 * A law that was amended more than once would fill a phone screen before the text begins: one line says how often and
 * since when, the sentence itself opens below it. Undefined for what is short, and for offices, whose names people need.
 */
export function shortBanner({ kind, pieces }: Banner): string | undefined {
  const [law, ...rest] = pieces;
  const changes = rest.filter((piece) => typeof piece !== 'string');
  if (kind !== 'law' || !law || changes.length < 2) return undefined;
  const newest = /từ [\d/]+|từ .*\d{4}/.exec(pieces.map(words).slice(-2).join(''))?.[0];
  return `${words(law)} đã được sửa đổi bởi ${changes.length} văn bản${newest ? `, mới nhất ${newest}` : ''}.`;
}
