import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

const PERMISSIONS = [
  "accelerometer=()",
  "autoplay=()",
  "browsing-topics=()",
  "camera=()",
  "display-capture=()",
  "geolocation=()",
  "gyroscope=()",
  "hid=()",
  "magnetometer=()",
  "microphone=()",
  "midi=()",
  "payment=()",
  "serial=()",
  "usb=()",
  "clipboard-write=(self)",
  "fullscreen=(self)",
].join(", ");

/** Headers of every answer, whatever it is. `secure` says that people reach us over https. */
export function setCommonHeaders(response: ServerResponse, secure: boolean): void {
  if (secure) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("Permissions-Policy", PERMISSIONS);
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("X-DNS-Prefetch-Control", "off");
  response.setHeader("X-Permitted-Cross-Domain-Policies", "none");
  response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
  response.setHeader("Reporting-Endpoints", 'csp="/api/csp-report"');
  response.setHeader("Cache-Control", "private, no-store");
}

/** The policy of everything that is not a page. */
export function setDataPolicy(response: ServerResponse): void {
  response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
}

/**
 * The policy of a page, with a nonce of its own. It is set on the request too, where the framework reads the nonce;
 * whatever a client sent under these names is overwritten.
 */
export function setPagePolicy(request: IncomingMessage, response: ServerResponse, options: PolicyOptions): void {
  const nonce = randomBytes(18).toString("base64");
  const policy = pagePolicy(nonce, options);
  request.headers["content-security-policy"] = policy;
  request.headers["x-nonce"] = nonce;
  response.setHeader("Content-Security-Policy", policy);
}

/** What a page's policy depends on. */
export type PolicyOptions = { readonly development: boolean; readonly secure: boolean };

/** The policy of a page. Development alone may evaluate code, which its tools need. */
export function pagePolicy(nonce: string, { development, secure }: PolicyOptions): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "script-src-attr 'none'",
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "media-src 'self' blob:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
    "report-to csp",
    "report-uri /api/csp-report",
  ].join("; ");
}
