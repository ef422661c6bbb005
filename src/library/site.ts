import { contentFolder, siteAsWritten } from './content-files.ts';
import { isExampleHost } from '../schemas/address.ts';
import { readAs } from '../schemas/sentences.ts';
import { site as schema } from '../schemas/site.ts';
import { onDay, type DatedText } from '../dates/day.ts';
import { readValues } from './read-values.ts';
import { siteDay } from '../dates/site-day.ts';
import { filled, fillerOf } from '../truth/value.ts';

const written = readSite();

function readSite() {
  const read = readAs(schema, siteAsWritten(), `${contentFolder()}/site.yaml`);
  return JSON.stringify(read).includes('[[') ? filled(read, fillerOf(readValues(siteDay))) : read;
}

const told = <S extends { lead: DatedText }>(section: S): S & { lead: string } => ({ ...section, lead: onDay(section.lead, siteDay) });
const { explainers, questions, guides, news, laws, leaflets, procedures } = written.sections;

/** The campaign's own words (`content/site.yaml`) as they read on the site's day: nothing else in `src/` knows whose campaign it is. */
export const site = {
  ...written,
  sections: {
    explainers: told(explainers),
    questions: told(questions),
    guides: told(guides),
    news: told(news),
    laws: told(laws),
    leaflets: told(leaflets),
    procedures: told(procedures),
  },
  commonNews: told(written.commonNews),
  wardQuestion: written.wardQuestion && told(written.wardQuestion),
  channels: written.channels.map((channel) => ({ ...channel, how: onDay(channel.how, siteDay) })),
};

/** Where the site will answer, without a trailing slash. */
export const origin = (process.env['SITE_URL'] ?? site.origin).replace(/\/$/, '');

/** An address as people say and type it, without `https://`. */
export const asTyped = (address: string): string => address.replace(/^https?:\/\//, '');

/** The origin as people say and type it. */
export const host = asTyped(origin);

/** Hosts reserved for examples (RFC 2606) never answer: paper must not carry them as if they did. */
export const isExampleOrigin = isExampleHost(new URL(origin).hostname);
