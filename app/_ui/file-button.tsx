"use client";

import { type ChangeEvent, type ReactNode, useId } from "react";
import { buttonLook } from "@/app/_ui/button-look";

type FileButtonProps = {
  /** The words of the button, with an icon if it has one. */
  children: ReactNode;
  /** Endings and kinds that the window offers first; nothing keeps people from choosing others. */
  accept?: string;
  look?: "primary" | "secondary";
  /** Told of each choice, also of the same file once more: it may have been changed meanwhile. */
  onFile: (file: File) => void;
};

/** A button that chooses one file. The browser's own stays beneath it for keyboard and screen reader. */
export function FileButton({ children, accept, look = "secondary", onFile }: FileButtonProps) {
  const id = useId();
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = "";
    if (file) onFile(file);
  };
  return (
    <span>
      <input id={id} type="file" accept={accept} onChange={choose} className="peer sr-only" />
      <label
        htmlFor={id}
        className={`${buttonLook(look, "md")} peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent`}
      >
        {children}
      </label>
    </span>
  );
}
