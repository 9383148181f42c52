import type { ReactNode } from "react";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { ViewLinks } from "@/app/(desk)/_list/view-links";

const SCREENS = [
  { href: "/admin/members", label: "Members" },
  { href: "/admin/invitations", label: "Invitations" },
  { href: "/admin/keys", label: "API keys" },
  { href: "/admin/second-factor", label: "Second factor" },
  { href: "/admin/policy", label: "Evidence policy" },
  { href: "/admin/passes", label: "Proposed claims" },
  { href: "/admin/import", label: "Take in an export" },
] as const;

type AdminFrameProps = {
  here: (typeof SCREENS)[number]["href"];
  lead: string;
  actions?: ReactNode;
  children: ReactNode;
};

/** The frame of the screens of administration, with the way from one to the other. */
export function AdminFrame({ here, lead, actions, children }: AdminFrameProps) {
  const screen = SCREENS.find(({ href }) => href === here);
  return (
    <Page width="form">
      <ViewLinks label="Administration" views={SCREENS} address={here} />
      <PageHeader title={screen?.label} lead={lead} actions={actions} />
      {children}
    </Page>
  );
}
