import type { ReactNode } from "react";

type NoticePageProps = { title: string; children: ReactNode; action: ReactNode };

/** A whole page that says one thing: not found, went wrong. */
export function NoticePage({ title, children, action }: NoticePageProps) {
  return (
    <main className="mx-auto flex min-h-[70vh] max-w-xl flex-col items-start justify-center gap-4 px-6">
      <p className="font-serif text-lg font-semibold text-ink-faint">Linecheck</p>
      <h1 className="font-serif text-3xl leading-tight font-semibold">{title}</h1>
      <div className="text-lg text-ink-soft">{children}</div>
      <div className="flex gap-2">{action}</div>
    </main>
  );
}
