import { afterMerger, buildAndServe, campaign, foreignWard, otherCampaign, today } from './sites.ts';

/** What the larger suites look at: three days of this campaign, another campaign, and a ward of another province. */
export default () => buildAndServe([today, campaign, afterMerger, otherCampaign, foreignWard]);
