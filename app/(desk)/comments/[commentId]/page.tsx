import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { hrefWith } from "@/app/(desk)/_list/href-with";
import { ask } from "@/lib/boundary/page";
import { getCommentPlace } from "@/lib/reviews/thread-queries";

/** An address for a remark by its id, which leads to its place: the article, the claim, the discussion. */
export default async function CommentPage({ params }: { params: Promise<{ commentId: string }> }) {
  const { commentId } = await params;
  if (!z.uuid().safeParse(commentId).success) notFound();
  const { articleId, claimNumber } = await ask(getCommentPlace, { id: commentId });
  redirect(hrefWith(`/articles/${articleId}`, { claim: claimNumber, comment: commentId }));
}
