/** An article about a place that is not on any map, with one of everything that the review screen must show. */
export const FIXTURE_TEXT = `Lanwick reopens its old bridge after a two-year repair

The £4.2 million job finished three weeks late and cost a fifth more than planned

By the Lanwick desk

The stone bridge at Lanwick at dawn. It was built in 1811 and is the oldest in the county. Lanwick archive

Updated | The town of Lanwick on Monday reopened its stone bridge, closed since March 2024, after a repair that cost £4.2 million, took 26 months and employed 140 people.

"We promised to have it done by Easter, and we missed it by three weeks," said the head of the works department, who added that the delay had saved "about £300,000" in night work.

Sign up for our morning letter >

The council had planned to spend £3.5 million. In its report of 12 May it put the extra cost down to rotten oak piles that no survey had found, a finding that two engineers' associations have disputed.

About 9,000 cars a day used the bridge before it closed, more than any other crossing of the river. Shopkeepers in Mill Street say they lost half of their trade.

Read more: What the winter flood did to the lower town

According to police, there were 14 accidents on the detour in the first year, compared with five on the bridge road in the year before. One of them, in November 2024, was fatal.

The bridge is probably the prettiest in the country, and everybody is glad to have it back.

Lanwick reopens its old bridge | Local news`;
