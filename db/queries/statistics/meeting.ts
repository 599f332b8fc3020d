import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type DictionaryTerm, dictionarySchema } from "@/lib/domain/intervention/dictionary-term";
import type { Preset } from "@/lib/domain/statistics/period";

/** A remark on a month of the time axis (« REU », « DSN »): `month` is the month's first day. */
export type Annotation = { id: string; month: string; label: string; service: "dpo" | "it" };
export type MeetingContext = {
  presets: Preset[];
  annotations: Annotation[];
  terms: DictionaryTerm[];
  minimumCell: number;
};

/** What a page of figures needs beside the figures, in one statement. Latest preset last. */
export async function selectMeetingContext(tx: Tx, { syndicateId }: { syndicateId: string }): Promise<MeetingContext> {
  const [row] = await tx.execute<Omit<MeetingContext, "terms"> & { terms: unknown }>(sql`
    select y.minimum_cell as "minimumCell",
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'from', from_on, 'to', to_on) order by created_at, id)
        from commission_preset where syndicate_id = y.id), '[]'::jsonb) as presets,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'month', month, 'label', label, 'service', service) order by month)
        from annotation where syndicate_id = y.id and withdrawn_at is null), '[]'::jsonb) as annotations,
      coalesce((select jsonb_agg(jsonb_build_object('list', list, 'code', code, 'label', label, 'definition', definition,
          'rank', rank, 'active', active, 'collective', collective, 'services', services) order by list, rank)
        from dictionary_term where syndicate_id = y.id), '[]'::jsonb) as terms
    from syndicate y where y.id = ${syndicateId}`);
  if (!row) return { presets: [], annotations: [], terms: [], minimumCell: 5 };
  return { ...row, terms: dictionarySchema.parse(row.terms) };
}
