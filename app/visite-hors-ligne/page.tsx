import type { Metadata, Viewport } from "next";
import { DeviceRoot } from "@/components/offline/device-root";
import { offlineDeviceFr } from "@/lib/i18n/fr/offline-device";
import { routes } from "@/lib/routes";

export const metadata: Metadata = {
  title: offlineDeviceFr.title,
  manifest: routes.offlineManifest(),
  appleWebApp: { capable: true, title: offlineDeviceFr.manifest.shortName },
  icons: { icon: routes.icon(), apple: "/visite-hors-ligne/icone-pleine-192.png" },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" };

/** The shell of the visit: the same for everyone, signed in or not. What it shows comes from the device alone. */
export default function OfflineVisitPage() {
  return <DeviceRoot />;
}
