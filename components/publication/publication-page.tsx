import { dayOf, formatDay, formatNumber } from "@/lib/i18n/format";
import { publicationFr } from "@/lib/i18n/fr/publication";
import { Banner } from "../ui/banner";
import { PageHead } from "../ui/page-head";
import { AddressPart } from "./address-part";
import { Changes } from "./changes";
import { EditionsPart } from "./editions-part";
import { FieldsPart } from "./fields-part";
import { NowPart } from "./now-part";
import type { PublicationProps, PublicationView } from "./view";

const t = publicationFr;

function State({ view }: { view: PublicationView }) {
  const [last] = view.editions;
  if (!last) return <Banner tone="info">{t.state.never}</Banner>;
  const [number, day] = [formatNumber(last.number), formatDay(dayOf(last.publishedAt))];
  return (
    <Banner tone={view.moved ? "late" : "done"}>
      {view.moved ? t.state.moved(number, day) : t.state.current(number, day)}
      {view.token === null && ` ${t.state.noLink}`}
    </Banner>
  );
}

/** The public register of the member in hand: what is published, what would be, at which address, and every edition so far. */
export function PublicationPage(props: PublicationProps) {
  const { view, done } = props;
  return (
    <>
      <PageHead title={t.title} large />
      {done && (
        <Banner tone="done" alert>
          {t.done[done]}
        </Banner>
      )}
      <p className="lead">{t.lead}</p>
      <State view={view} />
      {view.moved && view.changes && (
        <section className="block">
          <h2>{t.changes.title}</h2>
          <Changes changes={view.changes} />
        </section>
      )}
      <NowPart {...props} />
      <AddressPart {...props} />
      <FieldsPart {...props} />
      <EditionsPart view={view} />
    </>
  );
}
