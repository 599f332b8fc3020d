import type { SnapshotContent } from "@/lib/domain/meeting/snapshot";
import { meetingFr } from "@/lib/i18n/fr/meeting";
import { routes } from "@/lib/routes";
import { writtenSnapshot } from "./written";

const t = meetingFr.figures;
const FORMATS = ["svg", "png"] as const;

/** Each chart of the snapshot as a file of its own. */
export function PictureLinks({
  meetingId,
  content,
  sha256,
}: {
  meetingId: string;
  content: SnapshotContent;
  sha256: string;
}) {
  const { cards } = writtenSnapshot(content, sha256);
  return (
    <details className="data no-print">
      <summary>{t.charts}</summary>
      <ul className="rules">
        {cards.flatMap(({ code, title, charts }) =>
          charts.flatMap((chart, rang) =>
            FORMATS.map((format) => (
              <li key={`${code}-${chart.title}-${format}`}>
                <a href={routes.meetingFile(meetingId, { format, figure: code, rang })} download>
                  {t.chart(charts.length > 1 ? chart.title : title, format.toUpperCase())}
                </a>
              </li>
            )),
          ),
        )}
      </ul>
    </details>
  );
}
