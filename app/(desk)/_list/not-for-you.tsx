import { Lock } from "lucide-react";
import { EmptyState } from "@/app/_ui/empty-state";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { ROLE_WORDS } from "@/app/_words/source-words";
import { PERMISSIONS, type Permission } from "@/lib/core/access/permissions";
import type { Actor } from "@/lib/core/access/roles";

type NotForYouProps = { title: string; actor: Actor; needs: Permission };

/** A screen that this person may not use: says why, and whom to ask. */
export function NotForYou({ title, actor, needs }: NotForYouProps) {
  const allowed = PERMISSIONS[needs].map((role) => `${ROLE_WORDS[role].toLowerCase()}s`);
  const own = actor.roles.map((role) => ROLE_WORDS[role].toLowerCase());
  return (
    <Page width="text">
      <PageHeader title={title} />
      <EmptyState icon={Lock} title="Your role does not open this screen">
        <p>
          It is for {inWords(allowed)}. You are signed in as {actor.name}, {inWords(own)}. An admin of your newsroom can
          change that.
        </p>
      </EmptyState>
    </Page>
  );
}

function inWords(roles: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(roles);
}
