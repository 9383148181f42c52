/** What decides whether a thread waits for somebody, and how urgent it is. */
type Waiting = {
  readonly kind: "note" | "question" | "legal" | "blocking";
  readonly state: "open" | "resolved";
  readonly assignee: object | null;
  readonly dueAt: string | null;
  readonly openedAt: string;
};

/** Whether a thread waits for an answer. A plain note waits for nobody, until it is put to somebody or given a date. */
export function isOpenQuestion(thread: Waiting): boolean {
  return thread.state === "open" && (thread.kind !== "note" || thread.assignee !== null || thread.dueAt !== null);
}

/** The threads that wait for an answer: what is due first stands first, what has no date behind it, the oldest first. */
export function openQuestions<Thread extends Waiting>(threads: readonly Thread[]): Thread[] {
  const due = ({ dueAt }: Waiting) => (dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt));
  return threads.filter(isOpenQuestion).sort((one, other) => {
    if (due(one) !== due(other)) return due(one) - due(other);
    return Date.parse(one.openedAt) - Date.parse(other.openedAt);
  });
}
