import type { ComponentProps } from "react";
import { TextField } from "@/app/_ui/text-field";

type NewPasswordFieldProps = Omit<ComponentProps<typeof TextField>, "type" | "minLength" | "autoComplete" | "hint">;

/** A password that somebody chooses: what it must be like is said everywhere in the same words. */
export function NewPasswordField(props: NewPasswordFieldProps) {
  return (
    <TextField
      {...props}
      type="password"
      required
      minLength={12}
      autoComplete="new-password"
      hint="At least 12 characters. A few words in a row are good; they need no signs or figures."
    />
  );
}
