import { expect, test } from "vitest";
import { HUMAN_ONLY, PERMISSIONS, type Permission } from "@/lib/core/access/permissions";
import { ROLES, type Role } from "@/lib/core/access/roles";

// The keys of the table are the permissions.
const names = Object.keys(PERMISSIONS) as Permission[];

function permissionRow(name: Permission): string {
  const held: readonly Role[] = PERMISSIONS[name];
  const cells = ROLES.map((role) => (held.includes(role) ? "yes" : ""));
  return `| \`${name}\` | ${[...cells, HUMAN_ONLY.includes(name) || held.length === 0 ? "never" : "as its roles"].join(" | ")} |`;
}

const page = `# Who may do what

Written by \`npx vitest run --project architecture tests/architecture/permissions-doc -u\` from the table that the server
asks; a test holds the two equal. A member holds one role or more; an admin runs the system and judges no content. What
depends on the thing itself (one's own article, a second person for a sign-off) stands in the guards of the moves, see
[claim-lifecycle.md](claim-lifecycle.md). Restricted articles and embargoes come on top: for whoever is not named, the
article does not exist. A guest holds a link and may answer on its claims, nothing else. Whoever is asked for a second
factor and has none may do \`factor:own\` and nothing else, whatever the roles, and the API keys of that person rest: the
server answers 403 \`second_factor_required\`, pages lead to its set-up ([0034](../decisions/0034-a-second-factor-asked-for.md)).
Which permission each command and query asks for stands in its first lines; who may call each route is written down a second
time, by hand, in \`tests/support/who-may-call.ts\`, and a route without a line there fails the tests.

## Permissions

| permission | ${ROLES.join(" | ")} | API key |
| --- | ${ROLES.map(() => "---").join(" | ")} | --- |
${names.map(permissionRow).join("\n")}
`;

test("the page of permissions is what the code says", async () => {
  await expect(page).toMatchFileSnapshot("../../docs/domain/permissions.md");
});
