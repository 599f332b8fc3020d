import { get, useFormContext } from "react-hook-form";
import { memberCardFr } from "@/lib/i18n/fr/member-card";
import { Banner } from "../ui/banner";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";

const t = memberCardFr.form;

type Field = { name: string; label: string; words?: (value: unknown) => string };

const plainWords = (value: unknown): string =>
  value === null || value === undefined || value === "" ? t.empty : String(value);

/**
 * Someone saved first: both texts side by side where they differ. Keeping one's own is a new save, on the version just read.
 * `theirs` is the record as it now stands, in the shape of the form, with its version.
 */
export function StaleNotice({ fields, theirs }: { fields: readonly Field[]; theirs: { version: number } }) {
  const { getValues, setValue } = useFormContext<{ version: number }>();
  const mine = getValues();
  const lines = fields
    .map(({ name, label, words = plainWords }) => ({
      label,
      own: words(get(mine, name)),
      other: words(get(theirs, name)),
    }))
    .filter(({ own, other }) => own !== other);
  const keepMine = () => setValue("version", theirs.version);
  return (
    <>
      <Banner
        tone="late"
        alert
        actions={
          <button className="b" type="submit" onClick={keepMine}>
            {t.staleKeep}
          </button>
        }
      >
        {t.stale}
      </Banner>
      {lines.length > 0 && (
        <Table
          caption={t.stale}
          head={[t.staleField, t.staleMine, t.staleTheirs].map((label) => <Head key={label}>{label}</Head>)}
        >
          {lines.map(({ label, own, other }) => (
            <Row key={label}>
              <RowHead>{label}</RowHead>
              <Cell label={t.staleMine}>{own}</Cell>
              <Cell label={t.staleTheirs}>{other}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </>
  );
}
