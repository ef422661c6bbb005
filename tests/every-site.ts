import { afterMerger, buildAndServe, campaign, otherCampaign, today } from './sites.ts';

/** What the larger suites look at: three days of this campaign, and another campaign. */
export default () => buildAndServe([today, campaign, afterMerger, otherCampaign]);
