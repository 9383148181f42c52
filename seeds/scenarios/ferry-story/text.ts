/** An article of a paper that does not exist, about an island that is on no map. */
export const FERRY_ARTICLE = `New ferry to Wrackholm halves the crossing

The council says the ship will pay for itself by 2034; its own auditors doubt it

By Wanda Reyes

The ferry Tern at Wrackholm pier on Saturday. She carries 320 passengers and 46 cars. Elin Marsh/Harbour Gazette

Updated | The Wrackholm ferry company put its new ship into service on Saturday. The crossing from Lanwick now takes 25 minutes, down from 50, and costs £6.40 for an adult.

The Tern cost £18.2 million, £3.1 million more than the council approved in 2021. Fares rose by 4 percent in January, the third rise in five years.

"We have never carried so many people," said Ruth Calder, the director of the company. She put last year's passengers at 412,000.

Sign up for our morning letter >

According to the audit office, the company's debt rose to £9 million last year. A spokesman for the council said that £2 million of the debt belonged to the pier.

At least 40 people worked on the old ship, which was built in 1974. She was the oldest ferry in the country, and nobody on the island seems to miss her.

Read more: What the new timetable means for you
`;

/** What the story says in the evening: the writer has put one figure right and added a sentence. */
export const FERRY_ARTICLE_LATER = FERRY_ARTICLE.replace("At least 40 people", "At least 29 people").replace(
  "seems to miss her.\n",
  "seems to miss her.\n\nThe old ship will be broken up in March, the company said.\n",
);
