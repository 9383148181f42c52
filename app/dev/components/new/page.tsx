import { Page } from "@/app/_ui/page";
import { NewArticle } from "@/app/(desk)/articles/new/_components/new-article";

/** The intake form without a server behind it. */
export default function NewArticleInDevelopment() {
  return (
    <main>
      <Page>
        <NewArticle />
      </Page>
    </main>
  );
}
