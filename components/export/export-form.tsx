import type { ExportQuery } from "@/lib/domain/export/query";
import { exportFr } from "@/lib/i18n/fr/export";
import { routes } from "@/lib/routes";
import { NativeChoices } from "../access/form/native-fields";
import { Banner } from "../ui/banner";
import { Button, LinkButton } from "../ui/button";
import { Details } from "../ui/details";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";
import { ExtentField, FormatField } from "./format-fields";

const t = exportFr.one;

export type ExportedLine = { id: string; ref: string; name: string };

type Props = {
  memberId: string;
  query: ExportQuery;
  lines: readonly ExportedLine[];
  /** Whether the engine of the PDF is installed. */
  hasPdf: boolean;
  /** Why the person is back here: nothing was ticked, or the engine failed. */
  problem: "none-chosen" | "failed" | null;
};

/** A GET form whose answer is a file: it works without JavaScript, and the page stays where it is. */
export function ExportForm({ memberId, query, lines, hasPdf, problem }: Props) {
  if (lines.length === 0) {
    return (
      <>
        <PageHead title={t.title} large />
        <EmptyState title={t.none}>{null}</EmptyState>
      </>
    );
  }
  const chosen = query.fiches === "choisies";
  return (
    <>
      <PageHead title={t.title} large />
      {problem && (
        <Banner tone="stop" alert>
          {problem === "failed" ? t.failed : t.noneChosen}
        </Banner>
      )}
      <p className="lead">{t.lead}</p>
      <form method="get" action={routes.exportFile(memberId)}>
        <FormatField value={query.format} hasPdf={hasPdf} />
        <ExtentField name="etendue" values={{ full: "complet", public: "public" }} value={query.etendue} />
        <NativeChoices
          name="fiches"
          label={t.entries}
          choices={[
            { value: "toutes", label: t.all },
            { value: "choisies", label: t.chosen },
          ]}
          value={[query.fiches]}
          single
        />
        <Details summary={t.choose} open={chosen}>
          <NativeChoices
            name="fiche"
            label={t.choose}
            hint={t.chooseHint}
            choices={lines.map(({ id, ref, name }) => ({ value: id, label: `${ref} ${name}` }))}
            value={query.fiche}
            compact
          />
        </Details>
        <div className="bar">
          <Button kind="first" type="submit">
            {t.submit}
          </Button>
          <LinkButton href={routes.printRegister(memberId)} kind="quiet">
            {t.print}
          </LinkButton>
          <LinkButton href={routes.registerSchema()} kind="quiet" download>
            {t.schema}
          </LinkButton>
        </div>
      </form>
    </>
  );
}
