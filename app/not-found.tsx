import { LinkButton } from "@/app/_ui/link-button";
import { NoticePage } from "@/app/_ui/notice-page";

export default function NotFound() {
  return (
    <NoticePage
      title="This page is not here"
      action={
        <LinkButton href="/" variant="primary">
          Go to Today
        </LinkButton>
      }
    >
      <p>It may have been moved, or it belongs to a newsroom that you are not a member of.</p>
    </NoticePage>
  );
}
