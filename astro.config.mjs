import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwind from '@tailwindcss/vite';
import icon from 'astro-icon';
import { defineConfig } from 'astro/config';
import { afterBuild } from './deploy/after-build.ts';
import { hostingFiles } from './deploy/hosting-files.ts';
import { printables } from './src/channels/printables.ts';
import { boardFiles } from './src/channels/screen/board-files.ts';
import { picturesLast } from './src/channels/og-image/pictures-last.ts';
import { colourStyles } from './src/library/colour-styles.ts';
import { campaignPlaces, contentRoot, readContentList } from './src/library/content-files.ts';
import { guideFiles } from './src/channels/guide-file/write-files.ts';
import { readMoves } from './src/library/moves.ts';
import { offlineWorker } from './src/offline/write-worker.ts';
import { printedSheets } from './src/print/print-sheets.ts';
import { codeDoors } from './src/qr/open-doors.ts';
import { origin } from './src/library/site.ts';
import { markdownPage } from './src/text/markdown-page.ts';
import { mdxReader } from './src/text/remark.ts';
import { parseDay } from './src/dates/day.ts';
import { readValues } from './src/library/read-values.ts';
import { siteDay } from './src/dates/site-day.ts';
import { filled, fillerOf } from './src/truth/value.ts';

const fill = fillerOf(readValues(siteDay));
const terms = filled(readContentList('tu-dien'), fill);
const places = campaignPlaces();
const readerFiles = globSync('src/{schemas/*.ts,text/*.ts,library/content-*.ts}').sort();
const readersMark = createHash('sha256')
  .update([contentRoot(), places.join(), ...readerFiles.map((file) => readFileSync(file, 'utf8'))].join('\n'))
  .digest('base64url')
  .slice(0, 8);
const moves = readMoves();
const abbreviations = terms.filter((term) => term.full && (parseDay(String(term.from ?? '')) ?? '') <= siteDay);

// Alpine's CSP build reads every property of the window at its start, FencedFrame too, which Chromium reports as the use of a
// deprecated feature (Lighthouse best-practices 81). It already leaves out styleMedia for the same reason.
const alpineWithoutFencedFrame = {
  name: 'alpine-without-fenced-frame',
  transform: (code, id) => {
    if (!id.includes('@alpinejs/csp')) return undefined;
    const skipped = 'key === "styleMedia"';
    if (!code.includes(skipped)) throw new Error(`Alpine has changed: ${id} no longer skips "styleMedia". See astro.config.mjs.`);
    return code.replace(skipped, `/fence/i.test(key) || ${skipped}`);
  },
};

const outDir = process.env.BUILD_DIR ?? './dist';

const pageAt = (url) => readFileSync(`${outDir}${decodeURI(new URL(url).pathname)}index.html`, 'utf8');

/** The site map lists exactly the pages that ask no search engine to leave them out: each says so itself, once. */
const isListed = (url) => !pageAt(url).includes('<meta name="robots" content="noindex"');

/** When a page says that it was last compared with its sources; a list of pages says nothing. */
const lastModified = (url) => /<meta property="article:modified_time" content="([^"]+)"/.exec(pageAt(url))?.[1];

const oldestBrowsers = ['chrome100', 'safari15.4', 'ios15.4', 'firefox115'];

export default defineConfig({
  site: origin,
  trailingSlash: 'always',
  // Two pages at one address: the later one would silently win.
  prerenderConflictBehavior: 'error',
  outDir,
  // Rendered Markdown is cached by file, not by day, and entries as the schemas read them once: each day, content folder, place and state of
  // what reads them needs a cache of its own.
  cacheDir: `./.cache/astro/${siteDay}-${readersMark}`,
  // No inline style or script anywhere, so that one strict header covers every page.
  // Several pages at a time: while one is written the next is drawn.
  build: { inlineStylesheets: 'never', format: 'directory', concurrency: 8 },
  devToolbar: { enabled: false },
  // Coloured code would carry inline styles.
  markdown: { processor: markdownPage(), syntaxHighlight: false },
  integrations: [
    // All icons come from the Lucide set; the plugin insists on a folder of own ones.
    icon({ iconDir: 'public' }),
    mdx({ processor: unified(mdxReader({ day: siteDay, places, abbreviations })) }),
    sitemap({
      filter: isListed,
      serialize: (item) => ({ ...item, lastmod: lastModified(item.url) }),
    }),
    picturesLast(),
    afterBuild([guideFiles, boardFiles, codeDoors, hostingFiles(moves), printedSheets(printables), offlineWorker]),
  ],
  vite: {
    plugins: [tailwind(), colourStyles(), alpineWithoutFencedFrame],
    build: {
      // The oldest browsers that people still carry (src/README.md): newer syntax is lowered, media ranges above all.
      target: oldestBrowsers,
      cssTarget: oldestBrowsers,
      assetsInlineLimit: 0,
      // Astro marks MDX modules with a directive that the bundler warns of, once a page, and then handles.
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        // What lists and search both fold words with lies in the script of all pages: a file of its own would be a request more on each.
        output: {
          // Astro names a script by its whole place in a component, on every page.
          entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash].js`,
          codeSplitting: { groups: [{ name: 'page', test: /src\/(enhance|offline|search\/box\/filter-list|search\/rank\/fold)/ }] },
        },
        onLog: (level, log, handler) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handler(level, log),
      },
    },
    server: { host: '127.0.0.1' },
  },
});
