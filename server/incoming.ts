import type { IncomingMessage } from "node:http";
import ipaddr from "ipaddr.js";
import { accessSettings, isOwnOrigin } from "@/lib/boundary/access-settings";
import { AppError } from "@/lib/platform/errors";

const INTERNAL =
  /^(x-middleware-|x-invoke-|x-nonce$|content-security-policy|x-linecheck-|next-resume$|x-matched-path$|x-now-)/;
const FORWARDED = /^(forwarded$|x-forwarded-|x-real-ip$|cf-)/;

/** Takes out of a request what only we, the framework or a trusted proxy may say. Returns the client's address. */
export function cleanRequest(request: IncomingMessage, trusted: readonly string[]): string {
  const peer = normalAddress(request.socket.remoteAddress ?? "");
  const address = trusted.some((range) => covers(range, peer)) ? forwardedFor(request, trusted, peer) : peer;
  for (const name of Object.keys(request.headers)) {
    if (INTERNAL.test(name) || FORWARDED.test(name)) delete request.headers[name];
  }
  request.headers["x-forwarded-for"] = address;
  return bucketOf(address);
}

/** The right-most hop that is not one of our proxies: everything left of it, a client could have written. */
function forwardedFor(request: IncomingMessage, trusted: readonly string[], peer: string): string {
  const header = request.headers["x-forwarded-for"];
  const hops = (typeof header === "string" ? header : (header ?? []).join(","))
    .split(",")
    .map((hop) => normalAddress(hop.trim()));
  for (const hop of hops.reverse()) {
    if (!ipaddr.isValid(hop)) break;
    if (!trusted.some((range) => covers(range, hop))) return hop;
  }
  return peer;
}

function normalAddress(address: string): string {
  return ipaddr.isValid(address) ? ipaddr.process(address).toString() : address;
}

function covers(range: string, address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.process(address);
  if (!range.includes("/")) return ipaddr.process(range).toString() === ip.toString();
  const [net, bits] = ipaddr.parseCIDR(range);
  return net.kind() === ip.kind() && ip.match([net, bits]);
}

/** Addresses are counted as they are for IPv4 and by /64 for IPv6, where one client owns that many. */
function bucketOf(address: string): string {
  if (!ipaddr.isValid(address)) return "unknown";
  const ip = ipaddr.process(address);
  return ip.kind() === "ipv6" ? ip.toByteArray().slice(0, 8).join(".") : ip.toString();
}

/** Refuses a Host that is not ours, so that no link and no origin is ever made from a stranger's name. */
export function refuseForeignHost(host: string | undefined): void {
  const { publicOrigin, publicOriginGiven } = accessSettings();
  const known = host !== undefined && (host === new URL(publicOrigin).host || isLoopbackHost(host, publicOriginGiven));
  if (!known)
    throw new AppError("misdirected", "This server does not answer under that name. Set PUBLIC_ORIGIN if it should.");
}

function isLoopbackHost(host: string, originGiven: boolean): boolean {
  return !originGiven && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
}

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a change that another site's page sends with our cookie. The browser's own word counts first, then the
 * origin; a request with neither is foreign. Programs use keys, which no browser adds by itself.
 *
 * A form of ours that is sent without a script says `Origin: null`, because our pages send no referrer; the browser's
 * word that it is same-origin then stands in, and the framework behind us, which looks at the origin alone, is told so.
 */
export function refuseForeignChange(request: IncomingMessage): void {
  if (SAFE.has(request.method ?? "")) return;
  const { origin, host } = request.headers;
  const site = request.headers["sec-fetch-site"];
  if (site === "same-origin" && origin === "null") {
    request.headers.origin = `${new URL(accessSettings().publicOrigin).protocol}//${host}`;
    return;
  }
  const consistent = origin === undefined || isOwnOrigin(origin, host);
  if (consistent && (site === undefined ? origin !== undefined : site === "same-origin")) return;
  throw new AppError(
    "cross_origin",
    "This change did not come from Linecheck's own pages. Send an Origin header, or use an API key.",
  );
}
