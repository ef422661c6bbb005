import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checksumsFile, writeChecksums } from '../../deploy/checksums.ts';

let place: string;
const at = (path: string) => join(place, path);
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'finished-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true });
});

/** What a command does whose OUT_DIR is this. */
async function into(folder: string) {
  vi.stubEnv('OUT_DIR', folder);
  vi.resetModules();
  return import('../../src/commands/finished.ts');
}

async function build(folder: string, text: string): Promise<void> {
  mkdirSync(join(folder, 'a'), { recursive: true });
  for (const file of ['index.html', 'a/index.html']) writeFileSync(join(folder, file), text, { mode: 0o600 });
  await writeChecksums(folder);
}

describe('a folder that no build has made', () => {
  test.each(['thu.docx', '.env', 'a/b/c.txt', 'index.html'])(
    'is refused for the sake of %s, and nothing in it is touched',
    async (file) => {
      mkdirSync(join(at('nha'), file, '..'), { recursive: true });
      writeFileSync(join(at('nha'), file), 'quý');
      const { refuseForeignFolder } = await into(at('nha'));
      expect(refuseForeignFolder).toThrow(`${at('nha')} không phải trang đã dựng: ở đó có ${file.split('/')[0]}. Dựng vào đó là mất.`);
      expect(readFileSync(join(at('nha'), file), 'utf8')).toBe('quý');
    },
  );

  test('is refused under the names that a build takes beside its own, too', async () => {
    await build(at('dist'), 'one');
    for (const beside of ['dist.before', 'dist.arriving']) {
      mkdirSync(at(beside));
      writeFileSync(join(at(beside), 'quy.txt'), 'quý');
      const { refuseForeignFolder } = await into(at('dist'));
      expect(refuseForeignFolder).toThrow(`${at(beside)} không phải trang đã dựng: ở đó có quy.txt`);
      rmSync(at(beside), { recursive: true });
    }
  });

  test('is refused when it is no folder', async () => {
    writeFileSync(at('tep'), 'quý');
    symlinkSync(at('khong-co'), at('gay'));
    for (const name of ['tep', 'gay']) {
      const { refuseForeignFolder } = await into(at(name));
      expect(refuseForeignFolder).toThrow('một tệp hay lối tắt cùng tên');
    }
  });

  test('may be empty, or hold what systems leave in every folder', async () => {
    mkdirSync(at('moi'));
    for (const name of ['.DS_Store', 'Thumbs.db', '._a']) writeFileSync(join(at('moi'), name), '');
    for (const name of ['moi', 'chua-co', 'sau/hon']) expect((await into(at(name))).refuseForeignFolder).not.toThrow();
  });
});

test('a file that somebody laid into the built site is not taken away with it', async () => {
  await build(at('dist'), 'one');
  const { refuseForeignFolder } = await into(at('dist'));
  expect(refuseForeignFolder).not.toThrow();
  writeFileSync(at('dist/a/ghi-chu.txt'), 'quý');
  expect(refuseForeignFolder).toThrow('ở đó có a/ghi-chu.txt');
});

test('a finished site takes the place of the one before, for everybody to read', async () => {
  await build(at('dist'), 'one');
  await build(at('moi'), 'two');
  await (await into(at('dist'))).replaceFinished(at('moi'));
  expect(readFileSync(at('dist/index.html'), 'utf8')).toBe('two');
  for (const file of ['index.html', 'a/index.html', checksumsFile]) expect(statSync(join(at('dist'), file)).mode & 0o777, file).toBe(0o644);
  expect([existsSync(at('dist.before')), existsSync(at('dist.arriving')), existsSync(at('moi'))]).toEqual([false, false, false]);
});

test('where the folder is a shortcut, what it leads to is replaced', async () => {
  await build(at('that'), 'one');
  symlinkSync(at('that'), at('dist'));
  await build(at('moi'), 'two');
  await (await into(at('dist'))).replaceFinished(at('moi'));
  expect(readFileSync(at('that/index.html'), 'utf8')).toBe('two');
});

test.each(['', '  '])('an OUT_DIR of %j is none', async (said) => {
  expect((await into(said)).finished).toBe(join(process.cwd(), 'dist'));
});
