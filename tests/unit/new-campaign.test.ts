import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { campaignFiles, campaignFolder, faultOf, usualBadge, type Answers } from '../../src/authoring/new-campaign.ts';
import { readYamlText } from '../../src/schemas/as-written.ts';

const answers: Answers = {
  unit: 'Xã',
  name: 'Xã Tân Mẫu',
  province: 'Tỉnh Mẫu',
  title: 'Thông tin Xã Tân Mẫu',
  badge: 'TM',
  colour: '',
  origin: '',
  publisher: '',
  hotline: '0000 0001',
  address: '',
  sourceAddress: '',
  sourceTitle: 'Thông báo số gọi',
};

describe('the files of a new campaign', () => {
  const country = { folder: 'chung', hasHotline: false, office: 'name: Trung tâm mẫu phường, xã\nlevel: xa\n' };
  const read = (files: ReadonlyMap<string, string>, path: string) => readYamlText(files.get(path)!) as Record<string, unknown>;

  test('rest on the country, and on the province where there are texts of it', () => {
    expect(read(campaignFiles(answers, [country], '2026-11-28'), 'site.yaml')).not.toHaveProperty('places');
    const inCity = campaignFiles(
      { ...answers, hotline: '' },
      [{ folder: 'tp-hcm', hasHotline: true, office: undefined }, country],
      '2026-11-28',
    );
    expect(read(inCity, 'site.yaml')).toMatchObject({ base: ['tp-hcm', 'chung'], places: ['tp-hcm'] });
    expect([...inCity.keys()]).toEqual(['site.yaml', 'phuong/xa-tan-mau.yaml']);
  });

  test('name nobody as publisher who has not agreed, and have an address that never answers until there is one', () => {
    expect(read(campaignFiles(answers, [country], '2026-11-28'), 'site.yaml')).toMatchObject({
      publishers: [],
      origin: 'https://xa-tan-mau.example',
    });
    const agreed = { ...answers, publisher: 'Ủy ban nhân dân Xã Tân Mẫu', origin: 'https://tan-mau.gov.vn' };
    expect(read(campaignFiles(agreed, [country], '2026-11-28'), 'site.yaml')).toMatchObject({
      publishers: [{ name: 'Ủy ban nhân dân Xã Tân Mẫu', from: '2026-11-28' }],
      origin: 'https://tan-mau.gov.vn',
    });
  });

  test('say what stands in them however strange the answer, and never more', () => {
    const hostile = { ...answers, title: 'Tên: "lạ" # [[x]] {a: 1}\n- b', sourceTitle: '- {k: v}' };
    const files = campaignFiles(hostile, [country], '2026-11-28');
    expect(read(files, 'site.yaml')['name']).toBe(hostile.title);
    expect(read(files, 'nguon/noi-cong-bo-so-goi-dia-chi.yaml')['title']).toBe('- {k: v}');
  });

  test('say where papers are handed in, where a source tells, and all that the country says of that office', () => {
    const files = campaignFiles({ ...answers, address: '1 Đường Mẫu' }, [country], '2026-11-28');
    expect(read(files, 'noi-nop/trung-tam-hanh-chinh-cong-xa.yaml')).toMatchObject({
      level: 'xa',
      places: [{ name: 'Trung tâm mẫu', wards: ['xa-tan-mau'], address: '1 Đường Mẫu', sources: ['noi-cong-bo-so-goi-dia-chi'] }],
    });
  });

  test('are called after the unit, without marks', () => {
    expect(campaignFolder('Đặc khu Côn Đảo/2')).toBe('dac-khu-con-dao-2');
    expect(usualBadge({ unit: 'Phường', name: 'Phường 10' })).toBe('10');
    expect(usualBadge({ unit: 'Xã', name: 'Xã Tân Mẫu' })).toBe('TM');
  });
});

test.each([
  ['hotline', '12 345'],
  ['hotline', 'gọi 1022 hoặc 115'],
  ['origin', 'ten-mien.gov.vn'],
  ['badge', 'DÀI QUÁ'],
  ['publisher', '0000 0002'],
  ['name', '???'],
  ['colour', '#ffee88'],
  ['colour', 'xanh'],
  ['sourceAddress', 'javascript:alert(1)'],
] as const)('%s "%s" is not taken, and the sentence is for editors', (key, answer) => {
  expect(faultOf(key, answer)).toMatch(/\p{L}/u);
  expect(faultOf(key, answer)).not.toMatch(/Invalid|Too |expected/);
});

describe('the command', () => {
  const beside = mkdtempSync(join('.cache', 'new-campaign-'));
  const run = (...words: string[]) =>
    spawnSync('node', ['src/commands/run.mjs', 'new-campaign', ...words], {
      env: { ...process.env, CONTENT_DIR: join(beside, 'here'), SITE_DATE: '2026-11-28' },
      encoding: 'utf8',
    });
  const good = ['--unit', 'xã', '--name', 'Xã Tân Mẫu', '--province', 'Tỉnh Mẫu', '--hotline', '0000 0001', '--address', '1 Đường Mẫu'];
  beforeAll(() => cpSync('content/chung', join(beside, 'chung'), { recursive: true }));
  afterAll(() => rmSync(beside, { recursive: true, force: true }));

  test('makes a folder in which the check finds nothing wrong', { timeout: 120_000 }, () => {
    expect(run(...good).stdout).toContain('npm pkg set config.content=');
    const check = spawnSync('node', ['src/commands/run.mjs', 'check'], {
      env: { ...process.env, CONTENT_DIR: join(beside, 'xa-tan-mau'), SITE_DATE: '2026-11-28' },
      encoding: 'utf8',
    });
    expect(check.stdout + check.stderr).toContain('✓ Không có lỗi');
  });

  test('writes nothing over what is there, and nothing at all when an answer does not fit', () => {
    const site = readFileSync(join(beside, 'xa-tan-mau/site.yaml'), 'utf8');
    expect(run(...good).stderr).toContain('Đã có thư mục');
    expect(readFileSync(join(beside, 'xa-tan-mau/site.yaml'), 'utf8')).toBe(site);
    expect(run('--unit', 'Xã', '--name', 'Xã Khác Mẫu', '--province', 'Tỉnh Mẫu', '--hotline', '12 345').stderr).toContain('--hotline');
    expect(run('--unit', 'Xã', '--name', 'Xã Khác Mẫu', '--province', 'Tỉnh Mẫu').stderr).toContain('một số để hỏi');
    expect(existsSync(join(beside, 'xa-khac-mau'))).toBe(false);
    expect(readdirSync(beside).sort()).toEqual(['chung', 'xa-tan-mau']);
  });
});
