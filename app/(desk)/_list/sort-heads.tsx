import { HeadCell } from "@/app/_ui/table";
import type { SortLink } from "@/app/(desk)/_list/sort-links";

/** The heads of a table in words, each with the order that it leads to, where it leads to one. */
export type Heads<Sort extends string> = readonly {
  readonly words: string;
  readonly by?: Sort;
  readonly className?: string;
}[];

type SortHeadsProps<Sort extends string> = {
  heads: Heads<Sort>;
  sorts: Readonly<Partial<Record<Sort, SortLink>>>;
};

/** The heads of a table, of which some sort it. */
export function SortHeads<Sort extends string>({ heads, sorts }: SortHeadsProps<Sort>) {
  return heads.map(({ words, by, className }) => {
    const sort = by && sorts[by];
    return (
      <HeadCell key={words} className={className} {...(sort ? { sort } : {})}>
        {words}
      </HeadCell>
    );
  });
}
