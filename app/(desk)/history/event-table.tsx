"use client";

import { StackCell, StackRow } from "@/app/_ui/stack-table";
import { HeadCell } from "@/app/_ui/table";
import { EventLine } from "@/app/(desk)/_list/event-line";
import { LongTable } from "@/app/(desk)/_list/long-table";
import { type ListSource, useLongList } from "@/app/(desk)/_list/use-long-list";
import { EventPayload } from "@/app/(desk)/history/event-payload";
import type { EventView } from "@/lib/core/view/history-view";

/** The lines of the history, newest first. */
export function EventTable({ source, nextHref }: { source: ListSource<EventView>; nextHref: string | null }) {
  const list = useLongList(source);
  return (
    <LongTable
      caption="Lines of the history"
      noun="line"
      list={list}
      nextHref={nextHref}
      head={<HeadCell>Newest first</HeadCell>}
      row={(event, place) => (
        <StackRow {...place}>
          <StackCell>
            <EventLine event={event} />
            <EventPayload event={event} />
          </StackCell>
        </StackRow>
      )}
    />
  );
}
