import type { ComponentProps, ReactNode } from "react";
import { CONTROL } from "@/app/_ui/control-look";
import { cx } from "@/app/_ui/cx";
import { Field } from "@/app/_ui/field";

type TextareaFieldProps = ComponentProps<"textarea"> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
  hideLabel?: boolean;
};

/** Several lines of typing with their label; it grows with the words where the browser can. */
export function TextareaField({ label, hint, error, hideLabel, className, ...rest }: TextareaFieldProps) {
  return (
    <Field {...{ label, hint, error, hideLabel, required: rest.required }}>
      {(control) => (
        <textarea
          rows={3}
          {...rest}
          {...control}
          className={cx(
            CONTROL,
            "field-sizing-content read-only:bg-sunken max-h-96 min-h-16 resize-y py-1.5 leading-normal",
            className,
          )}
        />
      )}
    </Field>
  );
}
