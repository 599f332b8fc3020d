import { dayOf, formatDay, formatNumber } from "@/lib/i18n/format";
import { annualReportFr } from "@/lib/i18n/fr/annual-report";
import { routes } from "@/lib/routes";

const t = annualReportFr.sent;

export type SentReport = {
  year: number;
  number: number;
  sentBy: string;
  sentAt: Date;
  acknowledgedBy: string | null;
  acknowledgedAt: Date | null;
};

export const readWords = ({
  acknowledgedAt,
  acknowledgedBy,
}: Pick<SentReport, "acknowledgedAt" | "acknowledgedBy">): string =>
  acknowledgedAt ? t.acknowledged(formatDay(dayOf(acknowledgedAt)), acknowledgedBy ?? "") : t.waiting;

/** What was sent to the town, latest first, and whether it was read. */
export function SentList({ memberId, sent }: { memberId: string; sent: readonly SentReport[] }) {
  return (
    <section className="prose" aria-labelledby="envoyes">
      <h2 id="envoyes">{t.title}</h2>
      {sent.length === 0 && (
        <p>
          {t.none} {t.noneHint}
        </p>
      )}
      <ul className="rules">
        {sent.map((one) => (
          <li key={`${one.year}-${one.number}`}>
            <a href={routes.sentReport(memberId, one.year, one.number)}>
              {t.one(String(one.year), formatNumber(one.number))}
            </a>
            <p className="second">
              {t.on(formatDay(dayOf(one.sentAt)), one.sentBy)}, {readWords(one)}.
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
