"use client";

import { useState } from "react";
import { type Answer, wordsOf } from "@/app/_client/call-api";
import { sendFile } from "@/app/_client/send-file";

/** Sends one file at a time: how far it is, and why the last one was not taken. */
export function useFileSending() {
  const [progress, setProgress] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const send = async <Value>(path: string, file: File): Promise<Value | null> => {
    setTrouble(null);
    setProgress(0);
    const answer: Answer<Value> = await sendFile<Value>({
      path,
      file,
      idempotencyKey: crypto.randomUUID(),
      onProgress: setProgress,
    });
    setProgress(null);
    if (answer.kind === "ok") return answer.value;
    setTrouble(`${file.name}: ${wordsOf(answer)}`);
    return null;
  };
  return { progress, trouble, send };
}
