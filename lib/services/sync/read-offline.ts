import "server-only";
import { z } from "zod";
import { inScope } from "@/db/client";
import { selectConflicts } from "@/db/queries/sync/conflicts";
import { selectKeptWork } from "@/db/queries/sync/operations";
import { selectPacks } from "@/db/queries/sync/packs";
import { selectVisitFile } from "@/db/queries/visit/file";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";

/** What an operation names; it is kept as it came, whatever it holds. */
const namedSchema = z
  .looseObject({ question: z.string().nullish(), label: z.string().nullish(), entryId: z.string().nullish() })
  .catch({});

/** What devices took of a visit, what they brought back that waits for a choice, and what was kept. Refuses `not-found`. */
export async function readOffline(actor: Actor, memberId: string, visitId: string) {
  const scope = authorise(actor, "visit:read", memberId);
  return inScope(scope, async (tx) => {
    const file = await selectVisitFile(tx, scope, visitId);
    if (!file) throw new DomainError("not-found", "visit");
    const conflicts = await selectConflicts(tx, scope, visitId);
    const names = new Map(
      [...file.entries, ...file.findings.map(({ id, label }) => ({ id, name: label }))].map((one) => [
        one.id,
        one.name,
      ]),
    );
    return {
      member: file.member,
      packs: await selectPacks(tx, scope, visitId),
      conflicts: conflicts.map((one) => ({ ...one, about: names.get(one.subjectId) ?? one.subjectId })),
      kept: (await selectKeptWork(tx, scope, visitId)).map((one) => {
        const { question, label, entryId } = namedSchema.parse(one.content);
        return { ...one, about: label ?? question ?? names.get(entryId ?? "") ?? "" };
      }),
    };
  });
}
