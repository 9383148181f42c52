import type { NotificationView } from "@/lib/core/view/notification-view";

/** Where a notice leads: to the remark, else to the claim, else to the article; null where there is no such place. */
export function noticeHref(notice: Pick<NotificationView, "commentId" | "claimId" | "articleId">): `/${string}` | null {
  if (notice.commentId) return `/comments/${notice.commentId}`;
  if (notice.claimId) return `/claims/${notice.claimId}`;
  return notice.articleId ? `/articles/${notice.articleId}` : null;
}
