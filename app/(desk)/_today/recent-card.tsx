import { Card } from "@/app/_ui/card";
import { TextLink } from "@/app/_ui/text-link";
import { EventLine } from "@/app/(desk)/_list/event-line";
import type { EventView } from "@/lib/core/view/history-view";

/** What happened on the desk lately. */
export function RecentCard({ events, more }: { events: readonly EventView[]; more: boolean }) {
  return (
    <Card title="Lately on the desk" actions={more && <TextLink href="/history">History</TextLink>}>
      {events.length === 0 ? (
        <p className="text-ink-soft">Nothing has happened yet.</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {events.map((event) => (
            <li key={event.id}>
              <EventLine event={event} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
