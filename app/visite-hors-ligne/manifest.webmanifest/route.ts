import { offlineDeviceFr } from "@/lib/i18n/fr/offline-device";
import { routes } from "@/lib/routes";
import { answerManifest } from "@/lib/server/install-icons";

const t = offlineDeviceFr.manifest;

/** What a browser asks to install the visit on a tablet. */
export function GET(): Response {
  return answerManifest({
    id: routes.offlineVisit(),
    name: t.name,
    short_name: t.shortName,
    description: t.description,
    start_url: routes.offlineVisit(),
    scope: routes.offlineVisit(),
  });
}
