import { edit } from "@/lib/core/anchor/__fixtures__/edit-case";

const town = (claim: string): string =>
  `The meeting ran late. ${claim}. The hall was full.\n\nA second meeting is planned.`;

/** People, bodies, places, who says it, and who did what to whom. */
export const EDITS_OF_NAMES = [
  edit(
    "another person",
    town("{a:Peter Hale bought the mill}"),
    town("{a:Paul Varga bought the mill}"),
    "changed name",
  ),
  edit(
    "a name spelt right",
    town("{a:Jon Smyth bought the mill}"),
    town("{a:John Smith bought the mill}"),
    "changed name",
  ),
  edit("a first name added", town("{a:Hale bought the mill}"), town("{a:Peter Hale bought the mill}"), "changed name"),
  edit(
    "another office",
    town("{a:Deputy Mayor Ana Silva bought the mill}"),
    town("{a:Mayor Ana Silva bought the mill}"),
    "changed name / changed wording",
  ),
  edit("no stop behind Mr", town("{a:Mr. Hale bought the mill}"), town("{a:Mr Hale bought the mill}"), "anchored"),
  edit(
    "another ministry",
    town("{a:The Home Office paid for the hall}"),
    town("{a:The Foreign Office paid for the hall}"),
    "changed name",
  ),
  edit("another town", town("{a:The firm moved to Leeds}"), town("{a:The firm moved to Leicester}"), "changed name"),
  edit(
    "an accent put right",
    town("{a:José Pérez bought the mill}"),
    town("{a:Jose Perez bought the mill}"),
    "changed name",
  ),
  edit(
    "she for he",
    town("{a:He owed the firm money}"),
    town("{a:She owed the firm money}"),
    "changed name / changed wording",
  ),
  edit(
    "a name for he",
    town("{a:He owed the firm money}"),
    town("{a:Hale owed the firm money}"),
    "changed name / changed wording",
  ),
  edit(
    "another speaker behind the quotation",
    town("“{a:The mill was never insured},” said Ana Silva"),
    town("“{a:The mill was never insured},” said Peter Hale"),
    "changed speaker",
  ),
  edit(
    "police said is dropped",
    town("{a:The driver fled on foot}, police said"),
    town("{a:The driver fled on foot}"),
    "changed speaker",
  ),
  edit(
    "police said is added",
    town("{a:The driver fled on foot}"),
    town("{a:The driver fled on foot}, police said"),
    "changed speaker",
  ),
  edit(
    "others said it",
    town("Police said {a:the driver fled on foot}"),
    town("Neighbours said {a:the driver fled on foot}"),
    "changed speaker",
  ),
  edit(
    "the speaker comes first",
    town("“{a:The mill was never insured},” Ana Silva said"),
    town("Ana Silva said: “{a:The mill was never insured}”"),
    "anchored",
  ),
  edit(
    "added for said",
    town("“{a:The mill was never insured},” Ana Silva said"),
    town("“{a:The mill was never insured},” Ana Silva added"),
    "anchored / changed speaker",
  ),
  edit(
    "denied for said",
    town("Silva said {a:the mill was sold}"),
    town("Silva denied {a:the mill was sold}"),
    "changed speaker / changed negation",
  ),
  edit(
    "claimed for said",
    town("Silva said {a:the mill was sold}"),
    town("Silva claimed {a:the mill was sold}"),
    "changed speaker / changed hedge",
  ),
  edit(
    "the speaker stands in the next sentence",
    town("“{a:We lost 40 cows in one night}. It was terrible,” the mayor said"),
    town("“{a:We lost 40 cows in one night}. It was terrible,” the governor said"),
    "changed speaker",
  ),
  edit(
    "the speaker's office",
    town("Fire chief Ana Silva said {a:the mill was empty}"),
    town("Mayor Ana Silva said {a:the mill was empty}"),
    "changed speaker / changed name",
  ),
  edit(
    "the parties change places",
    town("{a:Hale sued Varga over the mill}"),
    town("{a:Varga sued Hale over the mill}"),
    "changed roles / changed name",
  ),
  edit(
    "the passive",
    town("{a:Police arrested Hale on Monday}"),
    town("{a:Hale was arrested by police on Monday}"),
    "anchored",
  ),
  edit(
    "the passive turned round",
    town("{a:Hale attacked Varga on Monday}"),
    town("{a:Hale was attacked by Varga on Monday}"),
    "changed roles / changed wording",
  ),
  edit(
    "bodies change places",
    town("{a:The bank lent the council money}"),
    town("{a:The council lent the bank money}"),
    "changed roles / changed wording",
  ),
  edit(
    "the subject stands outside the claim",
    town("Hale {a:paid 300 euros for the sign}"),
    town("Varga {a:paid 300 euros for the sign}"),
    "changed name / changed wording / changed speaker",
  ),
  edit(
    "the shared subject, far away",
    town("Hale bought the mill and {a:sold the bakery within a year}"),
    town("Varga bought the mill and {a:sold the bakery within a year}"),
    "changed name / changed wording",
  ),
  edit(
    "a name in the other half of the sentence",
    town("{a:The bakery closed in June}, while Hale ran the mill"),
    town("{a:The bakery closed in June}, while Varga ran the mill"),
    "anchored",
  ),
  edit(
    "a country for another",
    town("{a:The engine was built in Austria}"),
    town("{a:The engine was built in Australia}"),
    "changed name",
  ),
  edit(
    "a middle initial",
    town("{a:Peter Hale bought the mill}"),
    town("{a:Peter B. Hale bought the mill}"),
    "changed name",
  ),
];
