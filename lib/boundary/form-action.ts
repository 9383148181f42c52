import type { FormState } from "@/lib/core/view/form-state";
import { AppError } from "@/lib/platform/errors";

/** Turns what was thrown at a plain form into what the form shows. Unknown errors go on to the error page. */
export function refusedForm(error: unknown): FormState {
  if (!(error instanceof AppError)) throw error;
  const fields = Object.entries(error.fields ?? {}).map(([name, messages]) => [name, messages[0] ?? ""]);
  return {
    status: "refused",
    message: error.message,
    ...(fields.length > 0 ? { fields: Object.fromEntries(fields) } : {}),
  };
}

/** The text fields of a form, without the ones that the framework adds. */
export function formFields(form: FormData): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === "string" && !name.startsWith("$ACTION")) fields[name] = value;
  }
  return fields;
}
