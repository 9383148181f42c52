import { notFound } from "next/navigation";
import { requireActor } from "@/lib/boundary/page";

/** Any address that leads nowhere: said inside the desk, with its menu, to whoever is signed in. */
export default async function NowherePage() {
  await requireActor();
  notFound();
}
