import { SearchX } from "lucide-react";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";

export default function NotFoundOnDesk() {
  return (
    <Page>
      <PageHeader title="This page is not here" />
      <EmptyState
        icon={SearchX}
        title="Nothing stands at this address"
        action={
          <LinkButton href="/" variant="primary">
            Go to Today
          </LinkButton>
        }
      >
        <p>It may have been moved, or it belongs to a newsroom that you are not a member of.</p>
      </EmptyState>
    </Page>
  );
}
