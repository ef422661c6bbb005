import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { Refused } from './disk.ts';

/** Where what is published goes: a folder that a server serves, a branch that a server builds from, or nowhere but `dist/`. */
export type Goal = { kind: 'folder'; folder: string } | { kind: 'push'; remote: string; branch: string } | { kind: 'build' };

const example = 'Ghi một trong hai dòng: "folder: /srv/site" hoặc "push: origin main".';
// No name begins as an option does.
const name = '[A-Za-z0-9][\\w./-]*';

/** What whoever has set this machine up says in `deploy/dang.yaml`, one line; without that file a build is all. */
export function goalOf(file: string): Goal {
  if (!existsSync(file)) return { kind: 'build' };
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const wrong = (found: string, at = 0) => new Refused(`${file}, dòng ${Math.max(1, lines.linePos(at).line)}: ${found}. Sửa: ${example}`);
  const [fault] = document.errors;
  if (fault) throw wrong('không đọc được', fault.pos[0]);
  const data = document.toJS() as Record<string, unknown> | null;
  const [[key, value] = ['', undefined], ...more] = Object.entries(data ?? {});
  if (more.length > 0) throw wrong('có hơn một nơi đăng');
  if (key === 'folder' && typeof value === 'string' && resolve(value) === value.replace(/(?<=.)[/\\]$/, ''))
    return { kind: 'folder', folder: value };
  const [, remote, branch] = (key === 'push' && new RegExp(`^(${name}) (${name})$`).exec(String(value))) || [];
  if (remote && branch && !branch.includes('..')) return { kind: 'push', remote, branch };
  throw wrong(`không hiểu "${key}: ${String(value)}"`);
}
