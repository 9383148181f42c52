import { edit } from "@/lib/core/anchor/__fixtures__/edit-case";

const crash = (claim: string): string =>
  `Coach leaves road near Marlow\n\nA coach left the road on the edge of town. ${claim}. The road stayed shut all day.\n\nAn inquiry has begun.`;
const council = (claim: string): string =>
  `The council met behind closed doors. ${claim}. Members will vote again in spring.`;

/** Figures, units and the words that soften them. */
export const EDITS_OF_FIGURES = [
  edit(
    "the toll is corrected",
    crash("{a:At least 40 people were injured}, police said"),
    crash("{a:At least 29 people were injured}, police said"),
    "changed number",
  ),
  edit(
    "the toll is corrected in words",
    crash("{a:Forty people were injured}"),
    crash("{a:Twenty-nine people were injured}"),
    "changed number",
  ),
  edit("figures for words", crash("{a:12 people were injured}"), crash("{a:Twelve people were injured}"), "anchored"),
  edit("a blank for the comma", crash("{a:It cost 1,000 jobs}"), crash("{a:It cost 1\u00a0000 jobs}"), "anchored"),
  edit("a thousand in words", crash("{a:It cost 1,000 jobs}"), crash("{a:It cost one thousand jobs}"), "anchored"),
  edit(
    "a million written out",
    council("{a:The bridge cost 1.2 million euros}"),
    council("{a:The bridge cost 1,200,000 euros}"),
    "anchored",
  ),
  edit(
    "million becomes billion",
    council("{a:The bridge cost 1.2 million euros}"),
    council("{a:The bridge cost 1.2 billion euros}"),
    "changed number",
  ),
  edit("dozens becomes a figure", crash("{a:Dozens were hurt}"), crash("{a:Forty were hurt}"), "changed number"),
  edit("a dozen in figures", crash("{a:A dozen cars were damaged}"), crash("{a:12 cars were damaged}"), "anchored"),
  edit(
    "about is dropped",
    crash("{a:About 40 people were on board}"),
    crash("{a:40 people were on board}"),
    "changed hedge",
  ),
  edit(
    "at least is dropped outside the claim",
    crash("At least {a:40 people were injured}"),
    crash("{a:40 people were injured}"),
    "changed hedge",
  ),
  edit("up to is dropped", council("{a:Up to 500 jobs will go}"), council("{a:500 jobs will go}"), "changed hedge"),
  edit(
    "nearly becomes more than",
    council("{a:Nearly 300 letters arrived}"),
    council("{a:More than 300 letters arrived}"),
    "changed hedge",
  ),
  edit(
    "percent becomes percentage points",
    council("{a:Rents rose by 5 percent}"),
    council("{a:Rents rose by 5 percentage points}"),
    "changed unit",
  ),
  edit("a sign for percent", council("{a:Rents rose by 5%}"), council("{a:Rents rose by 5 per cent}"), "anchored"),
  edit(
    "another currency",
    council("{a:The roof cost $40 million}"),
    council("{a:The roof cost £40 million}"),
    "changed unit",
  ),
  edit("m for million", council("{a:The roof cost $40m}"), council("{a:The roof cost $40 million}"), "anchored"),
  edit(
    "now is added",
    council("{a:Between 10 and 20 flats stand empty}"),
    council("{a:Between 10 and 20 flats stand empty} now"),
    "changed wording / changed date",
  ),
  edit(
    "a range with a dash",
    council("{a:10 to 20 flats stand empty}"),
    council("{a:10–20 flats stand empty}"),
    "anchored",
  ),
  edit(
    "a wider range",
    council("{a:10 to 20 flats stand empty}"),
    council("{a:10 to 30 flats stand empty}"),
    "changed number",
  ),
  edit(
    "another fraction",
    council("{a:Two-thirds of members agreed}"),
    council("{a:Three-quarters of members agreed}"),
    "changed number",
  ),
  edit(
    "another rank",
    council("{a:It was the second fire this year}"),
    council("{a:It was the third fire this year}"),
    "changed number",
  ),
  edit(
    "a rank in words",
    council("{a:She came 3rd in the race}"),
    council("{a:She came third in the race}"),
    "anchored",
  ),
  edit(
    "miles become kilometres",
    crash("{a:The queue was 12 miles long}"),
    crash("{a:The queue was 12 kilometres long}"),
    "changed unit",
  ),
  edit(
    "a short unit written out",
    crash("{a:The queue was 12 km long}"),
    crash("{a:The queue was 12 kilometres long}"),
    "anchored",
  ),
  edit(
    "a year of age",
    crash("{a:The 39-year-old driver was unhurt}"),
    crash("{a:The 38-year-old driver was unhurt}"),
    "changed number",
  ),
  edit(
    "the score is turned round",
    "{a:Rovers won 3-1}. The crowd sang. It was late.",
    "{a:Rovers won 1-3}. The crowd sang. It was late.",
    "changed number",
  ),
  edit(
    "two figures change places",
    crash("{a:12 men and 9 women were hurt}"),
    crash("{a:9 men and 12 women were hurt}"),
    "changed number / changed roles",
  ),
  edit(
    "a decimal point is lost",
    council("{a:Debt rose to 3.5 million euros}"),
    council("{a:Debt rose to 35 million euros}"),
    "changed number",
  ),
  edit(
    "only the other half of the sentence changes",
    crash("{a:The crash killed four people}, and {b:three firefighters were treated for smoke}"),
    crash("{a:The crash killed four people}, and {b:five firefighters were treated for smoke}"),
    { a: "anchored", b: "changed number" },
  ),
  edit(
    "the minus sign is lost",
    council("{a:It was -5 degrees outside}"),
    council("{a:It was 5 degrees outside}"),
    "changed number",
  ),
  edit(
    "one in five in words",
    council("{a:1 in 5 members abstained}"),
    council("{a:One in five members abstained}"),
    "anchored",
  ),
  edit(
    "the unit is dropped",
    council("{a:The tank holds 300 litres of oil}"),
    council("{a:The tank holds 300 tonnes of oil}"),
    "changed unit / changed wording",
  ),
];
