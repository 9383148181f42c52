import { TextField } from "@/app/_ui/text-field";

/** What is known about an article besides its text. All of it may be left empty. */
export function ArticleFields() {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField
        label="Title"
        name="title"
        maxLength={300}
        fieldClassName="sm:col-span-2"
        hint="Left empty, the first line of the text is taken."
      />
      <TextField label="Byline" name="byline" maxLength={300} />
      <TextField label="Outlet" name="outlet" maxLength={300} />
      <TextField label="Address" name="sourceUrl" type="url" placeholder="https://" maxLength={2000} />
      <TextField label="Published on" name="publishedAt" type="date" />
    </div>
  );
}
