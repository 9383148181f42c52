import { edit } from "@/lib/core/anchor/__fixtures__/edit-case";

const A = "The storm reached the coast before dawn.";
const B = "Roads were closed across the county.";
const C = "Schools will stay shut until the roads are clear.";
const D = "The harbour lost both of its cranes.";

/** Paragraphs and sentences that move, split, join, vanish or appear twice. */
export const EDITS_OF_ORDER = [
  edit(
    "a paragraph moves to the end",
    `{a:${A}}\n\n{b:${B}}\n\n{c:${C}}\n\n{d:${D}}`,
    `{b:${B}}\n\n{c:${C}}\n\n{d:${D}}\n\n{a:${A}}`,
    { a: "moved", b: "anchored", c: "anchored", d: "anchored" },
  ),
  edit(
    "a paragraph moves to the top",
    `{a:${A}}\n\n{b:${B}}\n\n{c:${C}}\n\n{d:${D}}`,
    `{d:${D}}\n\n{a:${A}}\n\n{b:${B}}\n\n{c:${C}}`,
    { a: "anchored", b: "anchored", c: "anchored", d: "moved" },
  ),
  edit("a sentence moves within its paragraph", `${A} {a:${B}} ${C} ${D}`, `${A} ${C} ${D} {a:${B}}`, "moved"),
  edit(
    "a paragraph moves and its figure changes",
    `At least {a:40 boats sank in the harbour}, the harbour master said.\n\n${A}\n\n${B}\n\n${C}`,
    `${A}\n\n${B}\n\n${C}\n\nAt least {a:29 boats sank in the harbour}, the harbour master said.`,
    "changed number",
  ),
  edit(
    "a sentence is split",
    `${A} {a:The harbour lost both of its cranes} and {b:the lighthouse went dark}. ${C}`,
    `${A} {a:The harbour lost both of its cranes}. {b:The lighthouse went dark}. ${C}`,
    { a: "anchored", b: "anchored" },
  ),
  edit(
    "two sentences are joined",
    `${A} {a:The harbour lost both of its cranes}. {b:The lighthouse went dark}. ${C}`,
    `${A} {a:The harbour lost both of its cranes}, and {b:the lighthouse went dark}. ${C}`,
    { a: "anchored", b: "anchored" },
  ),
  edit(
    "a sentence is deleted, a lookalike stays",
    `${A} {a:At least 40 people were injured}. ${B} {b:At least 80 people were killed}. ${C}`,
    `${A} ${B} {b:At least 80 people were killed}. ${C}`,
    { a: "detached", b: "anchored" },
  ),
  edit(
    "a sentence is deleted, its lookalike is edited",
    `${A} {a:At least 40 people were injured}. {b:At least 80 people were killed in the valley}. ${C}`,
    `${A} {b:At least 82 people were killed in the valley}. ${C}`,
    { a: "detached", b: "changed number" },
  ),
  edit(
    "the body's sentence goes, the headline says the same",
    `{h:Harbour loses both cranes}\n\n${A}\n\n{a:Harbour loses both cranes}. ${B}\n\n${C}`,
    `{h:Harbour loses both cranes}\n\n${A}\n\n${B}\n\n${C}`,
    { h: "anchored", a: "detached" },
  ),
  edit(
    "the headline goes, the body says the same",
    `{h:Harbour loses both cranes}\n\n${A}\n\n{a:Harbour loses both cranes}. ${B}\n\n${C}`,
    `${A}\n\n{a:Harbour loses both cranes}. ${B}\n\n${C}`,
    { h: "detached", a: "anchored" },
  ),
  edit(
    "the headline is pasted twice",
    `{a:Harbour loses both cranes}\n\n${A} ${B}`,
    `Harbour loses both cranes\n\nHarbour loses both cranes\n\n${A} ${B}`,
    "ambiguous / anchored",
  ),
  edit(
    "only the headline's figure changes",
    `{h:Storm sinks 40 boats}\n\n${A} {a:The storm sank 40 boats in the harbour}. ${B}`,
    `{h:Storm sinks 29 boats}\n\n${A} {a:The storm sank 40 boats in the harbour}. ${B}`,
    { h: "changed number", a: "anchored" },
  ),
  edit(
    "only the body's figure changes",
    `{h:Storm sinks 40 boats}\n\n${A} {a:The storm sank 40 boats in the harbour}. ${B}`,
    `{h:Storm sinks 40 boats}\n\n${A} {a:The storm sank 29 boats in the harbour}. ${B}`,
    { h: "anchored", a: "changed number" },
  ),
  edit(
    "the caption goes, the body says the same",
    `Storm hits harbour\n\n${A}\n\n{c:Waves broke the north crane of the harbour} on Sunday. Ana Silva/Agency\n\n{a:Waves broke the north crane of the harbour}. ${B}`,
    `Storm hits harbour\n\n${A}\n\n{a:Waves broke the north crane of the harbour}. ${B}`,
    { c: "detached", a: "anchored" },
  ),
  edit(
    "the whole text is pasted twice",
    `{a:${A}} ${B} ${C} ${D}`,
    `{a:${A}} ${B} ${C} ${D}\n\n${A} ${B} ${C} ${D}`,
    "ambiguous / anchored",
  ),
  edit(
    "one copy of two is edited",
    `{a:The storm sank 40 boats}. ${B} ${C}\n\n{b:The storm sank 40 boats}. ${B} ${C}`,
    `{a:The storm sank 40 boats}. ${B} ${C}\n\n{b:The storm sank 29 boats}. ${B} ${C}`,
    { a: "anchored", b: "changed number" },
  ),
  edit("nothing is left", `{a:${A}} {b:${B}}`, "", { a: "detached", b: "detached" }),
  edit(
    "everything is written anew",
    `{a:${A}} {b:${B}} ${C}`,
    "Ministers opened the new railway on Friday. Passengers queued for tickets. The band played two marches.",
    { a: "detached", b: "detached" },
  ),
  edit(
    "a clause is cut",
    `{a:The harbour lost both of its cranes}, and {b:four fishermen were rescued at sea}. ${A}`,
    `{a:The harbour lost both of its cranes}. ${A}`,
    { a: "anchored", b: "detached" },
  ),
  edit(
    "a clause is cut and another written",
    `{a:The harbour lost both of its cranes}, and {b:four fishermen were rescued at sea}. ${A}`,
    `{a:The harbour lost both of its cranes}, and the lighthouse went dark. ${A}`,
    { a: "anchored", b: "detached" },
  ),
  edit(
    "lookalikes change places",
    `${A} {a:At least 40 people were injured}. {b:At least 80 people were killed}. ${C}`,
    `${A} {b:At least 80 people were killed}. {a:At least 40 people were injured}. ${C}`,
    { a: "anchored / moved", b: "anchored / moved" },
  ),
  edit(
    "a line of a list goes",
    "Cases by town\n\n{a:Leeds: 12 cases}\n\n{b:York: 14 cases}\n\n{c:Hull: 19 cases}\n\nThe count ends in May.",
    "Cases by town\n\n{a:Leeds: 12 cases}\n\n{c:Hull: 19 cases}\n\nThe count ends in May.",
    { a: "anchored", b: "detached", c: "anchored" },
  ),
  edit(
    "a line of a list changes",
    "Cases by town\n\n{a:Leeds: 12 cases}\n\n{b:York: 14 cases}\n\n{c:Hull: 19 cases}\n\nThe count ends in May.",
    "Cases by town\n\n{a:Leeds: 12 cases}\n\n{b:York: 19 cases}\n\n{c:Hull: 19 cases}\n\nThe count ends in May.",
    { a: "anchored", b: "changed number", c: "anchored" },
  ),
  edit(
    "a few words go, the same words stand elsewhere",
    `${A} Rescuers found {a:40 people} in the church. ${B} The school housed 40 people overnight. ${C}`,
    `${A} ${B} The school housed 40 people overnight. ${C}`,
    "detached",
  ),
  edit(
    "a few words stay while all around changes",
    `${A} Rescuers found {a:40 people} in the church. ${C}`,
    `${A} ${B} Rescuers found {a:40 people} in the church. ${D} ${C}`,
    "anchored",
  ),
  edit(
    "a lookalike is written in front",
    `${A} {a:At least 80 people were killed}. ${C}`,
    `At least 40 people were injured. ${A} {a:At least 80 people were killed}. ${C}`,
    "anchored",
  ),
  edit("the sentence is also pulled out as a headline", `${A} {a:${D}} ${C}`, `${D}\n\n${A} {a:${D}} ${C}`, "anchored"),
  edit(
    "an advertisement is put in between",
    `${A} {a:${D}} ${C}`,
    `${A}\n\nSign up for our newsletter\n\n{a:${D}} ${C}`,
    "anchored",
  ),
  edit("the paragraphs run together", `${A}\n\n{a:${D}}\n\n${C}`, `${A} {a:${D}} ${C}`, "anchored"),
  edit(
    "the lines are wrapped",
    `${A} {a:The harbour lost both of its cranes and a ferry} in an hour. ${C}`,
    `${A} {a:The harbour lost\nboth of its cranes\nand a ferry} in an hour. ${C}`,
    "anchored",
  ),
  edit(
    "something is put into the claim",
    `${A} {a:The ferry carried 33 passengers}. ${C}`,
    `${A} {a:The ferry, built in 1981, carried 33 passengers}. ${C}`,
    "changed wording / changed date",
  ),
  edit(
    "the rest of the sentence is cut",
    `${A} {a:The harbour lost both of its cranes}, which were built by hand. ${C}`,
    `${A} {a:The harbour lost both of its cranes}. ${C}`,
    "anchored",
  ),
  edit(
    "what stands between the parts of a claim changes",
    `${A} {a:The ferry}, which had been painted green, {a:carried 33 passengers}. ${C}`,
    `${A} {a:The ferry}, which had been painted white, {a:carried 33 passengers}. ${C}`,
    "anchored",
  ),
  edit(
    "neighbours change a lot, the claim does not",
    `Officials spoke to reporters at noon in the town hall. {a:The harbour lost both of its cranes}. Nobody could say when the ferry would sail.`,
    `It was a night to forget. {a:The harbour lost both of its cranes}. Fishermen stood on the quay and wept.`,
    "anchored",
  ),
  edit(
    "a claim moves into another sentence",
    `Silva spoke on Sunday. {a:The harbour lost both of its cranes in the storm}. ${B} ${C}`,
    `Silva spoke on Sunday. ${B} ${C} It was a bad night: {a:the harbour lost both of its cranes in the storm}.`,
    "moved",
  ),
];
