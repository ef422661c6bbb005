import { describe, expect, test } from 'vitest';
import { neededSign } from '../../src/channels/broadcast/speech/needed.ts';
import { amountRules } from '../../src/channels/broadcast/speech/amounts.ts';
import { bareDayRules, dateRules } from '../../src/channels/broadcast/speech/dates.ts';
import { codeRules, referenceRules } from '../../src/channels/broadcast/speech/codes.ts';
import { hourRules } from '../../src/channels/broadcast/speech/hours.ts';
import { placeRules, unitRules } from '../../src/channels/broadcast/speech/places.ts';
import { fullRules, shortenedRules } from '../../src/channels/broadcast/speech/shortened.ts';
import { dayRows } from './spoken/days.ts';
import { amountRows } from './spoken/numbers.ts';
import { officeRows } from './spoken/offices.ts';

describe('the sign that a rule of the announcer needs', () => {
  test.each([
    [String.raw`(?<=ngày )\d+/\d+`, String.raw`\d`],
    [String.raw`(?:\d|[1-9])x`, 'x'],
    [String.raw`(?<!\d)\s?[–-]\s?(?=thứ )`, '[–-]'],
    [String.raw`(?:VNĐ|VND)`, 'V'],
    [String.raw`\((?:a|b)\)`, String.raw`\(`],
  ])('%s needs %s', (pattern, sign) => {
    expect(neededSign(pattern, 'gu')?.source).toBe(sign);
  });

  test.each([
    String.raw`\d?`,
    String.raw`(?:\d+)*`,
    String.raw`\d{0,3}`,
    String.raw`a|\d`,
    String.raw`(?!\d)`,
    String.raw`[^\d]`,
    String.raw`(?:a(?:1)?)?`,
  ])('%s can do without any', (pattern) => {
    expect(neededSign(pattern, 'gu')).toBeUndefined();
  });

  test('is no letter where the case of letters does not count', () => {
    expect(neededSign('CN', 'giu')).toBeUndefined();
    expect(neededSign('CN 1', 'giu')?.source).toBe('1');
  });

  test('stands in every sentence in which its rule finds something', () => {
    const sentences = Object.values({ ...dayRows, ...amountRows, ...officeRows })
      .flat()
      .map(([written]) => written);
    const rules = [
      amountRules,
      dateRules,
      bareDayRules,
      codeRules,
      referenceRules,
      hourRules,
      placeRules,
      unitRules,
      fullRules,
      shortenedRules,
    ].flat();
    for (const [pattern, , needed] of rules)
      for (const sentence of sentences)
        if (sentence.search(pattern) >= 0 && needed) expect(sentence, `${pattern.source} needs ${needed.source}`).toMatch(needed);
  });
});
