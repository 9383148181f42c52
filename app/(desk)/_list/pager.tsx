import { LinkButton } from "@/app/_ui/link-button";
import { type AddressValues, hrefWith } from "@/app/(desk)/_list/href-with";

type PagerProps = { path: string; filter: AddressValues & { cursor?: string | undefined }; nextCursor: string | null };

/** The way to the next page of a list and back to the first. Draws nothing where one page is all. */
export function Pager({ path, filter, nextCursor }: PagerProps) {
  if (nextCursor === null && filter.cursor === undefined) return null;
  return (
    <nav aria-label="Pages" className="no-print mt-4 flex flex-wrap items-center gap-2">
      {filter.cursor !== undefined && (
        <LinkButton href={hrefWith(path, filter, { cursor: null })}>First page</LinkButton>
      )}
      {nextCursor !== null ? (
        <LinkButton href={hrefWith(path, filter, { cursor: nextCursor })} rel="next">
          Next page
        </LinkButton>
      ) : (
        <p className="text-ink-soft">This is the last page.</p>
      )}
    </nav>
  );
}
