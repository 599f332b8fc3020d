import type { ExportFormat, ExportStatus } from "@/lib/domain/export/job";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import type { Extent } from "@/lib/domain/register/export/record";
import { formatInstant, formatNumber, plural } from "@/lib/i18n/format";
import { exportFr } from "@/lib/i18n/fr/export";
import { routes } from "@/lib/routes";
import { ActForm } from "../access/act-form";
import { NativeChoices } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";
import { Banner } from "../ui/banner";
import { LinkButton } from "../ui/button";
import { PageHead } from "../ui/page-head";
import { Tag } from "../ui/tag";
import { ExtentField, FormatField } from "./format-fields";
import { RefreshWhile } from "./refresh-while";

const t = exportFr.many;

const TAGS = {
  waiting: { icon: "todo", tone: "plain" },
  running: { icon: "now", tone: "act" },
  done: { icon: "approved", tone: "done" },
  failed: { icon: "stop", tone: "stop" },
  removed: { icon: "off", tone: "off" },
} as const satisfies Record<ExportStatus, object>;

const BYTES_PER_MEGABYTE = 1_000_000;

export type ExportLine = {
  id: string;
  format: ExportFormat;
  extent: Extent;
  status: ExportStatus;
  members: number;
  doneCount: number;
  leftOutCount: number;
  bytes: number | null;
  sha256: string | null;
  requestedAt: Date;
  expiresAt: Date | null;
};

function ExportItem({ line, remove }: { line: ExportLine; remove: FormAction }) {
  const { id, status, members, doneCount, leftOutCount, bytes, expiresAt } = line;
  const what = t.what(exportFr.extents[line.extent], exportFr.formats[line.format], plural(members, ...t.members));
  return (
    <li>
      <p>
        <strong>{what}</strong>{" "}
        <span className="second">
          {t.columns.asked} {formatInstant(line.requestedAt)}
        </span>
      </p>
      <p>
        <Tag {...TAGS[status]}>{exportFr.statuses[status]}</Tag>{" "}
        {status === "running" && t.progress(formatNumber(doneCount), plural(members, ...t.members))}
      </p>
      {(status === "running" || status === "waiting") && (
        <progress value={doneCount} max={members} aria-label={t.progressLabel(what)} />
      )}
      {status === "failed" && <p>{t.failed}</p>}
      {leftOutCount > 0 && <p>{t.leftOut(plural(leftOutCount, ...t.members))}</p>}
      {status === "done" && expiresAt && <p className="second">{t.until(formatInstant(expiresAt))}</p>}
      <div className="acts">
        {status === "done" && (
          <LinkButton href={routes.exportArchive(id)} kind="first" download>
            {t.download} <small>({t.size(formatNumber((bytes ?? 0) / BYTES_PER_MEGABYTE, 1))})</small>
          </LinkButton>
        )}
        <ActForm action={remove} label={t.remove} kind="plain" about={{ exportId: id }} />
      </div>
    </li>
  );
}

type Props = {
  exports: readonly ExportLine[];
  members: readonly { id: string; name: string; left: boolean }[];
  asked: boolean;
  /** Whether the engine of the PDF is installed. */
  hasPdf: boolean;
  /** Ticked beforehand, when the person comes from a list. */
  chosen: readonly string[];
  request: FormAction;
  remove: FormAction;
};

/** The DPO's page: asks for an archive of several registers, sees it advance, takes it. */
export function ExportsPage({ exports, members, asked, hasPdf, chosen, request, remove }: Props) {
  const present = members.filter(({ left }) => !left);
  const active = exports.some(({ status }) => status === "waiting" || status === "running");
  return (
    <>
      <PageHead title={t.title} large />
      {asked && active && (
        <Banner tone="done" alert>
          {t.asked}
        </Banner>
      )}
      <p className="lead">{t.lead}</p>
      <section>
        <h2>{t.list}</h2>
        {exports.length === 0 ? (
          <p className="second">{t.none}</p>
        ) : (
          <ul className="export-list">
            {exports.map((line) => (
              <ExportItem key={line.id} line={line} remove={remove} />
            ))}
          </ul>
        )}
        <RefreshWhile active={active}>
          <LinkButton href={routes.exports()} kind="quiet">
            {t.refresh}
          </LinkButton>
        </RefreshWhile>
      </section>
      <section>
        <h2>{t.submit}</h2>
        <NativeForm key={exports[0]?.id} action={request} submitLabel={t.submit} labels={{ memberIds: t.choose }}>
          <input type="hidden" name="key" value={newId()} />
          <FormatField value="pdf" hasPdf={hasPdf} />
          <ExtentField name="extent" values={{ full: "full", public: "public" }} value="full" />
          <NativeChoices
            name="who"
            label={t.who}
            choices={[
              { value: "all", label: t.all(plural(present.length, ...t.members)) },
              { value: "chosen", label: t.chosen },
            ]}
            value={[chosen.length > 0 ? "chosen" : "all"]}
            single
          />
          <NativeChoices
            name="memberIds"
            label={t.choose}
            choices={members.map(({ id, name, left }) => ({ value: id, label: left ? `${name} (${t.left})` : name }))}
            value={chosen}
            compact
          />
        </NativeForm>
      </section>
    </>
  );
}
