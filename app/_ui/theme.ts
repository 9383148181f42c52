/** The looks that a person can choose; "system" follows the machine. */
export const THEMES = ["system", "light", "dark"] as const;
/** A look that a person can choose. */
export type Theme = (typeof THEMES)[number];

/** The cookie that remembers the look. It holds nothing else and gives no rights. */
export const THEME_COOKIE = "fc_ui";

/** Reads the look out of the cookie; anything unknown is "system". */
export function readTheme(cookie: string | undefined): Theme {
  return THEMES.find((theme) => theme === cookie) ?? "system";
}
