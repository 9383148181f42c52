import { Time } from "@/app/_ui/time";
import type { ArticleView } from "@/lib/core/view/article-view";

/** Who cleared the text of now, and over what; or that an earlier text is out while this one is being checked. */
export function ClearanceNote({ article }: { article: ArticleView }) {
  const { clearance, released, revision } = article;
  if (clearance) {
    const overridden = clearance.overrideReason !== null;
    return (
      <p data-hue={overridden ? "orange" : "green"} className="rounded-md bg-hue-wash px-3 py-2 text-hue-ink">
        Revision {revision.number} was cleared by {clearance.by.name}, <Time value={clearance.at} />
        {overridden && ` over ${clearance.overridden} open points: ${clearance.overrideReason}`}
      </p>
    );
  }
  if (released === null || article.status !== "checking") return null;
  return (
    <p data-hue="amber" className="mb-2 rounded-md bg-hue-wash px-3 py-2 text-hue-ink">
      Revision {released} is out. The text of now, revision {revision.number}, is being checked.
    </p>
  );
}
