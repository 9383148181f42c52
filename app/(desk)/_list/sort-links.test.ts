import { expect, test } from "vitest";
import { sortLinks } from "@/app/(desk)/_list/sort-links";

const ways = { newest: "descending", title: "ascending" } as const;

test("a head that sorts keeps the filter; the usual order needs no word in the address", () => {
  const links = sortLinks({ path: "/sources", filter: { q: "port" }, sort: "newest", usual: "newest", ways });
  expect(links).toEqual({
    newest: { href: "/sources?q=port", direction: "descending" },
    title: { href: "/sources?q=port&sort=title", direction: null },
  });
});

test("only the head by which the list is sorted has a direction, its own", () => {
  const links = sortLinks({ path: "/sources", filter: {}, sort: "title", usual: "newest", ways });
  expect([links.newest?.direction, links.title?.direction]).toEqual([null, "ascending"]);
});
