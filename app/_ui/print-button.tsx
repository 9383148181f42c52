"use client";

import { Printer } from "lucide-react";
import { Button } from "@/app/_ui/button";

/** Opens the browser's print window. */
export function PrintButton() {
  return (
    <Button className="no-print" onClick={() => window.print()}>
      <Printer aria-hidden size={16} />
      Print
    </Button>
  );
}
