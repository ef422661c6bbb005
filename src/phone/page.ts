import { offerCopies } from './copy.ts';
import { listKept } from './kept-list.ts';
import { offerKeeping } from './keep.ts';
import { offerReading } from './read-aloud.ts';
import { offerSharing } from './share.ts';
import { keepTicks } from './ticks.ts';

/** Wakes what the page has; each part does nothing where its buttons are missing. Without script the page is complete and has no buttons. */
keepTicks();
offerCopies();
offerSharing();
offerKeeping();
offerReading();
listKept();
document.documentElement.classList.add('scripted');
