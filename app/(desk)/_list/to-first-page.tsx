import { LinkButton } from "@/app/_ui/link-button";

/** The way back to the beginning of a list whose address leads into the middle of it, as an address without scripts does. */
export function ToFirstPage({ href }: { href: string }) {
  return (
    <p className="no-print mb-3 flex flex-wrap items-center gap-3 text-ink-soft">
      This is a later part of the list. <LinkButton href={href}>First page</LinkButton>
    </p>
  );
}
