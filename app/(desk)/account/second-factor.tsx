"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/text-field";
import { useSay } from "@/app/_ui/toast";
import { changeFactor } from "@/app/(desk)/account/change-factor";
import { RecoveryCodes } from "@/app/(desk)/account/recovery-codes";

type Begun = { secret: string; uri: string; recoveryCodes: readonly string[] };

type SecondFactorProps = {
  on: boolean;
  /** Whether the newsroom asks for one: then whoever takes it away sets a new one up at once. */
  asked: boolean;
  /** Where to go when it is on; without it the person stays. */
  next?: string;
};

/** Sets the second factor up, makes new recovery codes, or takes it away; each with the password once more. */
export function SecondFactor({ on, asked, next }: SecondFactorProps) {
  const router = useRouter();
  const say = useSay();
  const [words, setWords] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [begun, setBegun] = useState<Begun | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const ask = async <Value,>(what: Parameters<typeof changeFactor>[0], body: object): Promise<Value | null> => {
    setBusy(true);
    const answer = await changeFactor<Value>(what, body);
    setBusy(false);
    setTrouble(answer.ok ? null : answer.words);
    if (answer.ok) setWords("");
    return answer.ok ? answer.value : null;
  };
  const settle = (done: string) => {
    say(done);
    router.refresh();
  };
  const begin = async () => setBegun(await ask<Begun>("begin", { password: words }));
  const confirm = async () => {
    if (!(await ask("confirm", { code: words.replace(/\s/g, "") }))) return;
    // The whole page anew: nothing of it was open before.
    if (next !== undefined) window.location.assign(next);
    else settle("From now on a code is asked for.");
  };
  const renew = async () => {
    const made = await ask<{ recoveryCodes: string[] }>("recovery-codes", { password: words });
    if (made) setCodes(made.recoveryCodes);
  };
  const remove = async () => {
    if (!(await ask("remove", { password: words }))) return;
    settle(asked ? "Set the new one up now." : "The password alone lets you in again.");
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    void (begun ? confirm() : on ? renew() : begin());
  };
  return (
    <form onSubmit={send} className="flex flex-col gap-4">
      {begun ? <Steps begun={begun} /> : <p className="text-ink-soft">{on ? (asked ? IS_ASKED : IS_ON) : IS_OFF}</p>}
      {codes && <RecoveryCodes codes={codes} />}
      <TextField
        label={begun ? "First code" : "Your password"}
        type={begun ? "text" : "password"}
        inputMode={begun ? "numeric" : undefined}
        autoComplete={begun ? "one-time-code" : "current-password"}
        required
        value={words}
        error={trouble}
        fieldClassName="max-w-sm"
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {begun ? "Turn it on" : on ? "Make new recovery codes" : "Set up a second factor"}
        </Button>
        {on && (
          <Button
            variant="danger"
            busy={busy}
            reason={words === "" ? "Give your password first." : null}
            onClick={remove}
          >
            Take the second factor away
          </Button>
        )}
      </div>
    </form>
  );
}

const IS_ON = "On: after the password, a code of your authenticator is asked for.";
const IS_ASKED = `${IS_ON} Your newsroom requires it of you: if you take it away, for another telephone perhaps, you set a new one up at once.`;
const IS_OFF =
  "Off. With a second factor a stolen password alone opens nothing: an authenticator app on your phone gives a code that is asked for at sign-in.";

function Steps({ begun }: { begun: Begun }) {
  return (
    <div className="flex flex-col gap-4">
      <p>
        1. Put this key into your authenticator app:{" "}
        <a href={begun.uri} className="text-accent underline">
          open it on this device
        </a>
        , or type it in.
      </p>
      <TextField label="Key" value={begun.secret} readOnly className="font-mono text-sm" />
      <p>2. Keep these recovery codes where you find them without your phone. Each lets you in once.</p>
      <RecoveryCodes codes={begun.recoveryCodes} />
      <p>3. Type the code that the app shows now.</p>
    </div>
  );
}
