import "server-only";
import type { Tx } from "@/db/client";
import { insertContractual, selectKnown } from "@/db/queries/register/contractual";
import type { Scope } from "@/lib/domain/access/policy";
import { folded } from "@/lib/domain/import/csv";
import { type Contractual, isBare } from "@/lib/domain/register/export/contractual";

const byKey = <T>(rows: readonly T[], key: (row: T) => string): T[] =>
  [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));

/** Contracts and what they hang on, each list in the order of its ids; undefined when there is nothing. */
export function contractualOf(found: Contractual): Contractual | undefined {
  if (isBare(found)) return undefined;
  const instant = (at: string | null) => (at === null ? null : new Date(at).toISOString());
  return {
    processors: byKey(found.processors, ({ id }) => id),
    softwares: byKey(found.softwares, ({ id }) => id),
    contracts: byKey(found.contracts, ({ id }) => id).map((one) => ({ ...one, endedAt: instant(one.endedAt) })),
    uses: byKey(found.uses, ({ softwareId }) => softwareId),
    processorLinks: byKey(found.processorLinks, ({ entryId, name }) => `${entryId} ${name}`),
    softwareLinks: byKey(found.softwareLinks, ({ entryId, name }) => `${entryId} ${name}`),
  };
}

/**
 * Takes in contracts, software and links of a register. A company already in the directory by its id, its SIREN or its name
 * is that one: nothing of it is changed, and what pointed at the other points at it. Entries must be in before.
 */
export async function restoreContractual(tx: Tx, scope: Scope<"register:write">, taken: Contractual): Promise<void> {
  const { companies, programs } = await selectKnown(tx, scope);
  const company = new Map<string, string>();
  for (const one of taken.processors) {
    const same = companies.find(
      ({ id, name, siren, ownSyndicate }) =>
        id === one.id ||
        (siren !== "" && siren === one.siren) ||
        folded(name) === folded(one.name) ||
        (ownSyndicate && one.ownSyndicate),
    );
    company.set(one.id, same?.id ?? one.id);
  }
  const program = new Map<string, string>();
  for (const one of taken.softwares) {
    const same = programs.find(({ id, name }) => id === one.id || folded(name) === folded(one.name));
    program.set(one.id, same?.id ?? one.id);
  }
  const knownCompanies = new Set(companies.map(({ id }) => id));
  const knownPrograms = new Set(programs.map(({ id }) => id));
  const companyOf = (id: string) => company.get(id) ?? id;
  const programOf = (id: string) => program.get(id) ?? id;
  await insertContractual(tx, scope, {
    processors: taken.processors.filter(({ id }) => !knownCompanies.has(companyOf(id))),
    softwares: taken.softwares
      .filter(({ id }) => !knownPrograms.has(programOf(id)))
      .map((one) => ({ ...one, publisherId: one.publisherId && companyOf(one.publisherId) })),
    contracts: taken.contracts.map(({ documents: _, ...one }) => ({ ...one, processorId: companyOf(one.processorId) })),
    uses: taken.uses.map((one) => ({ ...one, softwareId: programOf(one.softwareId) })),
    processorLinks: taken.processorLinks.map((one) => ({ ...one, processorId: companyOf(one.processorId) })),
    softwareLinks: taken.softwareLinks.map((one) => ({ ...one, softwareId: programOf(one.softwareId) })),
  });
}
