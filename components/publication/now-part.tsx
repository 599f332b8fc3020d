import { formatNumber, plural } from "@/lib/i18n/format";
import { publicationFr } from "@/lib/i18n/fr/publication";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { routes } from "@/lib/routes";
import { ActForm } from "../access/act-form";
import { Button } from "../ui/button";
import { Details } from "../ui/details";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import type { PublicationProps, PublicationView } from "./view";

const t = publicationFr.now;
const p = publicationFr.publish;

/** Why the button says no; null when it may be pressed. */
function refusalOf({ mayPublish, count, editions, moved }: PublicationView): string | null {
  if (!mayPublish) return p.notYou;
  if (count === 0) return p.nothing;
  const [last] = editions;
  return last && !moved ? p.unchanged(formatNumber(last.number)) : null;
}

function PublishForm({ view, actions }: Pick<PublicationProps, "view" | "actions">) {
  const last = view.editions[0]?.number ?? 0;
  const label = p.submit(formatNumber(last + 1));
  const refusal = refusalOf(view);
  if (refusal !== null) {
    return (
      <div className="bar">
        <Button refusal={refusal}>{label}</Button>
      </div>
    );
  }
  return (
    <>
      <p className="second">{p.hint}</p>
      <ActForm
        action={actions.publish}
        label={label}
        kind="first"
        about={{ memberId: view.member.id, last, seen: view.fingerprint }}
      />
    </>
  );
}

function LeftOutTable({ view }: { view: PublicationView }) {
  return (
    <Details summary={plural(view.leftOut.length, ...t.leftOut)} open={view.count === 0}>
      <Table
        caption={plural(view.leftOut.length, ...t.leftOut)}
        head={
          <>
            <Head>{t.columns.entry}</Head>
            <Head>{t.columns.why}</Head>
          </>
        }
      >
        {view.leftOut.map(({ id, ref, name, why }) => (
          <Row key={id}>
            <RowHead>
              <a href={routes.entry(view.member.id, id)}>{name}</a> <span className="second">{ref}</span>
            </RowHead>
            <Cell label={t.columns.why}>{t.why[why]}</Cell>
          </Row>
        ))}
      </Table>
    </Details>
  );
}

/** What would be published if it were now, what is left out and why, and the act itself. */
export function NowPart(props: PublicationProps) {
  const { view } = props;
  const held = view.withheld.map((field) => registerFieldsFr.fields[field]).join(", ");
  return (
    <section className="block">
      <h2>{t.title}</h2>
      <p>
        <strong>{plural(view.count, ...t.count)}</strong>
      </p>
      {held !== "" && <p>{t.withheld(held)}</p>}
      <p className="second">{t.always}</p>
      {view.leftOut.length > 0 && <LeftOutTable view={view} />}
      <PublishForm {...props} />
    </section>
  );
}
