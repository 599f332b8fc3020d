import { nextVisitStatuses, type VisitStatus } from "@/lib/domain/visit/status";
import { visitSlotsFr } from "@/lib/i18n/fr/visit-campaign";
import { routes } from "@/lib/routes";
import { LinkButton } from "../../ui/button";

type Props = { memberId: string; visit: { id: string; status: VisitStatus; hasSlots: boolean } };

/** The times proposed for a visit, and the way to propose some while it has no date that holds. */
export function SlotLinks({ memberId, visit: { id, status, hasSlots } }: Props) {
  const proposable = status !== "planned" && nextVisitStatuses(status).includes("proposed");
  if (!hasSlots && !proposable) return null;
  return (
    <p className="bar">
      {hasSlots && <LinkButton href={routes.visitSlots(memberId, id)}>{visitSlotsFr.title}</LinkButton>}
      {proposable && (
        <LinkButton href={routes.proposeSlots(memberId, { visite: id })} kind="quiet">
          {visitSlotsFr.proposeTitle}
        </LinkButton>
      )}
    </p>
  );
}
