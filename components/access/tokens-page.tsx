import type { ApiScope } from "@/lib/domain/access/api-token";
import type { FormAction } from "@/lib/domain/form-state";
import { dayOf, formatDay, plural } from "@/lib/i18n/format";
import { apiFr } from "@/lib/i18n/fr/api";
import { routes } from "@/lib/routes";
import { Banner } from "../ui/banner";
import { PageHead } from "../ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { ActForm } from "./act-form";
import { TokenForm } from "./token-form";

const t = apiFr.list;

type TokenLine = {
  id: string;
  label: string;
  person: string;
  scopes: readonly ApiScope[];
  expiresAt: Date;
  revokedAt: Date | null;
  revokedBy: string | null;
  lastUsedOn: string | null;
};

type Props = {
  tokens: readonly TokenLine[];
  offered: readonly ApiScope[];
  /** Everyone's, for the administration. */
  all: boolean;
  now: Date;
  /** A token was just ended. */
  ended: boolean;
  create: FormAction;
  revoke: FormAction;
};

function stateOf({ expiresAt, revokedAt, revokedBy }: TokenLine, now: Date): string {
  if (revokedAt) return t.revoked(formatDay(dayOf(revokedAt)), revokedBy ?? "");
  return expiresAt > now ? t.until(formatDay(dayOf(expiresAt))) : t.expired(formatDay(dayOf(expiresAt)));
}

/** The tokens that act in the person's name, or everyone's for the administration. */
export function TokensPage({ tokens, offered, all, now, ended, create, revoke }: Props) {
  const { columns } = t;
  const head = [columns.label, ...(all ? [columns.person] : []), columns.scopes, columns.used, columns.until];
  return (
    <>
      <PageHead title={apiFr.title} large />
      {ended && (
        <Banner tone="done" alert>
          {t.done}
        </Banner>
      )}
      <p className="lead">{all ? apiFr.leadAll : apiFr.lead}</p>
      <p>
        <a href={routes.openApi()}>{apiFr.description}</a>
      </p>
      <section>
        <h2>{tokens.length === 0 ? t.title : plural(tokens.length, ...t.count)}</h2>
        {tokens.length === 0 ? (
          <p className="second">{all ? t.noneAll : t.none}</p>
        ) : (
          <Table
            caption={t.title}
            head={[...head, ""].map((label) => (
              <Head key={label}>{label || <span className="vh">{t.revoke}</span>}</Head>
            ))}
          >
            {tokens.map((token) => (
              <Row key={token.id}>
                <RowHead>{token.label}</RowHead>
                {all && <Cell label={columns.person}>{token.person}</Cell>}
                <Cell label={columns.scopes}>{token.scopes.map((scope) => apiFr.scopes[scope].label).join(", ")}</Cell>
                <Cell label={columns.used} second>
                  {token.lastUsedOn ? formatDay(token.lastUsedOn) : t.never}
                </Cell>
                <Cell label={columns.until}>{stateOf(token, now)}</Cell>
                <Cell>
                  {!token.revokedAt && token.expiresAt > now && (
                    <ActForm action={revoke} label={t.revokeNamed(token.label)} about={{ tokenId: token.id }} />
                  )}
                </Cell>
              </Row>
            ))}
          </Table>
        )}
      </section>
      {offered.length > 0 && (
        <section>
          <h2>{apiFr.create.title}</h2>
          <TokenForm action={create} offered={offered} />
        </section>
      )}
    </>
  );
}
