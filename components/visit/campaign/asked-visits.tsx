import { formatNumber } from "@/lib/i18n/format";
import { visitSlotsFr } from "@/lib/i18n/fr/visit-campaign";
import { routes } from "@/lib/routes";
import { Banner } from "../../ui/banner";

const t = visitSlotsFr;

export type AskedVisit = { id: string; slots: number };

/** A visit that the DPO proposes and the town has not answered: on the home of its people. */
export function AskedVisits({ memberId, visits }: { memberId: string; visits: readonly AskedVisit[] }) {
  return visits.map(({ id, slots }) => (
    <div className="no-print" key={id}>
      <Banner tone="info">
        {t.asked}. <a href={routes.visitSlots(memberId, id)}>{t.answerAmong(formatNumber(slots))}</a>
      </Banner>
    </div>
  ));
}
