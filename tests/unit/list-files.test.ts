import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check/run.ts';

test('a glossary in several files is checked as one, each mistake in the file that has it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lists-'));
  try {
    cpSync('tests/fixtures/xa-mau', folder, { recursive: true });
    const found = () => checkContent(folder, '2026-03-01', '2026-03-01').problems.map(({ file, line, kind }) => ({ file, line, kind }));
    mkdirSync(join(folder, 'tu-dien'));
    renameSync(join(folder, 'tu-dien.yaml'), join(folder, 'tu-dien/mot.yaml'));
    writeFileSync(join(folder, 'tu-dien/hai.yaml'), '- id: hai\n  term: Hai\n  meaning: Một chữ để thử.\n  sai: 1\n');
    expect(found()).toEqual([expect.objectContaining({ file: 'tu-dien/hai.yaml' })]);
    rmSync(join(folder, 'tu-dien/hai.yaml'));
    expect(found()).toEqual([]);
    writeFileSync(join(folder, 'tu-dien/hai.yaml'), '- id: qr-hai\n  term: qr\n  meaning: Một chữ đã có ở tệp kia.\n  sources: []\n');
    expect(found()).toContainEqual({ file: 'tu-dien/mot.yaml', line: expect.any(Number), kind: 'duplicate-entry' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
