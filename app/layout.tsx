import "@/app/globals.css";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { Providers } from "@/app/_ui/providers";
import { readTheme, THEME_COOKIE } from "@/app/_ui/theme";
import { fontVariables } from "@/app/fonts";

export const metadata: Metadata = {
  title: { default: "Linecheck", template: "%s · Linecheck" },
  description: "Check an article line by line, claim by claim.",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf9f6" },
    { media: "(prefers-color-scheme: dark)", color: "#151618" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [cookieJar, requestHeaders] = await Promise.all([cookies(), headers()]);
  const theme = readTheme(cookieJar.get(THEME_COOKIE)?.value);
  const nonce = requestHeaders.get("x-nonce") ?? undefined;
  return (
    <html lang="en" className={theme === "system" ? fontVariables : `${fontVariables} ${theme}`}>
      <body>
        <Providers nonce={nonce}>{children}</Providers>
      </body>
    </html>
  );
}
