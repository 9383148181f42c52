"use client";

import { useKnownSources } from "@/app/_client/use-known-sources";
import { Notice } from "@/app/_ui/notice";
import { counted } from "@/app/_ui/number";
import { TextLink } from "@/app/_ui/text-link";

/** Says while an address is typed that the newsroom has this page already. */
export function AlreadyHere({ address }: { address: string }) {
  const found = useKnownSources(address, { addressesOnly: true });
  return (
    <div role="status">
      {found.length > 0 && (
        <Notice title="Already here">
          {found.map((source) => (
            <span key={source.id} className="block">
              <TextLink href={`/sources/${source.id}`}>{source.title}</TextLink>, {counted(source.usedBy, "use")}. Use
              it instead of writing it down again.
            </span>
          ))}
        </Notice>
      )}
    </div>
  );
}
