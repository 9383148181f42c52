import { KeyRound } from "lucide-react";
import type { Metadata } from "next";
import { Badge } from "@/app/_ui/badge";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { StackCell, StackRow, StackTable } from "@/app/_ui/stack-table";
import { HeadCell } from "@/app/_ui/table";
import { Time } from "@/app/_ui/time";
import { NotForYou } from "@/app/(desk)/_list/not-for-you";
import { AdminFrame } from "@/app/(desk)/admin/_parts/admin-frame";
import { ConfirmChange } from "@/app/(desk)/admin/_parts/confirm-change";
import { rolesInWords } from "@/app/(desk)/admin/_parts/roles-in-words";
import { KeyForm } from "@/app/(desk)/admin/keys/key-form";
import { listKeys } from "@/lib/accounts/queries";
import { ask, requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";

export const metadata: Metadata = { title: "API keys" };

type ApiKey = Awaited<ReturnType<typeof listKeys.run>>["items"][number];

export default async function KeysPage() {
  const actor = await requireActor();
  if (!can(actor, "key:manage")) return <NotForYou title="API keys" actor={actor} needs="key:manage" />;
  const { items } = await ask(listKeys, {});
  const now = new Date().toISOString();
  return (
    <AdminFrame
      here="/admin/keys"
      lead="For programs that read or bring in articles and claims. A key never signs off: that takes people."
    >
      <div className="flex flex-col gap-6">
        <Card title="Make a key">
          <KeyForm />
        </Card>
        {items.length === 0 ? (
          <EmptyState icon={KeyRound} title="No key yet">
            <p>Make one for each program, with the fewest roles that it needs, so that you can revoke it alone.</p>
          </EmptyState>
        ) : (
          <StackTable
            caption="API keys"
            head={["Name", "Begins with", "Roles", "Made", "Last used", "State", "Change"].map((head) => (
              <HeadCell key={head}>{head}</HeadCell>
            ))}
          >
            {items.map((apiKey) => (
              <KeyRow key={apiKey.id} apiKey={apiKey} now={now} />
            ))}
          </StackTable>
        )}
      </div>
    </AdminFrame>
  );
}

function KeyRow({ apiKey, now }: { apiKey: ApiKey; now: string }) {
  const expired = apiKey.expiresAt !== null && apiKey.expiresAt <= now;
  return (
    <StackRow>
      <StackCell className="font-medium">{apiKey.name}</StackCell>
      <StackCell label="Begins with">
        <span className="font-mono text-sm">{apiKey.prefix}…</span>
      </StackCell>
      <StackCell label="Roles">{rolesInWords(apiKey.roles)}</StackCell>
      <StackCell label="Made">
        <Time value={apiKey.createdAt} look="date" />
        <span className="block text-sm text-ink-faint">{apiKey.createdBy?.name ?? "on the command line"}</span>
      </StackCell>
      <StackCell label="Last used">
        {apiKey.lastUsedAt ? <Time value={apiKey.lastUsedAt} /> : <span className="text-sm text-ink-faint">Never</span>}
      </StackCell>
      <StackCell label="State">
        {apiKey.revokedAt !== null ? (
          <Badge>Revoked</Badge>
        ) : expired ? (
          <Badge>Expired</Badge>
        ) : (
          <Badge hue="green">Works</Badge>
        )}
        {apiKey.expiresAt && apiKey.revokedAt === null && (
          <span className="block text-sm text-ink-faint">
            until <Time value={apiKey.expiresAt} look="date" />
          </span>
        )}
      </StackCell>
      <StackCell>
        {apiKey.revokedAt === null && (
          <ConfirmChange
            action="Revoke"
            about={apiKey.name}
            danger
            consequence="Programs that use this key are refused at once. It cannot be taken back."
            call={{ method: "POST", path: `/keys/${apiKey.id}/revoke` }}
            done="Key revoked."
          />
        )}
      </StackCell>
    </StackRow>
  );
}
