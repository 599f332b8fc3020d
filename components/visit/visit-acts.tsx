import type { VisitStatus } from "@/lib/domain/visit/status";
import { offlineDeviceFr } from "@/lib/i18n/fr/offline-device";
import { syncFr } from "@/lib/i18n/fr/sync";
import { visitMovementFr } from "@/lib/i18n/fr/visit-movement";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { routes } from "@/lib/routes";
import { LinkButton } from "../ui/button";

const t = visitPagesFr.visit;

type Props = {
  memberId: string;
  visit: { id: string; status: VisitStatus };
  sent: boolean;
  /** The town was visited before. */
  hasFormer: boolean;
  hasQuestionnaire: boolean;
};

/** What can be done with a visit, the next thing first. */
export function VisitActs({ memberId, visit, sent, hasFormer, hasQuestionnaire }: Props) {
  const isOpen = visit.status === "planned" || visit.status === "done";
  const devices = <LinkButton href={routes.visitOffline(memberId, visit.id)}>{syncFr.title}</LinkButton>;
  // What a device brings to a visit that was cancelled or postponed is kept there.
  if (!isOpen) return visit.status === "to_plan" ? null : <p className="bar">{devices}</p>;
  const done = visit.status === "done";
  return (
    <p className="bar">
      {!sent && hasQuestionnaire && (
        <LinkButton href={routes.visitQuestions(memberId, visit.id)} kind={done ? "plain" : "first"}>
          {t.run}
        </LinkButton>
      )}
      {done && hasQuestionnaire && (
        <LinkButton href={routes.visitReport(memberId, visit.id)} kind="first">
          {sent ? t.report : t.draftReport}
        </LinkButton>
      )}
      {!sent && hasQuestionnaire && (
        <LinkButton href={routes.prepareOffline(memberId, visit.id)}>{offlineDeviceFr.link}</LinkButton>
      )}
      {hasFormer && <LinkButton href={routes.visitMovement(memberId, visit.id)}>{visitMovementFr.link}</LinkButton>}
      {devices}
      {!sent && <LinkButton href={routes.closeVisit(memberId, visit.id)}>{done ? t.amend : t.close}</LinkButton>}
    </p>
  );
}
