import "server-only";
import { insertAnnotation, insertPreset, withdrawAnnotation as withdraw } from "@/db/queries/statistics/axis";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import type { AnnotationInput, PresetInput } from "@/lib/domain/statistics/axis";
import { mutate } from "../mutation";

/** Notes an event on a month of the charts, for everyone who reads them. */
export async function addAnnotation(actor: Actor, key: string | null, input: AnnotationInput): Promise<{ id: string }> {
  const scope = authoriseSyndicate(actor, "annotation:write");
  return mutate("addAnnotation", scope, { key, input }, async (tx) => {
    const id = newId();
    const { label, service } = input;
    const month = `${input.on.slice(0, 7)}-01`;
    await insertAnnotation(tx, scope, { id, month, label, service });
    const changes = { month: { after: month }, label: { after: label } };
    return { result: { id }, audit: { objectType: "annotation", objectId: id, changes } };
  });
}

/** Takes a remark off the charts; it is kept with its date. Refuses `not-found` when it is off already. */
export async function withdrawAnnotation(
  actor: Actor,
  key: string | null,
  input: { annotationId: string },
): Promise<void> {
  const scope = authoriseSyndicate(actor, "annotation:write");
  await mutate("withdrawAnnotation", scope, { key, input }, async (tx) => {
    const row = await withdraw(tx, scope, input.annotationId);
    if (!row) throw new DomainError("not-found", "annotation");
    const audit = { objectType: "annotation", objectId: row.id, changes: { label: { before: row.label } } };
    return { result: null, audit };
  });
}

/** Names the period of a meeting: the commission's page opens on it. Days are 'YYYY-MM-DD', both included. */
export async function addPreset(actor: Actor, key: string | null, input: PresetInput): Promise<{ id: string }> {
  const scope = authoriseSyndicate(actor, "annotation:write");
  return mutate("addPreset", scope, { key, input }, async (tx) => {
    const id = newId();
    await insertPreset(tx, scope, { id, name: input.name, fromOn: input.from, toOn: input.to });
    const changes = { name: { after: input.name }, from: { after: input.from }, to: { after: input.to } };
    return { result: { id }, audit: { objectType: "commission-preset", objectId: id, changes } };
  });
}
