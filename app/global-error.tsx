"use client";

import "@/app/globals.css";
import { Button } from "@/app/_ui/button";
import { ErrorReference } from "@/app/_ui/error-reference";
import { NoticePage } from "@/app/_ui/notice-page";

export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Linecheck</title>
        <NoticePage
          title="Linecheck could not be shown"
          action={
            <Button variant="primary" onClick={retry}>
              Try again
            </Button>
          }
        >
          <p>Nothing that was saved is lost. If it happens again, tell whoever runs this server.</p>
          <ErrorReference error={error} />
        </NoticePage>
      </body>
    </html>
  );
}
