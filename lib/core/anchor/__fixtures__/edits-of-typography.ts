import { edit } from "@/lib/core/anchor/__fixtures__/edit-case";

const page = (claim: string): string => `The library opened at nine. ${claim}. Visitors came all day.`;

/** Copy editing that leaves every fact alone. */
export const EDITS_OF_TYPOGRAPHY = [
  edit(
    "line ends",
    "The library opened.\r\n\r\n{a:It holds 40 maps}.\r\nAll are old.",
    "The library opened.\n\n{a:It holds 40 maps}.\nAll are old.",
    "anchored",
  ),
  edit("a blank that does not break", page("{a:It holds 40 maps}"), page("{a:It holds 40\u00a0maps}"), "anchored"),
  edit(
    "letters with marks in two ways",
    page("{a:The Café Zürich sells 40 maps}"),
    page("{a:The Cafe\u0301 Zu\u0308rich sells 40 maps}"),
    "anchored",
  ),
  edit("an emoji in front", page("{a:It holds 40 maps}"), `😀🐎 ${page("{a:It holds 40 maps}")}`, "anchored"),
  edit(
    "an emoji inside",
    page("{a:It holds 40 maps and a globe}"),
    page("{a:It holds 40 maps 🗺️ and a globe}"),
    "anchored / changed wording",
  ),
  edit(
    "dashes",
    page("{a:It holds 40 maps - all of them old}"),
    page("{a:It holds 40 maps – all of them old}"),
    "anchored",
  ),
  edit("two blanks", page("{a:It holds 40 maps}"), page("{a:It  holds 40 maps}"), "anchored"),
  edit(
    "curly quotation marks",
    page('"{a:We hold 40 maps}," Silva said'),
    page("“{a:We hold 40 maps},” Silva said"),
    "anchored",
  ),
  edit(
    "single quotation marks",
    page("“{a:We hold 40 maps},” Silva said"),
    page("‘{a:We hold 40 maps},’ Silva said"),
    "anchored",
  ),
  edit("a hyphen", page("{a:The well known map is missing}"), page("{a:The well-known map is missing}"), "anchored"),
  edit(
    "British spelling",
    page("{a:The colour of the theater was analyzed}"),
    page("{a:The color of the theatre was analysed}"),
    "anchored",
  ),
  edit(
    "contractions",
    page("{a:It does not hold maps and they are gone}"),
    page("{a:It doesn't hold maps and they're gone}"),
    "anchored",
  ),
  edit("a misprint", page("{a:The library recieved 40 maps}"), page("{a:The library received 40 maps}"), "anchored"),
  edit(
    "letters change places",
    page("{a:It holds teh maps of the valley}"),
    page("{a:It holds the maps of the valley}"),
    "anchored",
  ),
  edit(
    "a letter is missing",
    page("{a:The goverment lent 40 maps}"),
    page("{a:The government lent 40 maps}"),
    "anchored",
  ),
  edit("a hidden blank", page("{a:It holds 40 maps}"), page("{a:It holds\u200b 40 maps}"), "anchored"),
  edit("a comma", page("{a:Last year it lent 40 maps}"), page("{a:Last year, it lent 40 maps}"), "anchored"),
  edit(
    "that is dropped",
    page("Silva said that {a:it holds 40 maps}"),
    page("Silva said {a:it holds 40 maps}"),
    "anchored",
  ),
  edit("an article", page("{a:It lent a map to the museum}"), page("{a:It lent the map to the museum}"), "anchored"),
  edit(
    "the first letter",
    page("{a:The maps are old}"),
    `The library opened at nine, and {a:the maps are old}. Visitors came all day.`,
    "anchored",
  ),
  edit("short forms with stops", page("{a:The U.S. sent 40 maps}"), page("{a:The US sent 40 maps}"), "anchored"),
  edit("a word twice", page("{a:It holds the the 40 maps}"), page("{a:It holds the 40 maps}"), "anchored"),
  edit(
    "the end of the sentence",
    page("{a:It holds 40 maps}"),
    "The library opened at nine. {a:It holds 40 maps}! Visitors came all day.",
    "anchored",
  ),
  edit(
    "a question",
    page("{a:It holds 40 maps}"),
    "The library opened at nine. {a:It holds 40 maps}? Visitors came all day.",
    "changed hedge / changed wording",
  ),
];
