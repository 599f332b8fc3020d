import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { dictionaryTerms as t } from "@/db/schema/reference";
import type { Right } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";
import { DICTIONARY_LISTS, type DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";

/** Every term of the syndicate that classifies an intervention, the retired ones too: an old row keeps its word. */
export const selectTerms = (tx: Tx, { syndicateId }: Scope<Right>): Promise<DictionaryTerm[]> =>
  tx
    .select({
      list: t.list,
      code: t.code,
      label: t.label,
      definition: t.definition,
      rank: t.rank,
      active: t.active,
      collective: t.collective,
      services: t.services,
    })
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), inArray(t.list, [...DICTIONARY_LISTS])))
    .orderBy(asc(t.list), asc(t.rank)) as unknown as Promise<DictionaryTerm[]>; // lists and services hold the closed codes of the domain
