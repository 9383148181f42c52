import { ChevronDown } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { CONTROL } from "@/app/_ui/control-look";
import { cx } from "@/app/_ui/cx";
import { Field } from "@/app/_ui/field";

type Option = { value: string; label: string };

type SelectFieldProps = Omit<ComponentProps<"select">, "children"> & {
  label: ReactNode;
  options: readonly Option[];
  hint?: ReactNode;
  error?: string | null | undefined;
  hideLabel?: boolean;
  fieldClassName?: string;
};

/** A choice of one, with the browser's own list: it is the one that everybody's keyboard and reader know. */
export function SelectField(props: SelectFieldProps) {
  const { label, options, hint, error, hideLabel, fieldClassName, className, ...rest } = props;
  return (
    <Field {...{ label, hint, error, hideLabel, required: rest.required, className: fieldClassName }}>
      {(control) => (
        <span className="relative block">
          <select {...rest} {...control} className={cx(CONTROL, "min-h-9 appearance-none pr-8", className)}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden
            size={15}
            className="pointer-events-none absolute top-1/2 right-2.5 -mt-2 text-ink-soft"
          />
        </span>
      )}
    </Field>
  );
}
