import type { ComponentProps, ReactNode } from "react";
import { CONTROL } from "@/app/_ui/control-look";
import { cx } from "@/app/_ui/cx";
import { Field } from "@/app/_ui/field";

type TextFieldProps = ComponentProps<"input"> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
  hideLabel?: boolean;
  fieldClassName?: string;
};

/** One line of typing with its label. */
export function TextField({ label, hint, error, hideLabel, fieldClassName, className, ...rest }: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, hideLabel, required: rest.required, className: fieldClassName }}>
      {(control) => (
        <input type="text" {...rest} {...control} className={cx(CONTROL, "min-h-9 read-only:bg-sunken", className)} />
      )}
    </Field>
  );
}
