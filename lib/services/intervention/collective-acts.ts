import "server-only";
import type { AuditRecord } from "@/db/queries/audit";
import {
  type CollectiveRow,
  insertCollectiveAct,
  type NewCollectiveAct,
  selectCollectiveAct,
  updateCollectiveAct,
} from "@/db/queries/intervention/collective";
import { selectTerms } from "@/db/queries/intervention/dictionary";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import type { CollectiveActInput, SaveCollectiveActInput } from "@/lib/domain/intervention/collective-act";
import { choicesOf, collectiveTypesOf } from "@/lib/domain/intervention/dictionary";
import type { DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import { type Problem, personalDataProblems } from "@/lib/domain/intervention/problems";
import { changedFields } from "../changes";
import { keepingAside } from "../left-aside";
import { mutate } from "../mutation";
import { dayOf } from "../today";
import { refuseProblems } from "./rules";

/** A term that was retired since stays good for the act that holds it. */
function check(input: CollectiveActInput, terms: readonly DictionaryTerm[], today: string, stored?: CollectiveRow) {
  const { themes, modes } = choicesOf(terms, "dpo");
  const problems: Problem[] = personalDataProblems(
    { subject: input.subject, audience: input.audience },
    input.personalDataKept,
  );
  const known = (choices: readonly { code: string }[], code: string, kept: string | null | undefined) =>
    code === kept || choices.some((choice) => choice.code === code);
  if (input.status === "close" && input.date > today) problems.push({ path: "date", message: "future-date" });
  if (!known(collectiveTypesOf(terms), input.type, stored?.type))
    problems.push({ path: "type", message: "type-unknown" });
  if (!known(modes, input.mode, stored?.mode)) problems.push({ path: "mode", message: "mode-unknown" });
  if (input.theme && !known(themes, input.theme, stored?.theme))
    problems.push({ path: "theme", message: "theme-unknown" });
  refuseProblems(problems);
}

const columnsOf = ({ personalDataKept: _kept, ...act }: CollectiveActInput): Omit<NewCollectiveAct, "author"> => ({
  ...act,
  theme: act.theme ?? null,
  durationMinutes: act.durationMinutes ?? null,
});

const auditOf = (before: CollectiveRow | undefined, after: CollectiveRow): AuditRecord => ({
  objectType: "collective-act",
  objectId: after.id,
  changes: changedFields(before, after),
});

/** Notes a mailing, a watch note, a meeting: of the syndicate, in no figure of a member. Refuses `invalid-state` with `{ issues }`. */
export async function recordCollectiveAct(
  actor: Actor,
  key: string | null,
  input: CollectiveActInput,
  now = new Date(),
) {
  const scope = authoriseSyndicate(actor, "collective-act:write");
  return mutate("recordCollectiveAct", scope, { key, input }, async (tx) => {
    check(input, await selectTerms(tx, scope), dayOf(now));
    const act = await insertCollectiveAct(tx, scope, newId(), { ...columnsOf(input), author: actor.name });
    return { result: { id: act.id, version: act.version }, audit: auditOf(undefined, act) };
  });
}

/** Saves it on the version seen. Refuses `not-found`, `stale` with the act as it now stands, `invalid-state` with `{ issues }`. */
export async function saveCollectiveAct(
  actor: Actor,
  key: string | null,
  input: SaveCollectiveActInput,
  now = new Date(),
) {
  const { id, version, leftAside, ...act } = input;
  const scope = authoriseSyndicate(actor, "collective-act:write");
  return mutate("saveCollectiveAct", scope, { key, input }, async (tx) => {
    const before = await selectCollectiveAct(tx, scope, id);
    if (!before) throw new DomainError("not-found", "collective-act");
    check(act, await selectTerms(tx, scope), dayOf(now), before);
    const after = await updateCollectiveAct(tx, scope, id, version, columnsOf(act));
    if (!after) throw new DomainError("stale", "collective-act", before);
    return { result: { id, version: after.version }, audit: keepingAside(auditOf(before, after), leftAside) };
  });
}
