import { afterMerger, buildAndServe, campaign, foreignWard, otherCampaign, today, wardSite } from './sites.ts';

/** What the larger suites look at: three days of this campaign, another campaign, a ward of another province, and one of the wards of today. */
export default () => buildAndServe([today, campaign, afterMerger, otherCampaign, foreignWard, wardSite]);
