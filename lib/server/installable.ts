import type { Metadata } from "next";
import { quickFormFr } from "@/lib/i18n/fr/quick-form";
import { routes } from "@/lib/routes";
import { installedIcon } from "./install-icons";

/** On the pages from which one installs the quick entry. Nothing of it is kept by a service worker: it needs the network. */
export const installable: Metadata = {
  manifest: routes.noteManifest(),
  appleWebApp: { capable: true, title: quickFormFr.phone.shortName },
  icons: { icon: routes.icon(), apple: installedIcon },
};
