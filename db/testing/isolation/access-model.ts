import {
  both,
  either,
  type Gate,
  here,
  inRole,
  type Rules,
  self,
  syndicate,
  table,
  type Values,
  type Who,
} from "./gate";

/** A person's rights are given and taken back by an administrator, never their own; those of a DPO take a second person. */
const accepts = (who: Who, row: Values, before: Values) =>
  before.accepted_at === null &&
  before.revoked_at === row.revoked_at &&
  row.accepted_at !== null &&
  row.accepted_by === who.person &&
  row.granted_by !== who.person;
const GRANTED = ["syndicate_id", "id", "person_id", "role", "member_id", "granted_by"];
/** A right is given as it is and ends once. */
const sameGrant = (row: Values, before: Values) =>
  GRANTED.every((column) => row[column] === before[column]) &&
  (before.revoked_at === null || row.revoked_at === before.revoked_at);
const unaccepted = (row: Values, before: Values) =>
  before.accepted_at === row.accepted_at && before.accepted_by === row.accepted_by;
const someoneElse: Gate = (who, row) => who.job || row.person_id !== who.person;
const newGrant = both(
  syndicate("admin"),
  someoneElse,
  (who, row) => row.granted_by === who.person && row.accepted_by === null && (row.accepted_at === null || who.job),
);
const grantUpdate = {
  from: both(
    here,
    someoneElse,
    either(
      inRole("admin"),
      both(
        inRole("dpo"),
        (who, row) =>
          row.role === "dpo" && row.granted_by !== who.person && row.accepted_at === null && row.revoked_at === null,
      ),
    ),
  ),
  to: (who: Who, row: Values, before: Values) =>
    sameGrant(row, before) && (accepts(who, row, before) || (who.role === "admin" && unaccepted(row, before))),
};

/** A token ends, and never becomes another one. */
const ownToken = either(syndicate("admin"), self);
const TOKEN = ["syndicate_id", "id", "person_id", "label", "scopes", "hash", "expires_at"];
const sameToken = (row: Values, before: Values) => TOKEN.every((column) => row[column] === before[column]);

const ADDRESS = ["syndicate_id", "id", "person_id", "hash", "expires_at"];
const sameAddress = (row: Values, before: Values) => ADDRESS.every((column) => row[column] === before[column]);

const ownPerson: Gate = (who, row) => self(who, { ...row, person_id: row.id });
const ownSyndicate: Gate = (who, row) => row.id === who.syndicate;

/** The syndicate, its people, their rights and the tokens that act in their name. */
export const accessRules: Record<string, Rules> = {
  syndicate: { read: ownSyndicate, update: { from: both(ownSyndicate, inRole("admin")), to: ownSyndicate } },
  person: table(either(syndicate("dpo", "admin"), ownPerson), syndicate("admin")),
  role_grant: { read: either(syndicate("dpo", "admin"), self), insert: newGrant, update: grantUpdate },
  api_token: {
    read: ownToken,
    insert: both(self, inRole("dpo", "technician", "referent", "representative")),
    update: { from: ownToken, to: (who, row, before) => ownToken(who, row) && sameToken(row, before) },
  },
  calendar_link: {
    read: self,
    insert: both(self, inRole("dpo", "referent", "representative")),
    update: { from: self, to: (who, row, before) => self(who, row) && sameAddress(row, before) },
  },
};
