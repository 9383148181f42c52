import { redirect } from "next/navigation";

/** Administration begins with the people. */
export default function AdminPage() {
  redirect("/admin/members");
}
