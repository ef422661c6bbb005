import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { hasInstallScript?: boolean; resolved?: string; integrity?: string; link?: boolean; engines?: unknown }>;
};
const { dependencies, devDependencies, optionalDependencies } = manifest;
const direct = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });

test('every dependency is pinned to one version', () => {
  expect(direct.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('what a build needs is a dependency, and what only tests need is not', () => {
  const files = globSync(['{src,deploy}/**/*.{ts,mjs,astro,css}', 'astro.config.mjs'], { exclude: ['**/*.d.ts'] });
  const code = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const isImported = (name: string) => code.includes(`'${name}'`) || code.includes(`'${name}/`);
  expect(Object.keys(devDependencies).filter(isImported)).toEqual([]);
  // astro-icon takes the icons by itself.
  expect(Object.keys(dependencies).filter((name) => !isImported(name))).toEqual(['@iconify-json/lucide']);
});

test('no package runs a script while it is installed unless package.json has decided on it', () => {
  const withScript = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = withScript.map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(names.filter((name) => !(name in manifest.allowScripts))).toEqual([]);
  // npm 9 and 10 do not know of that decision.
  expect(Object.values(manifest.allowScripts)).not.toContain(true);
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
});

test("the lock asks nothing of npm's own Node, or npm on an old one leaves out parts in machine code; npm run lock mends it", () => {
  expect(Object.entries(lock.packages).filter(([, { engines }]) => engines)).toEqual([]);
});

test('the program that indexes is locked for every platform, not only for the one where the lock was written', () => {
  const { version } = lock.packages['node_modules/pagefind'] as { version: string };
  for (const platform of ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'windows-arm64', 'windows-x64'])
    expect(lock.packages[`node_modules/@pagefind/${platform}`], platform).toMatchObject({
      version,
      integrity: expect.stringMatching(/^sha512-/) as string,
    });
});

const withoutHash = (packages: typeof lock.packages): string[] =>
  Object.entries(packages)
    .filter(([path, { link, integrity = '' }]) => path && !link && !/^sha512-[\w+/]{86}==$/.test(integrity))
    .map(([path]) => path);

test('every package comes with a hash, wherever it is fetched from', () => {
  expect(withoutHash(lock.packages)).toEqual([]);
});

test('a package that lost its hash, or has a weak or a cut one, would be seen', () => {
  const path = 'node_modules/astro';
  const { integrity = '', ...loose } = lock.packages[path]!;
  for (const changed of [loose, ...['', 'sha1-abc=', integrity.slice(0, -9)].map((hash) => ({ ...loose, integrity: hash }))])
    expect(withoutHash({ ...lock.packages, [path]: changed })).toEqual([path]);
});

test("the licences of what the site ships are shipped with it, the font's in full", () => {
  const shipped = readFileSync('public/giay-phep.txt', 'utf8');
  expect(shipped).toContain(readFileSync('src/print/fonts/OFL.txt', 'utf8').trim());
  for (const name of ['Be Vietnam Pro', 'Lucide', 'Alpine.js', 'Pagefind']) expect(shipped).toContain(name);
});

test('every dependency has its word in the README', () => {
  const told = readFileSync('README.md', 'utf8');
  const words = new Set(told.slice(told.indexOf('## Dependencies')).match(/@?[a-z][\w./-]*\w/g));
  const names = direct.map(([name]) => name).filter((name) => !/^(@types\/|node-)/.test(name));
  expect(names.filter((name) => !words.has(name))).toEqual([]);
});
