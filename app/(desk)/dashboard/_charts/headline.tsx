import { CountLink } from "@/app/(desk)/_list/count-link";
import type { Counts } from "@/lib/core/view/article-view";

const AT_WORK = ["open", "in_review", "needs_info", "lapsed"] as const;

/** The four numbers that a desk asks for first. */
export function Headline({ counts }: { counts: Counts }) {
  const { byStatus } = counts;
  const atWork = AT_WORK.reduce((sum, status) => sum + byStatus[status], 0);
  const figures = [
    { words: "claims in all", count: counts.total, href: "/claims" },
    { words: "verified", count: counts.verified, href: "/claims?verified=true" },
    { words: "awaiting sign-off", count: byStatus.awaiting_sign_off, href: "/claims?status=awaiting_sign_off" },
    { words: "open or being checked", count: atWork, href: `/claims?status=${AT_WORK.join(",")}` },
    { words: "proposed", count: byStatus.proposed, href: "/claims?status=proposed" },
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
