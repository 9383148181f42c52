"use client";

import { Check, TriangleAlert, X } from "lucide-react";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";
import { cx } from "@/app/_ui/cx";

type Tone = "done" | "trouble";
type Message = { id: number; tone: Tone; words: string };
type Say = (words: string, tone?: Tone) => void;

const SayContext = createContext<Say>(() => {});
const SHOWN_FOR_MS = 5000;

/** Gives the function that tells the person what happened, on screen and to screen readers. */
export function useSay(): Say {
  return useContext(SayContext);
}

/** Keeps the messages at the foot of the page. Good news leaves by itself; trouble stays until it is put away. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const nextId = useRef(1);
  const say = useCallback<Say>((words, tone = "done") => {
    const message = { id: nextId.current++, tone, words };
    // What has worked since makes the trouble before it old news.
    const stays = (other: Message) => other.words !== words && (tone === "trouble" || other.tone === "done");
    setMessages((shown) => [...shown.filter(stays).slice(-1), message]);
  }, []);
  const putAway = useCallback((id: number) => setMessages((shown) => shown.filter((message) => message.id !== id)), []);
  return (
    <SayContext value={say}>
      {children}
      <section
        aria-label="Messages"
        aria-live="polite"
        className="no-print pointer-events-none fixed inset-x-3 bottom-3 z-50 flex flex-col items-center gap-2"
      >
        {messages.map((message) => (
          <Toast key={message.id} message={message} onClose={putAway} />
        ))}
      </section>
    </SayContext>
  );
}

function Toast({ message, onClose }: { message: Message; onClose: (id: number) => void }) {
  const { id, tone, words } = message;
  useEffect(() => {
    if (tone === "trouble") return;
    const timer = setTimeout(() => onClose(id), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [id, tone, onClose]);
  const Icon = tone === "trouble" ? TriangleAlert : Check;
  return (
    <div
      data-hue={tone === "trouble" ? "orange" : "green"}
      className="pointer-events-auto flex max-w-xl items-center gap-2.5 rounded-lg bg-raised py-1.5 pr-1.5 pl-3 shadow-overlay outline outline-line"
    >
      <Icon aria-hidden size={17} className="shrink-0 text-hue-ink" />
      <p className={cx(tone === "trouble" && "font-medium")}>{words}</p>
      <button
        type="button"
        aria-label="Put the message away"
        className="inline-flex size-7 items-center justify-center rounded-md text-ink-faint hover:bg-sunken"
        onClick={() => onClose(id)}
      >
        <X aria-hidden size={15} />
      </button>
    </div>
  );
}
