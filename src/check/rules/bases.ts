import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { error, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';
import { nearest } from '../nearest.ts';

/** Every folder that `site.yaml` rests on lies beside the campaign's own, and is another. */
export function baseProblems(files: readonly ContentFile[], root: string): Problem[] {
  const site = files.find(({ collection }) => collection === 'site');
  const bases = (site?.data?.['base'] ?? []) as string[];
  return bases.flatMap((name, index) => {
    const isItself = name === basename(root);
    if (!isItself && foldersBeside(root).includes(name)) return [];
    const found = isItself ? `"${name}" là chính thư mục này` : `Bên cạnh thư mục này không có thư mục nền "${name}"`;
    const near = isItself ? undefined : nearest(name, foldersBeside(root));
    const mend = near ? `Có phải là: ${near}` : 'Bỏ tên ấy khỏi "base", hoặc chép thư mục nền vào bên cạnh';
    return [error(site!.file, site!.lineOf(['base', index]), 'missing-base', found, mend)];
  });
}

const foldersBeside = (root: string): string[] =>
  readdirSync(dirname(root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== basename(root))
    .map(({ name }) => name);
