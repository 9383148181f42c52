"use client";

import { ChevronDown, Pencil, Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { IconButton } from "@/app/_ui/icon-button";
import { Kbd } from "@/app/_ui/kbd";
import { LinkButton } from "@/app/_ui/link-button";
import { Menu } from "@/app/_ui/menu";
import { SafeLink } from "@/app/_ui/safe-link";
import { Tabs } from "@/app/_ui/tabs";
import { Time } from "@/app/_ui/time";
import { useSay } from "@/app/_ui/toast";
import { Tooltip } from "@/app/_ui/tooltip";
import { Gallery } from "@/app/dev/components/gallery";

const nothing = () => {};

/** Everything that is pressed. */
export function ControlGallery() {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [tab, setTab] = useState<"one" | "two">("one");
  return (
    <Gallery title="Controls">
      <Button variant="primary">Primary</Button>
      <Button>Secondary</Button>
      <Button variant="quiet">Quiet</Button>
      <Button variant="danger">Danger</Button>
      <Button busy>Busy</Button>
      <Button reason="Give a verdict first.">Off, with a reason</Button>
      <Button size="sm" variant="primary">
        <Plus aria-hidden size={15} /> Small <Kbd>a</Kbd>
      </Button>
      <LinkButton href="#">Link</LinkButton>
      <IconButton label="Edit" icon={Pencil} />
      <Menu
        label="Moves"
        trigger={
          <button
            type="button"
            className="inline-flex min-h-9 items-center gap-1 rounded-md border border-line-strong px-3"
          >
            Menu <ChevronDown aria-hidden size={15} />
          </button>
        }
        entries={[
          { key: "a", label: "Accept", shortcut: "a", onSelect: nothing },
          { key: "o", label: "Sign off", shortcut: "o", reason: "A second person must.", onSelect: nothing },
        ]}
      />
      <Tooltip words="A remark">
        <button type="button" className="min-h-9 underline decoration-dotted">
          Remark on hover
        </button>
      </Tooltip>
      <Button onClick={() => say("C-012 signed off.")}>Say done</Button>
      <Button onClick={() => say("The server cannot be reached.", "trouble")}>Say trouble</Button>
      <Button onClick={() => setOpen(true)}>Open a window</Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="A window"
        description="With one line about it."
        footer={<Button variant="primary">Do it</Button>}
      >
        Its words.
      </Dialog>
      <SafeLink href="https://example.org/a">A link outside</SafeLink>
      <SafeLink href="file:///etc/hosts">Not a link</SafeLink>
      <Time value="2026-11-20T12:00:00.000Z" look="full" />
      <div className="w-full max-w-md">
        <Tabs
          label="Tabs"
          value={tab}
          onValueChange={setTab}
          tabs={[
            { value: "one", label: "Check", panel: <p className="p-4">First panel</p> },
            { value: "two", label: "Discussion", count: 3, panel: <p className="p-4">Second panel</p> },
          ]}
        />
      </div>
    </Gallery>
  );
}
