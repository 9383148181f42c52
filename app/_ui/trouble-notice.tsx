import { TriangleAlert } from "lucide-react";
import type { ReactNode, RefObject } from "react";

type TroubleNoticeProps = { ref: RefObject<HTMLDivElement | null>; children: ReactNode };

/** Why a form was not saved, above it, able to take the focus. */
export function TroubleNotice({ ref, children }: TroubleNoticeProps) {
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      data-hue="red"
      className="flex gap-2 rounded-md bg-hue-wash px-3 py-2 font-medium text-hue-ink"
    >
      <TriangleAlert aria-hidden size={18} className="mt-0.5 shrink-0" />
      <p>{children}</p>
    </div>
  );
}
