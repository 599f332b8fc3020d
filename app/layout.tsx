import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Sprite } from "@/components/ui/sprite";
import { frameFr } from "@/lib/i18n/fr/frame";
import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: frameFr.product, template: `%s · ${frameFr.product}` },
  robots: { index: false, follow: false },
};

/** Every page carries the nonce of its own answer, so none is made at build time. */
export const dynamic = "force-dynamic";

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr">
      <body>
        <Sprite />
        {children}
      </body>
    </html>
  );
}
