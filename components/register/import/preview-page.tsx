import { NativeTick } from "@/components/access/form/native-fields";
import { NativeForm } from "@/components/access/form/native-form";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Tag } from "@/components/ui/tag";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import type { ImportDraft, PreparedEntry } from "@/lib/domain/register/import/batch";
import type { Comparison } from "@/lib/domain/register/import/compare";
import { isHiddenLine } from "@/lib/domain/register/import/hidden-parts";
import { plural } from "@/lib/i18n/format";
import { hiddenPartsFr } from "@/lib/i18n/fr/hidden-parts";
import { importPagesFr } from "@/lib/i18n/fr/import-pages";
import { registerImportFr } from "@/lib/i18n/fr/register-import";
import { routes } from "@/lib/routes";
import { DropForm } from "./drop-form";
import { ImportFields } from "./import-fields";
import { type ImportView, placeWords } from "./view";

const t = importPagesFr.preview;

type Line = { index: number; prepared: PreparedEntry; compared: Comparison };

function Standing({ compared, draft }: { compared: Comparison; draft: ImportDraft }) {
  const [known] = compared.resembles;
  const twin = compared.twin === null ? undefined : draft.entries[compared.twin];
  if (twin)
    return (
      <Tag icon="late" tone="late" wrap>
        {t.twin(placeWords(twin.entry.place))}
      </Tag>
    );
  if (!known) return <Tag icon="plus">{t.fresh1}</Tag>;
  return (
    <Tag icon="late" tone="late" wrap>
      {compared.same ? t.same(known.ref, known.name) : t.resembles(known.ref, known.name)}
    </Tag>
  );
}

function Proposed({ line, view, draft }: { line: Line; view: ImportView; draft: ImportDraft }) {
  const { index, prepared, compared } = line;
  const { entry, edited } = prepared;
  const lacks = compared.missing.map((field) => registerImportFr.missing[field]).join(", ");
  return (
    <li>
      <NativeTick name={`taken.${index}`} label={entry.name} hint={placeWords(entry.place)} value={!compared.same} />
      <div className="lines">
        <p>
          <Standing compared={compared} draft={draft} />{" "}
          {isHiddenLine(draft.hiddenLines ?? [], entry.place) && (
            <Tag icon="late" tone="late" wrap>
              {hiddenPartsFr.line}
            </Tag>
          )}{" "}
          {edited && (
            <Tag icon="approved" tone="done">
              {t.edited}
            </Tag>
          )}
        </p>
        {entry.purposes.length > 0 && <p className="second">{entry.purposes.join(" · ")}</p>}
        {lacks !== "" && (
          <p>
            <Tag icon="complete" wrap>
              {registerImportFr.states.incomplete}
            </Tag>
            {t.missing(lacks)}
          </p>
        )}
        {entry.notes.length > 0 && <p className="second">{plural(entry.notes.length, ...t.notes)}</p>}
        <a href={routes.importedEntry(view.memberId, view.id, index + 1)}>
          {t.edit}
          <span className="vh">&nbsp;: {entry.name}</span>
        </a>
      </div>
    </li>
  );
}

function sentence(lines: readonly Line[]): string {
  const alike = lines.filter(({ compared }) => compared.resembles.length > 0 || compared.twin !== null).length;
  const incomplete = lines.filter(({ compared }) => compared.missing.length > 0).length;
  return [
    plural(lines.length - alike, ...t.fresh),
    ...(alike > 0 ? [plural(alike, ...t.alike)] : []),
    ...(incomplete > 0 ? [plural(incomplete, ...t.incomplete)] : []),
  ].join(", ");
}

type Props = { view: ImportView; draft: ImportDraft; confirm: FormAction; drop: FormAction };

/** Every entry that the file proposes: what it is beside the register, what it lacks, and whether it comes in. */
export function ImportPreviewPage({ view, draft, confirm, drop }: Props) {
  const lines = draft.entries.flatMap((prepared, index): Line[] => {
    const compared = view.compared[index];
    return compared ? [{ index, prepared, compared }] : [];
  });
  return (
    <>
      <PageHead title={t.title} count={sentence(lines)} />
      <p className="prose">{t.lead}</p>
      <NativeForm
        action={confirm}
        submitLabel={t.submit}
        beside={
          <LinkButton href={routes.registerImport(view.memberId, view.id)} kind="quiet">
            {t.back}
          </LinkButton>
        }
      >
        <ImportFields view={view} idempotencyKey={newId()} />
        <input type="hidden" name="count" value={draft.entries.length} />
        <ul className="approve">
          {lines.map((line) => (
            <Proposed key={line.index} line={line} view={view} draft={draft} />
          ))}
        </ul>
      </NativeForm>
      <DropForm view={view} action={drop} />
    </>
  );
}
