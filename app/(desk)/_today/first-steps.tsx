import { FilePlus2, Newspaper } from "lucide-react";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";

/** What a desk without articles says: where everything begins. */
export function FirstSteps({ mayImport }: { mayImport: boolean }) {
  return (
    <div className="mb-4">
      <EmptyState
        icon={Newspaper}
        title="The desk is empty"
        action={
          mayImport && (
            <LinkButton href="/articles/new" variant="primary">
              <FilePlus2 aria-hidden size={16} />
              Paste your first article
            </LinkButton>
          )
        }
      >
        <p>
          {mayImport
            ? "Paste an article: its claims are found and marked, and what there is to do appears here."
            : "Editors and checkers bring articles in. What there is to do for you will appear here."}
        </p>
      </EmptyState>
    </div>
  );
}
