import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { NotForYou } from "@/app/(desk)/_list/not-for-you";
import { AdminFrame } from "@/app/(desk)/admin/_parts/admin-frame";
import { TakeDocument } from "@/app/(desk)/admin/import/take-document";
import { requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";

export const metadata: Metadata = { title: "Take in an export" };

export default async function ImportPage() {
  const actor = await requireActor();
  if (!can(actor, "settings:manage")) {
    return <NotForYou title="Take in an export" actor={actor} needs="settings:manage" />;
  }
  return (
    <AdminFrame
      here="/admin/import"
      lead="A JSON export of another installation, with its articles, claims, talks, approvals and history. It goes into an empty newsroom only."
    >
      <Card title="The file">
        <TakeDocument />
      </Card>
      <p className="mt-4 text-ink-soft">
        The file is held against its own manifest first; one that was changed since is refused. Its people become
        members who cannot sign in. Files over 64 MB go in with{" "}
        <code className="font-mono text-sm">npx linecheck import --document FILE</code>.
      </p>
    </AdminFrame>
  );
}
