import { Check, CircleHelp, Copy, type LucideIcon, SearchX, TriangleAlert } from "lucide-react";
import type { Hue } from "@/app/_ui/hue";
import type { ImportedRowView } from "@/lib/core/view/claim-import-view";

type RowLook = { readonly label: string; readonly hue: Hue; readonly icon: LucideIcon };

/** How what becomes of a line looks, in words, colour and icon. */
export const ROW_LOOK: Readonly<Record<ImportedRowView["state"], RowLook>> = {
  ambiguous: { label: "Several places", hue: "amber", icon: CircleHelp },
  not_found: { label: "Not found", hue: "orange", icon: SearchX },
  bad: { label: "Cannot be read", hue: "red", icon: TriangleAlert },
  fits: { label: "Fits", hue: "green", icon: Check },
  duplicate: { label: "There already", hue: "gray", icon: Copy },
};

/** The order in which lines are shown: what wants a decision comes first. */
export const ROW_ORDER = [
  "ambiguous",
  "not_found",
  "bad",
  "fits",
  "duplicate",
] as const satisfies readonly (keyof typeof ROW_LOOK)[];
