import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { error, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';
import { nearest } from '../nearest.ts';
import { meaningOf } from '../../schemas/shape.ts';
import { site as siteSchema } from '../../schemas/site.ts';
import { sharedKeys } from '../../schemas/site-shared.ts';

/** Every folder that `site.yaml` rests on lies beside the campaign's own, and is another. */
export function baseProblems(files: readonly ContentFile[], root: string): Problem[] {
  const site = files.find(({ file }) => file === 'site.yaml');
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

/** A list that a site cannot do without stands in its own file, or in `danh-muc.yaml`. */
export function listProblems(files: readonly ContentFile[]): Problem[] {
  const [site, lists] = ['site.yaml', 'danh-muc.yaml'].map((name) => files.find(({ file }) => file === name));
  if (!site?.written) return [];
  const written = { ...(lists?.written as object), ...(site.written as object) };
  return Object.entries(sharedKeys).flatMap(([key, schema]) => {
    if (key in written || schema.safeParse(undefined).success) return [];
    const found = `Thiếu "${key}"${meaningOf(siteSchema, [key])}`;
    return [error(site.file, 1, 'missing-key', found, `Thêm dòng: ${key}: …, hoặc để thư mục nền có danh-muc.yaml ghi danh mục ấy`)];
  });
}

const foldersBeside = (root: string): string[] =>
  readdirSync(dirname(root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== basename(root))
    .map(({ name }) => name);
