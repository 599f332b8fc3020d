import { frameFr } from "@/lib/i18n/fr/frame";
import { quickFormFr } from "@/lib/i18n/fr/quick-form";
import { routes } from "@/lib/routes";
import { answerManifest, installedLook } from "@/lib/server/install-icons";

const t = quickFormFr.phone;

/** What a browser asks to install the site on a telephone: it opens on the quick entry, and a long press offers it as well. */
export function GET(): Response {
  const [shortcutIcon] = installedLook.icons;
  return answerManifest({
    id: routes.home(),
    name: frameFr.product,
    short_name: t.shortName,
    description: t.description,
    start_url: routes.noteFromPhone(),
    scope: routes.home(),
    shortcuts: [{ name: t.shortcut, url: routes.noteFromPhone(), icons: [shortcutIcon] }],
  });
}
