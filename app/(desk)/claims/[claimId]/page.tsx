import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { claimHref } from "@/app/(desk)/_claims/claim-href";
import { ask } from "@/lib/boundary/page";
import { getClaim } from "@/lib/claims/queries";

/** An address for a claim by its id, which leads to its place in its article. */
export default async function ClaimPage({ params }: { params: Promise<{ claimId: string }> }) {
  const { claimId } = await params;
  if (!z.uuid().safeParse(claimId).success) notFound();
  redirect(claimHref(await ask(getClaim, { id: claimId })));
}
