import { offlineDeviceFr } from "@/lib/i18n/fr/offline-device";
import { routes } from "@/lib/routes";

const t = offlineDeviceFr.manifest;

/** The light values of the tokens `--page` and `--action`. */
const PAGE = "#f3f4f0";
const INK = "#4a2a78";

const icon = (size: number, purpose: "any" | "maskable") => ({
  src: `/visite-hors-ligne/icone-${purpose === "maskable" ? "pleine-" : ""}${size}.png`,
  sizes: `${size}x${size}`,
  type: "image/png",
  purpose,
});

/** What a browser asks to install the visit on a tablet; it names nobody. */
export function GET(): Response {
  const manifest = {
    id: routes.offlineVisit(),
    name: t.name,
    short_name: t.shortName,
    description: t.description,
    lang: "fr",
    start_url: routes.offlineVisit(),
    scope: routes.offlineVisit(),
    display: "standalone",
    background_color: PAGE,
    theme_color: INK,
    icons: [icon(192, "any"), icon(512, "any"), icon(192, "maskable"), icon(512, "maskable")],
  };
  return Response.json(manifest, { headers: { "content-type": "application/manifest+json" } });
}
