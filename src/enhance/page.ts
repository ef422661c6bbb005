import { offerCopies } from './copy.ts';
import { offerWords } from './copy-words.ts';
import { listKept } from './kept-list.ts';
import { offerKeeping } from './keep.ts';
import { offerFilter } from './filter.ts';
import { mindHeader } from './header.ts';
import { keepWard } from './my-ward.ts';
import { keepPapers } from './papers.ts';
import { offerReading } from './read-aloud.ts';
import { offerSharing } from './share.ts';
import { openSources } from './sources.ts';
import { offerTextSize } from './text-size.ts';
import { keepTicks } from './ticks.ts';

/** Wakes what the page has; each part does nothing where its buttons are missing. Without script the page is complete and has no buttons. */
offerTextSize();
mindHeader();
openSources();
keepTicks();
keepPapers();
keepWard();
offerCopies();
offerWords();
offerSharing();
offerKeeping();
offerReading();
listKept();
offerFilter();
document.documentElement.classList.add('scripted');
