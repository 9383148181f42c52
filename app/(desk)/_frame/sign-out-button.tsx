import { LogOut } from "lucide-react";
import { signOutAction } from "@/app/(public)/sign-in/actions";

/** Ends the session. A plain form, so that it works before any script does. */
export function SignOutButton({ name }: { name: string }) {
  return (
    <form action={signOutAction}>
      <button
        type="submit"
        aria-label="Sign out"
        title={`Sign out ${name}`}
        className="inline-flex size-8 items-center justify-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink"
      >
        <LogOut aria-hidden size={17} strokeWidth={1.75} />
      </button>
    </form>
  );
}
