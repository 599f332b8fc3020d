import { NativeForm } from "@/components/access/form/native-form";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import type { FormAction } from "@/lib/domain/form-state";
import type { ActImportReport } from "@/lib/domain/import/act-file";
import type { Service } from "@/lib/domain/intervention/service";
import type { ImportStatus } from "@/lib/domain/register/import/status";
import { formatInstant, plural } from "@/lib/i18n/format";
import { actImportFr } from "@/lib/i18n/fr/act-import";
import { routes } from "@/lib/routes";
import { ActImportFields } from "./fields";
import { actPlace } from "./view";

const t = actImportFr.report;

export type ActReportView = {
  id: string;
  version: number;
  service: Service;
  status: ImportStatus;
  fileName: string;
  report: ActImportReport | null;
  importedBy: string | null;
  importedAt: Date | null;
  undoneBy: string | null;
  undoneAt: Date | null;
};

function Outcome({ view }: { view: ActReportView }) {
  const { status, report, service, importedBy, importedAt, undoneBy, undoneAt } = view;
  if (!report || !importedBy || !importedAt) return <Banner tone="info">{t.dropped}</Banner>;
  if (status === "undone" && undoneBy && undoneAt)
    return (
      <Banner tone="info">
        <strong>{t.undone(plural(report.imported, ...t.cancelled))}</strong> {t.by(undoneBy, formatInstant(undoneAt))}
      </Banner>
    );
  const [one, many] = t.acts[service];
  const visits = report.visits > 0 ? `, ${plural(report.visits, ...t.visits)}` : "";
  return (
    <Banner tone="done">
      <strong>{t.done(`${plural(report.imported, one, many)}${visits}`)}</strong>{" "}
      {t.by(importedBy, formatInstant(importedAt))} {t.late}
    </Banner>
  );
}

/** What became of a file, and the one way back while nobody has touched its lines. */
export function ActReportPage({ view, undo }: { view: ActReportView; undo: FormAction }) {
  const { service, report } = view;
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          <LinkButton href={service === "it" ? routes.itRequests() : routes.interventions()} kind="first">
            {t.toList[service]}
          </LinkButton>
        }
      />
      <p className="prose">{view.fileName}</p>
      <Outcome view={view} />
      {report && report.left.length > 0 && (
        <section>
          <h2>{t.left}</h2>
          <ul className="rules">
            {report.left.map((line) => (
              <li key={`${line.sheet} ${line.line}`}>
                {line.text}{" "}
                <span className="second">
                  {actPlace(line)}, {line.reasons.length > 0 ? line.reasons.join("\u202f; ") : t.notTaken}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.status === "imported" && (
        <section>
          <h2>{t.undo}</h2>
          <p className="prose">{t.undoHint}</p>
          <NativeForm action={undo} submitLabel={t.undo} kind="stop">
            <ActImportFields importId={view.id} version={view.version} />
          </NativeForm>
        </section>
      )}
    </>
  );
}
