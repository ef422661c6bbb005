/*
 * Two sentences of three hold no digit, most no dash and no bracket, and most rules of the announcer can do nothing without one. Which sign a
 * rule needs is read off its pattern, so that nobody has to say it and a changed rule is judged anew. Looking for one sign is far quicker than
 * trying a pattern with a look behind at every letter.
 */

/** A sign without which the pattern can never match: every way through it passes one. Undefined where there is none, or any doubt. */
export function neededSign(pattern: string, flags: string): RegExp | undefined {
  const { passed, end } = alternatives(pattern, 0);
  if (end !== pattern.length) return undefined;
  const best = [...passed].filter((sign) => !flags.includes('i') || !/\p{L}/u.test(sign.replace(/^\\d$/, ''))).sort(byRarity)[0];
  return best === undefined ? undefined : new RegExp(best, 'u');
}

/** Digits are the surest, then signs; of letters a capital. */
const rarity = [/^(?:\\d|\[(?:\\d|\d(?:-\d)?)+\])$/, /^[^\p{L}]+$/u, /^\[?\p{Lu}+\]?$/u];
const rank = (sign: string): number => {
  const place = rarity.findIndex((kind) => kind.test(sign));
  return place < 0 ? rarity.length : place;
};
const byRarity = (a: string, b: string): number => rank(a) - rank(b);

interface Read {
  /** What every way through it passes, each as a pattern of one character. */
  passed: ReadonlySet<string>;
  /** Where what was read ends. */
  end: number;
}

const nothing: ReadonlySet<string> = new Set();

function alternatives(pattern: string, from: number): Read {
  let ofAll: ReadonlySet<string> | undefined;
  let here = new Set<string>();
  let at = from;
  const close = () => {
    ofAll = ofAll ? new Set([...ofAll].filter((sign) => here.has(sign))) : here;
    here = new Set();
  };
  while (at < pattern.length && pattern[at] !== ')') {
    if (pattern[at] === '|') {
      close();
      at += 1;
      continue;
    }
    const { passed, end } = element(pattern, at);
    const [quantifier = ''] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(pattern.slice(end)) ?? [];
    if (!/^(?:[*?]|\{0)/.test(quantifier)) for (const sign of passed) here.add(sign);
    at = end + quantifier.length;
  }
  close();
  return { passed: ofAll!, end: at };
}

function element(pattern: string, at: number): Read {
  const rest = pattern.slice(at);
  if (rest.startsWith('(')) return group(pattern, at);
  if (rest.startsWith('[')) {
    const [whole] = /^\[(?:\\.|[^\]\\])*\]/s.exec(rest) ?? [rest];
    return { passed: /^\[\^|\\[pPsSDwW]|[ ,]/.test(whole) ? nothing : new Set([whole]), end: at + whole.length };
  }
  if (rest.startsWith('\\')) {
    const [whole] = /^\\(?:[pP]\{[^}]*\}|k<\w+>|u\{\w+\}|u\w{4}|.)/s.exec(rest) ?? [rest];
    return { passed: /^\\(?:d|[^\p{L}\p{N}])$/u.test(whole) ? new Set([whole]) : nothing, end: at + whole.length };
  }
  const [sign] = [...rest];
  return { passed: /[.^$ ,]/.test(sign!) ? nothing : new Set([sign!]), end: at + sign!.length };
}

function group(pattern: string, at: number): Read {
  const [opening] = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(pattern.slice(at))!;
  const { passed, end } = alternatives(pattern, at + opening.length);
  return { passed: opening.endsWith('!') ? nothing : passed, end: end + 1 };
}
