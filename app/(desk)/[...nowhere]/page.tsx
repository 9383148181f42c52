import { notFound } from "next/navigation";

/** Any address that leads nowhere: said inside the desk, with its menu, to whoever is signed in. */
export default function NowherePage() {
  notFound();
}
