"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Checkbox } from "@/app/_ui/checkbox";
import { useSay } from "@/app/_ui/toast";
import { keepHabits } from "@/app/(desk)/_keys/habits";
import { chooseKey, clashing, isChangeable, type NamedKey, whyNotKey } from "@/app/(desk)/_keys/own-keys";
import { useHabits } from "@/app/(desk)/_keys/use-habits";
import { type Exchange, ExchangeDialog } from "@/app/(desk)/account/keys/_components/exchange-dialog";
import { KeyRow } from "@/app/(desk)/account/keys/_components/key-row";
import { REVIEW_KEYS } from "@/app/(desk)/articles/[articleId]/_store/review-keys";
import { KEY_SHEETS, TRIAGE_KEYS } from "@/app/(desk)/articles/[articleId]/_store/triage-keys";

const KNOWN = new Set(REVIEW_KEYS.map(({ name }) => name));

const PARTS = [
  { title: "Going about", keys: REVIEW_KEYS.filter(({ group }) => group === "Go") },
  { title: "Work on a claim", keys: REVIEW_KEYS.filter(({ group }) => group === "Work") },
  { title: "Decisions", keys: REVIEW_KEYS.filter(({ group }) => group === "Move") },
  { title: "In a round through the proposed claims", keys: TRIAGE_KEYS.filter(({ name }) => !KNOWN.has(name)) },
];

/** The keys as this member has them, each to be changed; what would meet is said, and exchanged when wanted. */
export function KeyChooser({ memberId }: { memberId: string }) {
  const habits = useHabits(memberId);
  const say = useSay();
  const [exchange, setExchange] = useState<Exchange | null>(null);
  const take = (wanted: NamedKey, key: string) => {
    keepHabits(memberId, { ...habits, keys: chooseKey(KEY_SHEETS, habits.keys, wanted.name, key) });
    say(`${key} is now “${wanted.words}”.`);
  };
  const press = (wanted: NamedKey, key: string) => {
    const reason = whyNotKey(key);
    const has = clashing(KEY_SHEETS, habits.keys, wanted.name, key);
    if (reason !== null) say(reason, "trouble");
    else if (has && !isChangeable(has))
      say(`${key} is “${has.words}”, which keeps its key. Choose another one.`, "trouble");
    else if (has) setExchange({ wanted, key, has });
    else take(wanted, key);
  };
  const own = Object.keys(habits.keys).length;
  return (
    <>
      <Card title="After a decision" className="mb-4">
        <Checkbox
          label="Go on to the next claim"
          hint="After accepting, submitting, signing off and returning. After dismissing it always comes up."
          checked={habits.advance}
          onChange={(event) => keepHabits(memberId, { ...habits, advance: event.target.checked })}
        />
      </Card>
      {PARTS.map(({ title, keys }) => (
        <Card key={title} title={title} className="mb-4">
          <ul>
            {keys.map((key) => (
              <KeyRow
                key={key.name}
                first={key}
                own={habits.keys[key.name]}
                onPress={(pressed) => press(key, pressed)}
              />
            ))}
          </ul>
        </Card>
      ))}
      <Button
        reason={own === 0 ? "All keys are as they were at first." : null}
        onClick={() => {
          keepHabits(memberId, { ...habits, keys: {} });
          say("All keys are as they were at first.");
        }}
      >
        Back to the first keys
      </Button>
      <ExchangeDialog
        exchange={exchange}
        onClose={() => setExchange(null)}
        onAgree={({ wanted, key }) => {
          setExchange(null);
          take(wanted, key);
        }}
      />
    </>
  );
}
