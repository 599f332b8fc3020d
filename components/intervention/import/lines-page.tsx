import { NativeTick } from "@/components/access/form/native-fields";
import { NativeForm } from "@/components/access/form/native-form";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Tag } from "@/components/ui/tag";
import type { FormAction } from "@/lib/domain/form-state";
import { type PreviewLine, type Standing, wordsOf } from "@/lib/domain/import/act-file";
import { labelOf, themeListOf } from "@/lib/domain/intervention/dictionary";
import { formatDay, formatNumber, plural } from "@/lib/i18n/format";
import { actImportFr } from "@/lib/i18n/fr/act-import";
import { routes } from "@/lib/routes";
import { ActImportFields, DropActsForm } from "./fields";
import { type ActFileView, actPlace } from "./view";

const t = actImportFr.preview;
const ORDER: readonly Standing[] = ["refused", "alike", "same", "twin", "new"];

/** « Copie d’un acte » for a line that reads, its own cells for one that does not. */
const titleOf = ({ read, cells }: PreviewLine) => (read.kind === "refused" ? wordsOf(cells) : read.act.subject);

function saidOf({ read }: PreviewLine, { known, service }: ActFileView): string {
  if (read.kind === "refused") return "";
  const { act } = read;
  const member = read.kind === "act" ? known.members.find(({ id }) => id === read.act.memberId)?.name : undefined;
  const theme = act.theme ? labelOf(known.terms, themeListOf(service), act.theme) : undefined;
  const words = [
    member,
    theme,
    act.type && labelOf(known.terms, "type", act.type),
    labelOf(known.terms, "mode", act.mode),
  ];
  return [formatDay(act.date), ...words].filter(Boolean).join(" · ");
}

function Line({ line, view }: { line: PreviewLine; view: ActFileView }) {
  const { index, read, standing, beside, edited } = line;
  const title = titleOf(line);
  return (
    <li>
      {read.kind === "refused" ? (
        <p>
          <strong>{title}</strong> <span className="second">{actPlace(line)}</span>
        </p>
      ) : (
        <NativeTick
          name={`taken.${index}`}
          label={title}
          hint={actPlace(line)}
          value={standing === "new" || standing === "alike"}
        />
      )}
      <div className="lines">
        {read.kind === "refused" ? (
          <ul>
            {read.problems.map(({ field, reason }) => (
              <li key={`${field} ${reason}`}>{reason}</li>
            ))}
          </ul>
        ) : (
          <p className="second">{saidOf(line, view)}</p>
        )}
        {(beside || edited) && (
          <p>
            {beside && (
              <Tag icon="late" tone="late" wrap>
                {t.beside(beside.ref)}
              </Tag>
            )}{" "}
            {edited && (
              <Tag icon="approved" tone="done">
                {t.edited}
              </Tag>
            )}
          </p>
        )}
        <a href={routes.actImportLine(view.importId, index + 1)}>
          {t.edit}
          <span className="vh">
            &nbsp;: {actPlace(line)}, {title}
          </span>
        </a>
      </div>
    </li>
  );
}

type Props = { view: ActFileView; confirm: FormAction; drop: FormAction };

/** Every line of the file: new, beside what is noted already, or refused with its reasons. */
export function ActLinesPage({ view, confirm, drop }: Props) {
  const { lines } = view.understood;
  const back = (
    <LinkButton href={routes.actImportValues(view.importId)} kind="quiet">
      {t.back}
    </LinkButton>
  );
  if (lines.length === 0)
    return (
      <>
        <PageHead title={actImportFr.steps[3]} />
        <EmptyState title={t.none} action={{ href: routes.actImport(view.importId), label: t.columns }}>
          <p>{t.noneBody}</p>
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHead title={actImportFr.steps[3]} count={plural(lines.length, ...actImportFr.lines)} />
      <p className="prose">{t.lead}</p>
      <NativeForm action={confirm} submitLabel={t.submit} beside={back}>
        <ActImportFields {...view} />
        <input type="hidden" name="count" value={lines.length} />
        {ORDER.map((standing) => {
          const own = lines.filter((line) => line.standing === standing);
          if (own.length === 0) return null;
          return (
            <section key={standing}>
              <h2>
                {actImportFr.groups[standing]} <small>{formatNumber(own.length)}</small>
              </h2>
              <ul className="approve">
                {own.map((line) => (
                  <Line key={line.index} line={line} view={view} />
                ))}
              </ul>
            </section>
          );
        })}
      </NativeForm>
      <DropActsForm {...view} action={drop} />
    </>
  );
}
