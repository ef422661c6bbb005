import { expect, test, vi } from 'vitest';
import { addressesIn } from '../../src/check/pages.ts';
import { checkContent } from '../../src/check/run.ts';
import { shelve } from '../../src/check/shelf.ts';
import { campaign, day } from './lay-over.ts';

test('the check and the site give every page the same address', async () => {
  vi.stubEnv('CONTENT_DIR', campaign);
  const { addressOf, rootOf } = await import('../../src/library/addresses.ts');
  const { files } = checkContent(campaign, day, day);
  const addresses = addressesIn(files, shelve(files));
  const pages = [...addresses.values()].filter((file) => file !== undefined);
  expect(pages).toHaveLength(8);
  for (const { collection, id } of pages) {
    const linkable = collection as Parameters<typeof addressOf>[0];
    expect(addresses.get(addressOf(linkable, id))?.id).toBe(id);
    expect(addresses.has(rootOf(linkable))).toBe(true);
  }
});
