import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { otherCampaign } from '../sites.ts';
import { decode } from '../print/pdf.ts';

const place = '.cache/test-sites/boards';
const files = join(place, 'tai-ve/man-hinh');

function build(folder: string): void {
  const env = { ...process.env, CONTENT_DIR: otherCampaign.content, SITE_DATE: otherCampaign.day, OUT_DIR: folder, PAPER: 'none' };
  const { status, stderr } = spawnSync('npm', ['run', '-s', 'boards'], { env, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
}

/** What two decoders read in a picture of a board. */
async function codesIn(png: Uint8Array): Promise<(string | undefined)[]> {
  const image = await loadImage(Buffer.from(png));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  const { jsqr, zxing } = await decode({ data: new Uint8ClampedArray(data), width, height });
  return [jsqr, zxing];
}

const probe = (file: string) =>
  JSON.parse(spawnSync('ffprobe', ['-v', 'error', '-show_streams', '-show_format', '-of', 'json', file], { encoding: 'utf8' }).stdout) as {
    streams: { codec_name: string; width: number; height: number; pix_fmt: string }[];
    format: { duration: string };
  };

test('boards that open no web page get pictures and a silent film of every set, lying and standing, the same bytes twice', async () => {
  const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0;
  build(place);
  const made = readdirSync(files).sort();
  for (const shape of ['1080x1920', '1920x1080']) {
    const [width, height] = shape.split('x').map(Number);
    const stills = unzipSync(readFileSync(join(files, `hoi-va-duoc-giup-${shape}.zip`)));
    let seconds = 0;
    for (const [name, png] of Object.entries(stills)) {
      const image = await loadImage(Buffer.from(png));
      expect([image.width, image.height], name).toEqual([width, height]);
      const codes = await codesIn(png);
      for (const code of codes) expect(code, `${name}: two decoders`).toMatch(/^https:\/\/mau\.example\//i);
      seconds += Number(/-(\d+)-giay/.exec(name)![1]);
    }
    if (!hasFfmpeg) continue;
    const film = join(files, `hoi-va-duoc-giup-${shape}.mp4`);
    const { streams, format } = probe(film);
    expect(streams.map(({ codec_name, pix_fmt }) => [codec_name, pix_fmt])).toEqual([['h264', 'yuv420p']]);
    expect([streams[0]!.width, streams[0]!.height]).toEqual([width, height]);
    expect(Number(format.duration)).toBeCloseTo(seconds, 1);
    const frame = spawnSync('ffmpeg', ['-v', 'error', '-ss', '3', '-i', film, '-frames:v', '1', '-f', 'image2pipe', '-c:v', 'png', '-']);
    for (const code of await codesIn(frame.stdout)) expect(code, 'a frame of the film').toMatch(/^https:\/\/mau\.example\//i);
  }
  const page = readFileSync(join(place, 'man-hinh/index.html'), 'utf8');
  for (const file of made.filter((name) => !name.endsWith('.html'))) expect(page).toContain(`href="/tai-ve/man-hinh/${file}"`);
  build(`${place}-again`);
  for (const file of made)
    expect(readFileSync(join(`${place}-again`, 'tai-ve/man-hinh', file)).equals(readFileSync(join(files, file))), file).toBe(true);
});
