import { CountLink } from "@/app/(desk)/_list/count-link";
import type { Counts } from "@/lib/core/view/article-view";

const LEFT = ["open", "in_review", "needs_info", "lapsed"] as const;

/** The four numbers that a desk asks for first. */
export function Headline({ counts }: { counts: Counts }) {
  const { byStatus } = counts;
  const left = LEFT.reduce((sum, status) => sum + byStatus[status], 0);
  const figures = [
    { words: "claims in all", count: counts.total, href: "/claims" },
    { words: "verified", count: counts.verified, href: "/claims?verified=true" },
    { words: "awaiting sign-off", count: byStatus.awaiting_sign_off, href: "/claims?status=awaiting_sign_off" },
    { words: "left to check", count: left, href: `/claims?status=${LEFT.join(",")}` },
    { words: "proposed, to be sorted", count: byStatus.proposed, href: "/claims?status=proposed" },
  ];
  return (
    <ul className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-5">
      {figures.map(({ words, count, href }) => (
        <li key={words} className="bg-surface px-4 py-3 max-sm:last:col-span-2">
          <CountLink count={count} href={href} label={words} className="text-2xl leading-tight" />
          <p className="text-sm text-ink-soft">{words}</p>
        </li>
      ))}
    </ul>
  );
}
