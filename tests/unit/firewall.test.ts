import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** A network of its own, where the rules hold nobody else. */
const apart = (command: string) => spawnSync('unshare', ['-n', 'sh', '-c', `ip link set lo up && ${command}`], { encoding: 'utf8' });
const canTry = process.getuid?.() === 0 && apart('nft list ruleset').status === 0;

/** Opens connections from one address to a port where nobody says a word, then one from another; tells how many stand. */
const crowd = `
  const { connect, createServer } = require('node:net');
  const count = (host, from, port, many) => Promise.all(Array.from({ length: many }, () => new Promise((done) => {
    const socket = connect({ host, port, localAddress: from });
    socket.once('connect', () => done(1)).once('error', () => done(0));
  }))).then((all) => all.reduce((a, b) => a + b));
  const servers = [['0.0.0.0', 80], ['::', 443]].map(([host, port]) => new Promise((done) => {
    const server = createServer(() => {}).listen({ port, host, backlog: 2000, ipv6Only: host === '::' }, () => done(server));
  }));
  Promise.all(servers).then(async () => {
    const said = [await count('127.0.0.1', '127.0.0.2', 80, 500), await count('127.0.0.1', '127.0.0.1', 80, 1)];
    said.push(await count('::1', 'fd00::2', 443, 300), await count('::1', 'fd00::3', 443, 300), await count('::1', '::1', 443, 1));
    console.log(said.join(' '));
    process.exit();
  });`;

it.skipIf(!canTry)('lets one address, or one network of IPv6, hold four hundred connections, and others in', () => {
  const addresses = 'ip address add fd00::2/64 dev lo nodad && ip address add fd00::3/64 dev lo nodad';
  const { stdout, stderr } = apart(
    `${addresses} && nft -f deploy/nftables.conf && nft -f deploy/nftables.conf && "${process.execPath}" -e '${crowd.replaceAll("'", '"')}'`,
  );
  expect(stderr).toBe('');
  const [held, reader, network, sameNetwork, stranger] = stdout.trim().split(' ').map(Number);
  expect([held, reader, network! + sameNetwork!, stranger]).toEqual([400, 1, 400, 1]);
});
