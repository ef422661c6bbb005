import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwind from '@tailwindcss/vite';
import icon from 'astro-icon';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { hostingFiles } from './deploy/integration.ts';
import { picturesLast } from './src/channels/card/integration.ts';
import { guideFiles } from './src/file/integration.ts';
import { readMoves } from './src/moves.ts';
import { offlineWorker } from './src/offline/integration.ts';
import { printedSheets } from './src/print/integration.ts';
import { isSheet } from './src/print/printables.ts';
import { codeDoors } from './src/qr/integration.ts';
import { contentDir, origin } from './src/site.ts';
import { remarkText } from './src/text/remark.ts';
import { siteDay } from './src/truth/site-day.ts';

const terms = parse(readFileSync(join(contentDir, 'tu-dien.yaml'), 'utf8')) ?? [];
const moves = readMoves();
const moved = new Set(moves.map(({ from }) => from));
const abbreviations = terms.filter((term) => term.full);

// Alpine's CSP build reads every property of the window at its start, FencedFrame too, which Chromium reports as the use of a
// deprecated feature (Lighthouse best-practices 81). It already leaves out styleMedia for the same reason.
const alpineWithoutFencedFrame = {
  name: 'alpine-without-fenced-frame',
  transform: (code, id) =>
    id.includes('@alpinejs/csp') ? code.replace('key === "styleMedia"', '/fence/i.test(key) || key === "styleMedia"') : undefined,
};

const isToRead = (address) =>
  !/^\/(q|tim-kiem|tai-ve|mat-mang|(?:man-hinh|trinh-chieu)\/[^/]+|do-vui\/de-thi)\//.test(address) &&
  !isSheet(address) &&
  !moved.has(address);

const oldestBrowsers = ['chrome100', 'safari15.4', 'ios15.4', 'firefox115'];

export default defineConfig({
  site: origin,
  trailingSlash: 'always',
  outDir: process.env.BUILD_DIR ?? './dist',
  // Rendered Markdown is cached by file, not by day: each day and content folder needs a cache of its own.
  cacheDir: `./.cache/astro/${siteDay}-${Buffer.from(contentDir).toString('base64url').slice(-12)}`,
  // No inline style or script anywhere, so that one strict header covers every page.
  // Several pages at a time: while one is written the next is drawn.
  build: { inlineStylesheets: 'never', format: 'directory', concurrency: 8 },
  devToolbar: { enabled: false },
  // Pages whose `cacheKey` (src/truth/unchanged.ts) is that of the build before are copied, not drawn again.
  experimental: { incrementalBuild: true },
  integrations: [
    // All icons come from the Lucide set; the plugin insists on a folder of own ones.
    icon({ iconDir: 'public' }),
    mdx({
      processor: unified({ remarkPlugins: [[remarkText, { day: siteDay, abbreviations }]], smartypants: false }),
    }),
    sitemap({
      filter: (page) => isToRead(new URL(page).pathname),
    }),
    picturesLast(),
    // In this order: every page first, then what is made from pages.
    guideFiles(),
    codeDoors(),
    hostingFiles(moves),
    printedSheets(),
    offlineWorker(),
  ],
  vite: {
    plugins: [tailwind(), alpineWithoutFencedFrame],
    build: {
      // The oldest browsers that people still carry (src/README.md): newer syntax is lowered, media ranges above all.
      target: oldestBrowsers,
      cssTarget: oldestBrowsers,
      assetsInlineLimit: 0,
      // Astro marks MDX modules with a directive that the bundler warns of, once a page, and then handles.
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        onLog: (level, log, handler) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handler(level, log),
      },
    },
    server: { host: '127.0.0.1' },
  },
});
