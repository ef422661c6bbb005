import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What belongs to one campaign: its unit, its wards and city, its year, its resolution, its services. */
const ofOneCampaign =
  /qu[ậa]n[ -]?10\b|(?<![\d-])2024|ngh[ịi][ -]quy[ếe]t[ -](?:s[ốo] )?98|resolution 98|\bnq[ -]?98|98\/2023|hồ chí minh|ho-chi-minh|tp\.?hcm|di[êe]n[ -]h[ồo]ng|v[ưu][ờo]n[ -]l[àa]i|h[òo]a[ -]h[ưu]ng|vneid|\b1022\b/i;

// An example in a comment explains, and reaches no page.
const isComment = (line: string) => /^\s*(\/\/|\/?\*|<!--|\{\/\*)/.test(line);

test('src knows nothing of the campaign whose content lies beside it', () => {
  const found = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|astro|css|mjs)$/.test(entry.name))
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name);
      const lines = readFileSync(file, 'utf8').split('\n');
      return lines.flatMap((line, index) => (ofOneCampaign.test(line) && !isComment(line) ? [`${file}:${index + 1} ${line.trim()}`] : []));
    });
  expect(found).toEqual([]);
});
