import { ViewLinks } from "@/app/(desk)/_list/view-links";

const VIEWS: readonly { href: string; label: string }[] = [
  { href: "/claims", label: "All" },
  { href: "/claims?assignee=me", label: "Mine" },
  { href: "/claims?assignee=none", label: "Nobody's" },
  { href: "/claims?status=proposed", label: "Proposed" },
  { href: "/claims?status=awaiting_sign_off", label: "Awaiting sign-off" },
  { href: "/claims?status=lapsed", label: "Lapsed" },
  { href: "/claims?risk=unsourced", label: "Without a source" },
  { href: "/claims?verified=true", label: "Verified" },
];

/** The lists that desks open most, one click away. */
export function QuickViews({ address }: { address: string }) {
  return <ViewLinks label="Ready-made lists" views={VIEWS} address={address} />;
}
