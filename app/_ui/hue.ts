/** The eight hues that carry meaning. */
export const HUES = ["gray", "blue", "violet", "green", "teal", "amber", "orange", "red"] as const;
/** A hue that carries meaning. */
export type Hue = (typeof HUES)[number];

/** The hue of a name that a newsroom chose; an unknown name is gray. */
export function hueOf(name: string): Hue {
  if (name === "purple") return "violet";
  return HUES.find((hue) => hue === name) ?? "gray";
}
