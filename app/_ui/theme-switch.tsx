"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { THEME_COOKIE, THEMES, type Theme } from "@/app/_ui/theme";

const LOOKS = {
  system: { words: "As the system", Icon: Monitor },
  light: { words: "Light", Icon: Sun },
  dark: { words: "Dark", Icon: Moon },
} as const;

function remember(theme: Theme) {
  const secure = window.location.protocol === "https:" ? "; Secure" : "";
  // The Cookie Store API is not in every browser that we serve, so the old way it is.
  // biome-ignore lint/suspicious/noDocumentCookie: see the line above
  document.cookie = `${THEME_COOKIE}=${theme}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  const classes = document.documentElement.classList;
  classes.remove("light", "dark");
  if (theme !== "system") classes.add(theme);
}

/** One button that goes round: system, light, dark. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  const { words, Icon } = LOOKS[theme];
  const label = `Appearance: ${words.toLowerCase()}. Change to ${LOOKS[next].words.toLowerCase()}.`;
  return (
    <button
      type="button"
      className="inline-flex size-8 items-center justify-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink"
      aria-label={label}
      title={label}
      onClick={() => {
        remember(next);
        setTheme(next);
      }}
    >
      <Icon aria-hidden size={17} strokeWidth={1.75} />
    </button>
  );
}
