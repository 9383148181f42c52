import type { HitPart } from "@/lib/core/search/hit-parts";
import { viewHref } from "@/lib/core/search/saved-view";
import type { SavedView } from "@/lib/core/view/saved-view";
import type { SearchView } from "@/lib/core/view/search-view";

/** One line of the palette: what it says and where it leads. */
export type PaletteEntry = {
  readonly key: string;
  readonly href: string;
  readonly words: readonly HitPart[];
  /** What stands before the words: a claim's number, an author. */
  readonly before?: string;
  /** What stands below them in small print. */
  readonly below?: string;
  /** The keys that lead there without the palette. */
  readonly keys?: readonly string[];
};
/** Lines of one kind under a head. */
export type PaletteGroup = { readonly title: string; readonly entries: readonly PaletteEntry[] };

/** A thing to do or a screen to go to. */
export type PaletteAction = { readonly label: string; readonly href: string; readonly keys?: readonly string[] };

/** The actions whose words begin with what was typed, in whatever order; all of them while nothing is. */
export function matchingActions(actions: readonly PaletteAction[], typed: string): PaletteEntry[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return actions
    .filter(({ label }) => {
      const words = label.toLowerCase().split(/\s+/);
      return wanted.every((start) => words.some((word) => word.startsWith(start)));
    })
    .map(({ label, href, keys }) => ({
      key: `go:${label}:${href}`,
      href,
      words: [{ text: label, hit: false }],
      ...(keys ? { keys } : {}),
    }));
}

/** The saved views as things to go to: "View: Figures without a source (claims)". */
export function viewActions(views: readonly SavedView[]): PaletteAction[] {
  return views.map((view) => ({ label: `View: ${view.name} (${view.screen})`, href: viewHref(view) }));
}

/** What the server found, as lines under heads. */
export function foundGroups(found: SearchView): PaletteGroup[] {
  const groups: PaletteGroup[] = [
    {
      title: "Claims",
      entries: found.claims.map(({ id, label, words, articleTitle }) => ({
        key: `claim:${id}`,
        href: `/claims/${id}`,
        words,
        before: label,
        below: articleTitle,
      })),
    },
    {
      title: "Articles",
      entries: found.articles.map(({ id, words }) => ({ key: `article:${id}`, href: `/articles/${id}`, words })),
    },
    {
      title: "Sources",
      entries: found.sources.map(({ id, words }) => ({ key: `source:${id}`, href: `/sources/${id}`, words })),
    },
    {
      title: "Comments",
      entries: found.comments.map(({ id, author, words }) => ({
        key: `comment:${id}`,
        href: `/comments/${id}`,
        words,
        before: author,
      })),
    },
    {
      title: "People",
      entries: found.people.map(({ id, words }) => ({
        key: `person:${id}`,
        href: `/claims?assignee=${id}`,
        words,
        below: "Claims assigned to them",
      })),
    },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}
