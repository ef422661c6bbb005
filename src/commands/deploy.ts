import { parseArgs } from 'node:util';
import { writeNginxSite } from '../../deploy/nginx.ts';
import { publish } from '../../deploy/release.ts';
import { linked } from '../../deploy/releases.ts';
import { rollBack } from '../../deploy/rollback.ts';
import { finished } from './finished.ts';

/** `release <folder>`: publishes the last build in the folder that a server serves from. */
export async function runRelease(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { keep: { type: 'string' }, draft: { type: 'boolean' }, 'let-go': { type: 'boolean' } },
  });
  const folder = one(positionals, 'deploy/release <folder> [--keep 5] [--draft] [--let-go]');
  const keep = Number(values.keep ?? 5);
  if (!Number.isInteger(keep) || keep < 2) throw new Error(`--keep ${values.keep}: at least 2, or there is nothing to go back to.`);
  const name = await publish(finished, folder, { keep, draft: values.draft, letGo: values['let-go'] });
  console.log(`Serving ${name}. Back to the one before: deploy/rollback ${folder}`);
}

/** `rollback <folder> [release]`: serves an earlier release again. */
export async function runRollback(words: string[]): Promise<void> {
  const [folder, name] = words;
  if (!folder) throw new Error('Usage: deploy/rollback <folder> [release]');
  const before = await linked(folder, 'current');
  console.log(`Serving ${await rollBack(folder, name)} instead of ${before}.`);
}

/** `nginx <host>`: writes the site's nginx configuration to the terminal. */
export function runNginx(words: string[]): void {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      folder: { type: 'string', default: '/srv/site' },
      certificate: { type: 'string' },
      key: { type: 'string' },
      acme: { type: 'string', default: '/var/www/html' },
      'no-brotli': { type: 'boolean' },
    },
  });
  const usage = 'deploy/nginx <host> [--folder /srv/site] [--certificate <file> --key <file>] [--acme /var/www/html] [--no-brotli]';
  const host = one(positionals, usage);
  const letsEncrypt = `/etc/letsencrypt/live/${host}`;
  const { folder, acme, certificate = `${letsEncrypt}/fullchain.pem`, key = `${letsEncrypt}/privkey.pem` } = values;
  console.log(writeNginxSite({ host, folder, acme, certificate, key, brotli: !values['no-brotli'] }, finished));
}

function one(words: readonly string[], usage: string): string {
  if (words.length !== 1) throw new Error(`Usage: ${usage}`);
  return words[0]!;
}
