import { ViewLinks } from "@/app/(desk)/_list/view-links";

const VIEWS = [
  { href: "/dashboard", label: "Now" },
  { href: "/dashboard/trends", label: "Over time" },
  { href: "/wall", label: "On the wall" },
];

/** The ways to look at the newsroom's numbers. */
export function DashboardViews({ address }: { address: string }) {
  return <ViewLinks label="Dashboards" views={VIEWS} address={address} />;
}
