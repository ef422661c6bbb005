import { lastReviewAfter } from '../check/rules/dates.ts';
import { todayInVietnam, parseDay, writeDay } from '../dates/day.ts';
import { isDraftPath, parsePageReference } from '../routes.ts';
import { childrenOf } from '../schemas/shape.ts';
import { whereIs } from '../library/content-files.ts';
import { changes, seenChanges } from './changes.ts';
import type { Checker } from './checker.ts';
import { isShared, laidBeside, publish, Refused, save, stored, unread } from './disk.ts';
import { carriersByHand, codes, wishedCode } from './codes.ts';
import { composed, hasHistory, kindName, lockedFolder, openText, schemaOf, withNote, type Draft, type Opened } from './entry.ts';
import { feePlan, saveFee, type FeeForm } from './fee/fee.ts';
import { choices, entries, type Choice } from './index.ts';
import { isUnwritten, writeFirstEdition } from './first-edition.ts';
import { contentStamp, fullCheck } from './full-check.ts';
import { standingOf } from './standing.ts';
import { nameOf, repository } from './git.ts';
import { mended } from './mend.ts';
import { blankEntry, makeEntry } from './new-entry.ts';
import { takePhoto } from './photos.ts';
import { viewsOf, type Preview } from './preview.ts';
import { atOnce } from './problem-places.ts';
import type { Publishing } from './publishing.ts';
import { reviewFile, toldOf } from './review.ts';
import { kept, putBack, savedLately, statesOf } from './snapshots.ts';
import { pictureLine } from './words/picture.ts';
import { readWords } from './words/read.ts';
import type { Change } from './words/tree.ts';
import { begin, found, home, markReviewed, reviews, values } from './tasks.ts';

type Asked = Record<string, unknown>;
export type Answers = Record<string, (asked: Asked) => unknown>;

/** Those that change a file: what stands there then is kept, and what the check remembers of it is no longer so. */
const writing = ['save', 'photo', 'begin', 'make', 'publish', 'review', 'restore', 'savefee', 'code'];

/** What the page can ask, by name. Whatever it sends is looked at before it is used. */
export function answersWith(checker: Checker, publishing: Publishing, preview: Preview): Answers {
  const written = () => {
    checker.forget();
    kept();
  };
  const answers: Answers = { ...textAnswers(checker, preview), ...changeAnswers(publishing, written) };
  for (const name of writing) {
    const answer = answers[name]!;
    answers[name] = async (asked) => {
      // What is built is what was agreed to.
      if (publishing.isBusy) throw new Refused('Đang đăng. Để yên trang này, chờ đăng xong rồi bấm lại.', 423);
      const answered = await answer(asked);
      written();
      return answered;
    };
  }
  return answers;
}

function changeAnswers(publishing: Publishing, written: () => void): Answers {
  return {
    changes: () => seenChanges(),
    told: ({ place }) => changes().flatMap((each) => (each.place === place ? toldOf(each) : [])),
    saved: () => {
      const repo = repository();
      return repo ? savedLately(repo) : [];
    },
    states: ({ place }) => {
      const repo = repository();
      return repo ? statesOf(repo, text(place)) : [];
    },
    restore: ({ place, id }) => putBack(text(place), id === undefined ? undefined : text(id)),
    standing: async () => {
      const stamp = contentStamp();
      return { stamp, ...standingOf(await fullCheck()) };
    },
    approval: async ({ by }) => {
      const who = oneLine(by);
      if (who.length < 2) throw new Refused('Ghi tên người gửi, ví dụ: Minh, văn hóa xã hội.');
      return reviewFile(who, await fullCheck());
    },
    release: ({ approved, stamp }) => {
      const who = oneLine(approved);
      if (who.length < 5) throw new Refused('Ghi ai đã duyệt, ngày nào, ví dụ: Bà Lan, Phó Chủ tịch, 30/11/2026.');
      if (stamp !== contentStamp()) throw new Refused('Nội dung vừa được sửa thêm. Bấm Thôi, xem lại danh sách, rồi đăng.', 409);
      publishing.start(who, fullCheck);
    },
    editions: async ({ changed }) => {
      const words = changed === undefined ? undefined : oneLine(changed);
      if (words !== undefined && words.length < 10) throw new Refused('Ghi một câu cho người dân, ví dụ: Đổi mức lệ phí từ 1/1/2027.');
      publishing.startEditions(standingOf(await fullCheck()).sheets, words, written);
    },
    rollback: () => publishing.startBack(),
    releasing: async () => {
      const repo = repository();
      const { lately, goal } = publishing;
      return { progress: lately, goal, canGoBack: await publishing.canGoBack(), byGit: repo !== undefined, me: repo ? nameOf(repo) : '' };
    },
  };
}

const oneLine = (value: unknown, most = 300): string => text(value, most).replace(/\s+/g, ' ').trim();

/** The text to look at; undefined where the page speaks of one that was saved a moment ago, and will ask again. */
function asWouldBe(asked: Draft): string | undefined {
  try {
    return composed(asked);
  } catch {
    return undefined;
  }
}

function textAnswers(checker: Checker, preview: Preview): Answers {
  return {
    home: () => home(),
    all: ({ words }) => found(entries(), text(words, 200)),
    choices: () => choices(entries()),
    reviews: () => reviews(entries()),
    codes: () => ({ all: codes(entries()), carriers: carriersByHand }),
    code: async ({ kind, code, target, words, carrier }) => ({
      code: await wishedCode({ kind: text(kind), code: text(code), target: text(target), words: oneLine(words), carrier: text(carrier) }),
    }),
    values: () => values(entries()),
    open: ({ path }) => {
      const { raw, hash } = stored(text(path));
      const isLocked = text(path).startsWith(`${lockedFolder}/`);
      return {
        ...shown(text(path), raw),
        where: whereIs()(text(path)),
        hash,
        isLocked,
        isShared: isShared(text(path)),
        hasHistory: hasHistory(text(path)),
        hasPage: parsePageReference(text(path)) !== undefined,
        isDraft: isDraftPath(text(path)),
        kind: kindName(text(path)),
      };
    },
    glance: (asked) => {
      const raw = asWouldBe(draft(asked));
      return raw === undefined ? [] : atOnce(draft(asked).path, raw);
    },
    check: async (asked) => {
      const raw = asWouldBe(draft(asked));
      const problems = raw === undefined ? undefined : await checker.since(draft(asked).path, draft(asked).base, raw);
      return { problems: problems?.filter(({ problem }) => !isUnwritten(draft(asked).path, problem)) };
    },
    mend: (asked) => {
      const before = composed(draft(asked));
      const raw = mended(before, { line: Number(asked['line']), mend: text(asked['mend']) });
      if (raw === undefined) throw new Refused('Chỗ này phải sửa bằng tay.');
      return shown(draft(asked).path, raw);
    },
    save: (asked) => {
      const changed = draft(asked);
      if (changed.path.startsWith(`${lockedFolder}/`)) throw new Refused('Mã in đổi cùng sổ cái, bằng lệnh npm run code.');
      const isOther = composed(changed) !== changed.base;
      const note = asked['note'] === undefined ? '' : oneLine(asked['note'], 1000);
      const raw = isOther && note ? withNote(changed.path, composed(changed), note, asked['isReviewed'] === true) : composed(changed);
      const { hash } = save(changed.path, text(asked['hash']), raw, asked['isForAll'] === true);
      return { hash, raw };
    },
    photo: async ({ path, name, words, bytes }) => {
      const taken = await takePhoto(Buffer.from(text(bytes, 50_000_000), 'base64'), text(name), text(words)).catch((fault: Error) => {
        throw new Refused(fault.message);
      });
      return { line: pictureLine(text(words).replace(/[[\]]+/g, ' '), `./${laidBeside(text(path), taken)}`) };
    },
    begin: ({ folder, name }) => ({ path: begin(text(folder), text(name)) }),
    blank: ({ folder }) => blankEntry(text(folder)),
    make: ({ folder, fields }) => makeEntry(text(folder), (fields ?? {}) as Asked),
    publish: async (asked) => {
      const path = publish(text(asked['path']));
      await writeFirstEdition(path);
      return { path };
    },
    fee: (asked) => feePlan(feeForm(asked)),
    savefee: (asked) => saveFee(feeForm(asked), texts(asked['chosen']), texts(asked['hashes'])),
    views: ({ path }) => {
      const all = entries();
      return { title: all.find((each) => each.path === path)?.title ?? text(path), views: viewsOf(text(path), all) };
    },
    preview: ({ path, address, day: on }) => {
      const [day, view] = [parseDay(text(on)), viewsOf(text(path), entries()).find((each) => each.address === address)];
      if (!day || !view) throw new Refused('Không có trang ấy để xem.');
      return preview.shows(text(path), view.address, day);
    },
    review: ({ path, reviewBy }) => {
      const day = parseDay(text(reviewBy));
      const last = lastReviewAfter(todayInVietnam());
      if (!day || day <= todayInVietnam() || day > last)
        throw new Refused(`Hạn lần sau phải là một ngày ở sau hôm nay, muộn nhất là ${writeDay(last)}.`);
      markReviewed(text(path), stored(text(path)).hash, day);
    },
  };
}

function text(value: unknown, most = 1_000_000): string {
  if (typeof value !== 'string' || value.length > most) throw unread();
  return value;
}

const feeForm = ({ path, sum, from, source, note, isReviewed }: Asked): FeeForm => ({
  path: text(path),
  sum: text(sum),
  from: text(from),
  source: text(source),
  note: text(note),
  isReviewed: isReviewed === true,
});

/** Texts by names that are nobody's but the page's. */
const texts = (all: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries((all ?? {}) as Asked).map(([key, each]) => [key, text(each)]));

/** A text with its words by their parts, and what stands behind the names of values and sources. */
function shown(path: string, raw: string): Opened {
  const opened = openText(path, raw);
  if (opened.body === undefined) return opened;
  const { 'du-kien': numbers, nguon: sources } = choices(entries());
  const nameIn = (list: readonly Choice[] | undefined) => (id: string) => list?.find(([each]) => each === id)?.[1];
  return { ...opened, words: readWords(raw, path.endsWith('.mdx') ? 'mdx' : 'md', { value: nameIn(numbers), source: nameIn(sources) }) };
}

function changesOf(words: unknown): Change[] {
  if (!Array.isArray(words)) throw unread();
  return (words as Change[]).map(({ range, was, text: now }) => ({
    range: [Number(range[0]), Number(range[1])],
    was: text(was),
    text: text(now),
  }));
}

function draft(asked: Asked): Draft {
  const { path, base, fields, gone, body, words, whole } = asked;
  const keys = schemaOf(text(path)) && Object.keys(childrenOf(schemaOf(text(path))!).keys ?? {});
  const known = Object.entries((fields ?? {}) as Asked).filter(([key]) => keys?.includes(key));
  return {
    path: text(path),
    base: text(base),
    fields: Object.fromEntries(known),
    gone: Array.isArray(gone) ? gone.map((key) => text(key)).filter((key) => keys?.includes(key)) : [],
    ...(body === undefined ? {} : { body: text(body) }),
    ...(words === undefined ? {} : { words: changesOf(words) }),
    ...(whole === undefined ? {} : { whole: text(whole) }),
  };
}
