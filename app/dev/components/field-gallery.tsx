"use client";

import { Checkbox } from "@/app/_ui/checkbox";
import { FileButton } from "@/app/_ui/file-button";
import { FileDrop } from "@/app/_ui/file-drop";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { TextareaField } from "@/app/_ui/textarea-field";
import { Gallery } from "@/app/dev/components/gallery";

const nothing = () => {};

/** Everything that is typed into. */
export function FieldGallery() {
  return (
    <Gallery title="Fields">
      <div className="grid w-full gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <TextField label="Empty" placeholder="https://" />
        <TextField label="With a hint" hint="At least 12 characters." defaultValue="Words" />
        <TextField label="With an error" error="This address is not complete." defaultValue="not an address" />
        <TextField label="Off" disabled defaultValue="Words" />
        <SelectField label="A choice" options={[{ value: "a", label: "All claims (17)" }]} />
        <TextareaField label="Several lines" defaultValue="Held against the report, page 14." />
        <FileButton onFile={nothing}>Choose a file</FileButton>
        <FileDrop
          label="Choose a file"
          hint="PDF, up to 50 MB."
          endings={[".pdf"]}
          trouble={null}
          progress={null}
          onFile={nothing}
        />
        <FileDrop
          label="On its way"
          hint="Half of it has gone."
          endings={[".pdf"]}
          trouble={null}
          progress={0.5}
          onFile={nothing}
        />
        <FileDrop
          label="Not taken"
          hint="PDF, up to 50 MB."
          endings={[".pdf"]}
          trouble="This file is longer than 50 MB."
          progress={null}
          onFile={nothing}
        />
        <Checkbox label="Load the sample articles" hint="Four articles to try things out on." defaultChecked />
      </div>
    </Gallery>
  );
}
