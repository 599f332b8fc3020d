import type { FormAction } from "@/lib/domain/form-state";
import { dayOf, formatDay } from "@/lib/i18n/format";
import { accessFr } from "@/lib/i18n/fr/access";
import { ActForm } from "./act-form";
import { type HeldRole, nameOfRole } from "./held-roles";

const t = accessFr.grant;

type PersonRolesProps = {
  personId: string;
  grants: readonly HeldRole[];
  readerId: string | null;
  mayRevoke: boolean;
  revoke: FormAction;
  accept: FormAction;
};

function originOf({ grantedByName, grantedAt, acceptedByName, pending }: HeldRole): string {
  const day = formatDay(dayOf(new Date(grantedAt)));
  const given = grantedByName ? t.givenBy(grantedByName, day) : t.givenAtStart(day);
  return [given, ...(acceptedByName ? [t.acceptedBy(acceptedByName)] : []), ...(pending ? [t.pending] : [])].join(", ");
}

/** The roles in force; a dpo that waits shows who may accept it. */
export function PersonRoles({ personId, grants, readerId, mayRevoke, revoke, accept }: PersonRolesProps) {
  if (grants.length === 0) return <p>{t.none}</p>;
  return (
    <ul className="items">
      {grants.map((grant) => {
        const about = { grantId: grant.id, personId };
        const mayAccept = grant.pending && readerId !== null && readerId !== personId && grant.grantedBy !== readerId;
        return (
          <li key={grant.id}>
            <p>
              <strong>{nameOfRole(grant)}</strong>
              <br />
              <span className="second">{originOf(grant)}</span>
            </p>
            {grant.pending && <p className="hint">{mayAccept ? t.acceptHint : t.waiting}</p>}
            {mayAccept && <ActForm action={accept} label={t.accept} about={about} />}
            {mayRevoke && (
              <ActForm action={revoke} label={t.revokeNamed(nameOfRole(grant))} kind="quiet" about={about} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
