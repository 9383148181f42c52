import { expect, test } from "vitest";
import { segmentsOf } from "@/lib/core/extract/passes/segments";
import { sentencesOf } from "@/lib/core/extract/passes/sentences";

function sentences(text: string): string[] {
  return sentencesOf(text, segmentsOf(text)).map((span) => text.slice(span.start, span.end));
}

test.each([
  ["Michael S. Smith II spoke. He left.", ["Michael S. Smith II spoke.", "He left."]],
  ["They live in the U.S. How about you?", ["They live in the U.S.", "How about you?"]],
  ["She works for the U.S. Government in Bonn.", ["She works for the U.S. Government in Bonn."]],
  [
    "The deal with Pitt, Briggs & Co. closed at 5 p.m. on Monday.",
    ["The deal with Pitt, Briggs & Co. closed at 5 p.m. on Monday."],
  ],
  ["It cost $3.50. He paid.", ["It cost $3.50.", "He paid."]],
  ["“This is great.” she said.", ["“This is great.” she said."]],
  ["“This is great.” She left.", ["“This is great.”", "She left."]],
  ["“Is that all?” Ana Silva asked. Nobody answered.", ["“Is that all?” Ana Silva asked.", "Nobody answered."]],
  ["I never meant that.... She left the store.", ["I never meant that....", "She left the store."]],
  ["He left on Tuesday.Then it rained.", ["He left on Tuesday.", "Then it rained."]],
  ["The office closes at 6 p.m. Mr. Silva left.", ["The office closes at 6 p.m.", "Mr. Silva left."]],
  ["At 5 a.m. Mr. Silva went home.", ["At 5 a.m. Mr. Silva went home."]],
  ["He left on Tuesday.Mr. Silva stayed.", ["He left on Tuesday.", "Mr. Silva stayed."]],
  ["The point is . . . I did not go.", ["The point is . . . I did not go."]],
  ["He spoke of “the old dams. . . .”", ["He spoke of “the old dams. . . .”"]],
  ["They broke. . . . The town left. . . .", ["They broke.", ". . . The town left. . . ."]],
  ["The levels are stable [...] However, the dam leaks.", ["The levels are stable [...]", "However, the dam leaks."]],
  ["so i called them. they were closed!", ["so i called them.", "they were closed!"]],
  ["The lift was out of service. never again", ["The lift was out of service.", "never again"]],
  ["The dept. store closed.", ["The dept. store closed."]],
  ["It took years...Nobody paid.", ["It took years...", "Nobody paid."]],
  ["1.) The first item 2.) The second item", ["1.) The first item", "2.) The second item"]],
])("%j", (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});
