import { execFileSync } from 'node:child_process';
import { ledgerFile, readLedger } from '../qr/ledger.ts';
import { error, type Problem } from './problem.ts';

/**
 * Lines of the ledger that earlier commits hold and today's file does not: whoever takes a code out of the register and out of
 * the ledger at once leaves no other trace. Looks at the last commit and the one before it, which is all that a pull
 * request of one commit needs. Silent without git, outside a repository, and where the file is new.
 */
export function lostLedgerLines(root: string, raw: string): Problem[] {
  const kept = new Set(readLedger(raw).map(({ text }) => text));
  const lost = new Set(['HEAD', 'HEAD~1'].flatMap((commit) => readLedger(ledgerAt(root, commit))).map(({ text }) => text));
  return [...lost]
    .filter((text) => !kept.has(text))
    .map((text) => error(ledgerFile, 1, 'code-removed', `Sổ cái mất một dòng đã có từ trước: "${text}"`, `Ghi lại đúng dòng ấy: ${text}`));
}

function ledgerAt(root: string, commit: string): string {
  try {
    return execFileSync('git', ['-C', root, 'show', `${commit}:./${ledgerFile}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}
