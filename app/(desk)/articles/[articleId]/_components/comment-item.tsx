"use client";

import { Link2, Pencil, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { cx } from "@/app/_ui/cx";
import { IconButton } from "@/app/_ui/icon-button";
import { Time } from "@/app/_ui/time";
import { CommentEditor } from "@/app/(desk)/articles/[articleId]/_components/comment-editor";
import { copyCommentLink, deleteComment } from "@/app/(desk)/articles/[articleId]/_store/thread-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { usePlace } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import type { ThreadView } from "@/lib/core/view/claim-view";

const CommentVersions = dynamic(() =>
  import("@/app/(desk)/articles/[articleId]/_components/comment-versions").then((module) => module.CommentVersions),
);

const EDITABLE_FOR_MS = 15 * 60 * 1_000;

type Comment = ThreadView["comments"][number];
type Opened = "editor" | "versions" | null;

/** One remark. A link may lead to it; its author may edit it for a while; author and editors may take it back. */
export function CommentItem({ claimId, comment }: { claimId: string | null; comment: Comment }) {
  const [opened, setOpened] = useState<Opened>(null);
  const { item, linked } = useLinkTo(comment.id);
  return (
    <li
      ref={item}
      tabIndex={-1}
      aria-current={linked || undefined}
      className={cx("outline-none", linked && "-mx-2 rounded-md bg-accent-wash px-2 py-1.5")}
    >
      <div className="flex flex-wrap items-center gap-x-1 text-sm text-ink-faint">
        <p>
          <strong className="font-semibold text-ink">{comment.author.name}</strong> · <Time value={comment.createdAt} />
        </p>
        {comment.edits > 0 && (
          <button
            type="button"
            aria-expanded={opened === "versions"}
            onClick={() => setOpened(opened === "versions" ? null : "versions")}
            className="min-h-6 underline decoration-1 underline-offset-2"
          >
            edited
          </button>
        )}
        {!comment.deleted && <CommentActions {...{ claimId, comment }} onEdit={() => setOpened("editor")} />}
      </div>
      {comment.deleted && <p className="text-ink-faint">This remark was taken back.</p>}
      {!comment.deleted && opened === "editor" && (
        <CommentEditor {...{ claimId, comment }} onDone={() => setOpened(null)} />
      )}
      {!comment.deleted && opened !== "editor" && (
        <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{comment.body}</p>
      )}
      {opened === "versions" && <CommentVersions key={comment.version} id={comment.id} />}
    </li>
  );
}

/** Brings a remark into view and gives it the focus when a link or a list leads to it. */
function useLinkTo(id: string) {
  const { comment, turn } = usePlace();
  const item = useRef<HTMLLIElement>(null);
  const linked = comment === id;
  const arrival = linked ? turn : null;
  useEffect(() => {
    if (arrival === null) return;
    item.current?.scrollIntoView({ block: "center" });
    item.current?.focus({ preventScroll: true });
  }, [arrival]);
  return { item, linked };
}

type CommentActionsProps = { claimId: string | null; comment: Comment; onEdit: () => void };

function CommentActions({ claimId, comment, onEdit }: CommentActionsProps) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const { me } = desk.store.review;
  const own = comment.author.id === me.memberId;
  const edit = () => {
    const late = Date.now() - Date.parse(comment.createdAt) > EDITABLE_FOR_MS;
    if (late) desk.say("A remark can be edited for fifteen minutes. Write another one instead.", "trouble");
    else onEdit();
  };
  return (
    <span className="no-print ml-auto flex">
      <IconButton label="Copy a link to this remark" icon={Link2} onClick={() => void copyCommentLink(desk, comment)} />
      {own && <IconButton label="Edit this remark" icon={Pencil} onClick={edit} />}
      {(own || me.roles.includes("editor")) && (
        <IconButton
          label="Take this remark back"
          icon={Trash2}
          aria-disabled={busy || undefined}
          onClick={() => run(() => deleteComment(desk, claimId, comment))}
        />
      )}
    </span>
  );
}
