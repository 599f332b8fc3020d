import { offlineVisitFr } from "@/lib/i18n/fr/offline-visit";
import { routes } from "@/lib/routes";
import { Banner } from "../ui/banner";
import { useHeld } from "./engine";

const t = offlineVisitFr.conflict;

/** The same field was changed online meanwhile: nobody's text is lost, and the DPO chooses, online. */
export function ConflictNote() {
  const { member, visit } = useHeld().visit.file;
  return (
    <Banner tone="late" icon="ask">
      <strong>{t.title}.</strong> {t.body} <a href={routes.visitOffline(member.id, visit.id)}>{t.link}</a>
    </Banner>
  );
}
