"use client";

import { Button } from "@/app/_ui/button";
import { ErrorReference } from "@/app/_ui/error-reference";
import { LinkButton } from "@/app/_ui/link-button";
import { NoticePage } from "@/app/_ui/notice-page";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <NoticePage
      title="This page could not be shown"
      action={
        <>
          <Button variant="primary" onClick={retry}>
            Try again
          </Button>
          <LinkButton href="/">Go to Today</LinkButton>
        </>
      }
    >
      <p>Nothing that was saved is lost. If it happens again, tell whoever runs this server.</p>
      <ErrorReference error={error} />
    </NoticePage>
  );
}
