import { Newspaper } from "lucide-react";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { ThemeSwitch } from "@/app/_ui/theme-switch";
import { BadgeGallery } from "@/app/dev/components/badge-gallery";
import { ControlGallery } from "@/app/dev/components/control-gallery";
import { FieldGallery } from "@/app/dev/components/field-gallery";
import { Gallery } from "@/app/dev/components/gallery";
import { PartGallery } from "@/app/dev/components/part-gallery";
import { TableGallery } from "@/app/dev/components/table-gallery";

/** Every component in every state, for looking at. */
export default function ComponentsPage() {
  return (
    <main>
      <Page>
        <PageHeader
          title="Components"
          lead="Everything that screens are made of, in all its states."
          actions={
            <>
              <ThemeSwitch initial="system" />
              <LinkButton href="/dev/components/review?claim=6">Review screen</LinkButton>
              <LinkButton href="/dev/components/new">New article</LinkButton>
            </>
          }
        />
        <ControlGallery />
        <FieldGallery />
        <BadgeGallery />
        <PartGallery />
        <TableGallery />
        <Gallery title="Type">
          <div>
            <p className="font-serif text-3xl">Headline in the serif, 31 px</p>
            <p className="font-serif text-2xl">Title of a screen, 25 px</p>
            <p className="text-xl">Title of a window, 20 px</p>
            <p className="text-lg">Lead, 17 px</p>
            <p>Text of the interface, 15 px: 0123456789 · Łódź, Çanakkale, Tromsø, Győr</p>
            <p className="text-sm text-ink-soft">Small and soft, 13 px</p>
            <p className="text-xs text-ink-faint">Smallest and faint, 12 px</p>
          </div>
        </Gallery>
        <Gallery title="Nothing there">
          <EmptyState icon={Newspaper} title="No articles yet" action={<LinkButton href="#">New article</LinkButton>}>
            Paste an article, and its claims appear in a moment.
          </EmptyState>
        </Gallery>
      </Page>
    </main>
  );
}
