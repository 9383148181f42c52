import { edit } from "@/lib/core/anchor/__fixtures__/edit-case";

const court = (claim: string): string =>
  `Man in court over warehouse fire\n\nThe hearing was short. ${claim}. His lawyer made no comment.\n\nThe warehouse stood empty.`;

/** Days, hours, years, and the words for them. */
export const EDITS_OF_DATES = [
  edit(
    "a day later",
    court("{a:He was arrested on March 22}"),
    court("{a:He was arrested on March 23}"),
    "changed date / changed number",
  ),
  edit(
    "another weekday",
    court("{a:He was arrested on Tuesday}"),
    court("{a:He was arrested on Wednesday}"),
    "changed date",
  ),
  edit(
    "day and month change places",
    court("{a:He was arrested on 22 March 2017}"),
    court("{a:He was arrested on March 22, 2017}"),
    "anchored",
  ),
  edit(
    "yesterday becomes a weekday",
    court("{a:He was arrested yesterday}"),
    court("{a:He was arrested on Monday}"),
    "changed date",
  ),
  edit(
    "the month written out",
    court("{a:He was arrested on Sept. 4}"),
    court("{a:He was arrested on September 4}"),
    "anchored",
  ),
  edit(
    "another year",
    court("{a:The warehouse opened in 1999}"),
    court("{a:The warehouse opened in 1998}"),
    "changed date / changed number",
  ),
  edit(
    "this week for last week",
    court("{a:He was arrested last week}"),
    court("{a:He was arrested this week}"),
    "changed date",
  ),
  edit("the day is dropped", court("{a:He was arrested on Tuesday}"), court("{a:He was arrested}"), "changed date"),
  edit("a day is added", court("{a:He was arrested}"), court("{a:He was arrested} on Friday"), "changed date"),
  edit(
    "morning becomes evening",
    court("{a:The fire began at 8 a.m. local time}"),
    court("{a:The fire began at 8 p.m. local time}"),
    "changed date / changed unit",
  ),
  edit(
    "another way to write the hour",
    court("{a:The fire began at 5 p.m. local time}"),
    court("{a:The fire began at 17:00 local time}"),
    "anchored",
  ),
  edit(
    "the weekday behind the day",
    court("{a:On Tuesday he was arrested}"),
    court("{a:He was arrested on Tuesday}"),
    "anchored",
  ),
  edit(
    "on is dropped",
    court("{a:He was arrested on Tuesday at noon}"),
    court("{a:He was arrested Tuesday at noon}"),
    "anchored",
  ),
  edit(
    "two days change places",
    court("{a:He was arrested on Monday and charged on Tuesday}"),
    court("{a:He was arrested on Tuesday and charged on Monday}"),
    "changed date / changed roles",
  ),
  edit(
    "how long ago",
    court("{a:He bought it two years ago}"),
    court("{a:He bought it three years ago}"),
    "changed number / changed date",
  ),
  edit(
    "before becomes after",
    court("{a:He left before the fire}"),
    court("{a:He left after the fire}"),
    "changed wording / changed date",
  ),
];
