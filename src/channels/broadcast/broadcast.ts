import { getLibrary, type Library, type Text } from '../../truth/library.ts';
import { textsOf, type Channel } from '../channel.ts';
import { overtime, scriptsOf, usualLength, type Length, type Script } from './script.ts';
import { makeSpeaker, pronunciationsOf } from './speak.ts';

export const broadcastChannel = {
  name: 'Bài đọc trên loa',
  tells: ['guides', 'questions', 'explainers'],
  // A voice has no room for a warning beside it: it is silent rather than wrong.
  showsWarnings: false,
  address: (text: Text) => `/phat-thanh/${text.id}/`,
} satisfies Channel;

/** Where the spoken words alone answer: `/phat-thanh/tra-cuu-ho-so.txt` for the usual length, else `…-30.txt`. */
export const wordsAddress = (id: string, length: Length): string => `/phat-thanh/${id}${length === usualLength ? '' : `-${length}`}.txt`;

export interface Broadcast {
  text: Text;
  scripts: Script[];
}

let made: Promise<Broadcast[]> | undefined;

/** Every script of the day. Throws with all that take longer than their length, since a loudspeaker is cut off at its time. */
export function broadcasts(): Promise<Broadcast[]> {
  if (import.meta.env.DEV) return getLibrary().then(make);
  return (made ??= getLibrary().then(make));
}

function make(library: Library): Broadcast[] {
  const say = makeSpeaker(pronunciationsOf(library));
  const all = textsOf(broadcastChannel, library).map((text) => ({ text, scripts: scriptsOf(library, text, say) }));
  const late = all.flatMap(({ text, scripts }) =>
    overtime(scripts).map(
      ({ length, seconds }) =>
        `content/${text.entry.filePath?.replace(/^.*content\//, '')}: bài đọc ${length} giây cần ${Math.ceil(seconds)} giây. Rút ngắn tên bài, hoặc câu đầu của phần trả lời.`,
    ),
  );
  if (late.length > 0) throw new Error(['Bài đọc trên loa dài quá giờ:', ...late].join('\n'));
  return all;
}
