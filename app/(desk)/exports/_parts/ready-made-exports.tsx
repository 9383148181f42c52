import { ViewLinks } from "@/app/(desk)/_list/view-links";

const VIEWS = [
  { href: "/exports", label: "All claims" },
  { href: "/exports?verified=true", label: "Verified only" },
  { href: "/exports?status=signed_off", label: "Signed off" },
  { href: "/exports?verified=false", label: "Not verified" },
] as const;

/** The exports that desks make most. */
export function ReadyMadeExports({ address }: { address: string }) {
  return <ViewLinks label="Ready-made exports" views={VIEWS} address={address} />;
}
