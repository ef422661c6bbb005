import { once } from '../../once.ts';
import { getLibrary, type Library, type Text } from '../../library/library.ts';
import { textsOf, type Channel } from '../channel.ts';
import { onAir } from './on-air.ts';
import { overtime, scriptsOf, usualLength, type Length, type Script } from './script.ts';
import { makeSpeaker, pronunciationsOf } from './speak.ts';

export const broadcastChannel = {
  name: 'Bài đọc trên loa',
  button: { word: 'Loa', icon: 'megaphone' },
  tells: onAir,
  // A voice has no room for a warning beside it: it is silent rather than wrong.
  showsWarnings: false,
  address: (text: Text, library: Library) => (hasScript(library, text) ? pageOf(text) : undefined),
} satisfies Channel;

/** The page with the scripts of a text. */
export const pageOf = (text: Text): string => `/phat-thanh/${text.id}/`;

/** Whether a listener could use anything of a text; how its words are said makes no difference. */
const hasScript = (library: Library, text: Text): boolean => scriptsOf(library, text, (words) => words).length > 0;

/** Where the spoken words alone answer: `/phat-thanh/tra-cuu-ho-so.txt` for the usual length, else `…-30.txt`. */
export const wordsAddress = (id: string, length: Length): string => `/phat-thanh/${id}${length === usualLength ? '' : `-${length}`}.txt`;

export interface Broadcast {
  text: Text;
  scripts: Script[];
}

const make = async (): Promise<Broadcast[]> => makeBroadcasts(await getLibrary());
const makeOnce = once(make);

/** Every script of the day. Throws with all that take longer than their length, since a loudspeaker is cut off at its time. */
export const broadcasts = (): Promise<Broadcast[]> => (import.meta.env.DEV ? make() : makeOnce());

function makeBroadcasts(library: Library): Broadcast[] {
  const say = makeSpeaker(pronunciationsOf(library));
  const all = textsOf(broadcastChannel, library)
    .map((text) => ({ text, scripts: scriptsOf(library, text, say) }))
    .filter(({ scripts }) => scripts.length > 0);
  const late = all.flatMap(({ text, scripts }) =>
    overtime(scripts).map(
      ({ length, seconds }) =>
        `content/${text.entry.filePath?.replace(/^.*content\//, '')}: bài đọc ${length} giây cần ${Math.ceil(seconds)} giây. Rút ngắn tên bài, hoặc câu đầu của phần trả lời.`,
    ),
  );
  if (late.length > 0) throw new Error(['Bài đọc trên loa dài quá giờ:', ...late].join('\n'));
  return all;
}
