import { keyInWords } from "@/lib/core/history/in-words";
import type { PeopleEvent } from "@/lib/core/history/people-events";

/** Says a line about who may see and do what in words. */
export function describePeople({ type, payload }: PeopleEvent): string {
  switch (type) {
    case "session.ended":
      return `ended ${payload.count === 1 ? "a session" : `${payload.count} sessions`} of ${payload.name}`;
    case "member.second_factor_set":
      return `set up a second factor for ${payload.name}`;
    case "member.second_factor_removed":
      return `took the second factor of ${payload.name} away`;
    case "member.recovery_codes_made":
      return `made new recovery codes for ${payload.name}`;
    case "newsroom.second_factor_asked":
      return askedInWords(payload);
    case "member.password_changed":
      return `changed the password of ${payload.name}`;
    case "member.reset_link_made":
      return `made a link by which ${payload.name} sets a new password`;
    case "member.mail_set":
      return `set the mails of ${payload.name} to ${keyInWords(payload.frequency)}`;
    case "member.cleared":
      return payload.cleared
        ? `cleared ${payload.name} for confidential sources`
        : `took the clearance of ${payload.name} away`;
    case "article.access_changed":
      return accessInWords(payload);
    case "guest_link.made":
      return `made a guest link for ${payload.name} on ${payload.claims.join(", ")}`;
    case "guest_link.revoked":
      return `revoked the guest link of ${payload.name}`;
    case "guest_link.opened":
      return `the guest ${payload.name} opened his link`;
    case "guest_link.answered":
      return `the guest ${payload.name} answered on ${payload.label}: ${payload.body.slice(0, 140)}`;
    case "source.confided":
      return `confided source #${payload.number}`;
    case "source.revealed":
      return `read who confidential source #${payload.number} is`;
    case "source.readers_changed":
      return `lets ${payload.readers.join(", ") || "nobody else"} read who confidential source #${payload.number} is`;
  }
}

type Access = Extract<PeopleEvent, { type: "article.access_changed" }>["payload"];

function accessInWords({ restricted, embargoUntil, members }: Access): string {
  const limits = [restricted ? "restricted" : null, embargoUntil ? `under embargo until ${embargoUntil}` : null];
  const said = limits.filter((limit) => limit !== null).join(" and ");
  return said ? `made the article ${said}, for ${members.join(", ")}` : "opened the article to everybody of the desk";
}

function askedInWords({
  roles,
  cleared,
  without,
}: Extract<PeopleEvent, { type: "newsroom.second_factor_asked" }>["payload"]): string {
  const asked = [
    ...roles.map((role) => `every ${role}`),
    ...(cleared ? ["whoever is cleared for confidential sources"] : []),
  ];
  if (asked.length === 0) return "asks nobody for a second factor any more";
  return `asks ${asked.join(", ")} for a second factor; ${without === 1 ? "1 person has" : `${without} people have`} none yet`;
}
