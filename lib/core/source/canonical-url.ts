import { z } from "zod";

const TRACKING = /^(utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref_src|cmpid|smid)$/i;

/** An address of a page that may be stored and shown as a link: http or https, without user names in it. */
export const WebAddressSchema = z
  .string()
  .trim()
  .max(2_000, "The address is too long.")
  .refine(isWebAddress, "Give an address that begins with http:// or https://.");

function isWebAddress(value: string): boolean {
  if (!/^https?:\/\//i.test(value) || /\s/.test(value) || !URL.canParse(value)) return false;
  const url = new URL(value);
  return url.username === "" && url.password === "" && url.hostname !== "";
}

/**
 * One spelling for the many addresses of one page, for finding duplicates: host in lower case without `www.`, no
 * fragment, no default port, no tracking parameters, the others in order, no slash at the end. Not for fetching.
 */
export function canonicalUrl(address: string): string | null {
  if (!isWebAddress(address.trim())) return null;
  const url = new URL(address.trim());
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const query = kept.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join("&");
  const path = url.pathname.replace(/\/+$/, "");
  return `${url.host.replace(/^www\./, "")}${path}${query ? `?${query}` : ""}`;
}
