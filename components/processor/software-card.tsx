import type { ActionResult } from "@/lib/domain/action-result";
import type { DpaStatus } from "@/lib/domain/processor/codes";
import { formatDay, formatNumber, plural } from "@/lib/i18n/format";
import { contractFr } from "@/lib/i18n/fr/contract";
import { softwareFr } from "@/lib/i18n/fr/software";
import { routes } from "@/lib/routes";
import { Banner } from "../ui/banner";
import { LinkButton } from "../ui/button";
import { PageHead } from "../ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { type SavedSoftware, SavedSoftwareForm } from "./software-form";

const t = softwareFr.card;
const DONE: Readonly<Record<string, string>> = softwareFr.list.done;

type Named = { id: string; name: string };
type Use = {
  memberId: string;
  member: string;
  since: string | null;
  until: string | null;
  contract: { id: string; object: string; ref: string; dpaStatus: DpaStatus; endsOn: string | null } | null;
  entries: number;
};
type Props = {
  software: Named & { publisherId: string | null; serviceId: string | null; note: string; version: number };
  users: readonly Use[];
  publishers: readonly Named[];
  services: readonly Named[];
  mayWrite: boolean;
  done: string;
  /** The form stands on the page when it is asked for: who only reads does not wait for it. */
  editing: boolean;
  action: (key: string, input: SavedSoftware) => Promise<ActionResult>;
};

/** « depuis le… », « jusqu’au… »: what is known of the time of a use. */
export function timeWords({ since, until }: { since: string | null; until: string | null }): string {
  if (since && until) return t.period(formatDay(since), formatDay(until));
  if (since) return t.from(formatDay(since));
  return until ? t.until(formatDay(until)) : t.unknown;
}

function Users({ users, name }: { users: readonly Use[]; name: string }) {
  if (users.length === 0) return <p className="second">{t.noUser}</p>;
  return (
    <Table
      caption={t.users(name)}
      head={[t.member, t.since, t.contract, t.entries].map((label) => <Head key={label}>{label}</Head>)}
    >
      {users.map((use) => (
        <Row key={use.memberId}>
          <RowHead>
            <a href={routes.memberSoftware(use.memberId)}>{use.member}</a>
          </RowHead>
          <Cell label={t.since}>{timeWords(use)}</Cell>
          <Cell label={t.contract}>
            {use.contract ? (
              <a href={routes.contract(use.memberId, use.contract.id)}>
                {[use.contract.object || use.contract.ref, contractFr.dpaStatuses[use.contract.dpaStatus]]
                  .filter(Boolean)
                  .join(", ")}
              </a>
            ) : (
              <span className="second">{t.noContract}</span>
            )}
          </Cell>
          <Cell label={t.entries}>{formatNumber(use.entries)}</Cell>
        </Row>
      ))}
    </Table>
  );
}

/** One software: who uses it, since when, under which contract. */
export function SoftwareCard({ software, users, publishers, services, mayWrite, done, editing, action }: Props) {
  const publisher = publishers.find(({ id }) => id === software.publisherId);
  return (
    <>
      {DONE[done] && (
        <Banner tone="done" alert>
          {DONE[done]}
        </Banner>
      )}
      <PageHead
        title={software.name}
        large
        sum={
          publisher ? (
            <a href={routes.processor(publisher.id)}>{publisher.name}</a>
          ) : (
            <span className="second">{t.noPublisher}</span>
          )
        }
        actions={
          <>
            {mayWrite && !editing && (
              <LinkButton href={`${routes.software(software.id, { modifier: "oui" })}#modifier`}>{t.edit}</LinkButton>
            )}
            <LinkButton href={routes.softwares()} kind="quiet">
              {t.back}
            </LinkButton>
          </>
        }
      />
      {software.note && <p className="prose">{software.note}</p>}
      <section>
        <h2>
          {t.users(software.name)} {users.length > 0 && <small>{plural(users.length, ...t.usersCount)}</small>}
        </h2>
        <Users users={users} name={software.name} />
      </section>
      {mayWrite && editing && (
        <section id="modifier">
          <h2>{t.edit}</h2>
          <SavedSoftwareForm
            start={{
              id: software.id,
              version: software.version,
              name: software.name,
              publisherId: software.publisherId,
              serviceId: software.serviceId,
              note: software.note,
            }}
            publishers={publishers}
            services={services}
            action={action}
          />
        </section>
      )}
    </>
  );
}
