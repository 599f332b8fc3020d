import { z } from "zod";
import { SERVICES } from "@/lib/domain/intervention/service";

const count = z.int().min(0);

/**
 * One line of `stats.figures`. `code` and `crossed` by dimension: `total` and `month` none; `theme`, `type`, `mode` the
 * code; `theme_year`, `mode_year` the code with its year; `theme_mode` the theme, crossed with the mode.
 */
const countRow = z.object({
  service: z.enum(SERVICES),
  dimension: z.enum(["total", "theme", "type", "mode", "month", "theme_year", "mode_year", "theme_mode"]),
  code: z.string().nullable(),
  crossed: z.string().nullable(),
  year: z.int().nullable(),
  month: z.int().min(1).max(12).nullable(),
  count,
  minutes: count,
  travel: count,
});

const coverage = z.object({
  membersTotal: count,
  /** Of these, the members that have left since: kept in the figures of the period, and marked. */
  membersLeft: count,
  membersHelped: count,
  membersVisited: count,
  visits: count,
  sinceStart: z.object({ interventions: count, membersHelped: count, membersVisited: count, visits: count }),
  /** Acts of the period entered more than thirty days after their date. */
  lateEntries: count,
});

/** Null: hidden by the database because too small for who asks. */
const kindRow = z.object({
  kind: z.string(),
  members: count,
  interventions: count.nullable(),
  membersHelped: count.nullable(),
  membersVisited: count.nullable(),
});

/** A main theme crossed with a kind of member, DPO only. Null: hidden by the database. */
const themeKindRow = z.object({ theme: z.string(), kind: z.string(), count: count.nullable() });

/** What `stats.figures(question)` answers: aggregates only, never a row of an act or of a member. */
export const aggregatesSchema = z.object({
  extractedOn: z.iso.date(),
  services: z.array(z.enum(SERVICES)),
  counts: z.array(countRow),
  /** Theme null: the total of the window. */
  comparison: z.array(
    z.object({
      service: z.enum(SERVICES),
      window: z.enum(["current", "previous", "former"]),
      theme: z.string().nullable(),
      count,
    }),
  ),
  coverage: coverage.nullable(),
  kinds: z.array(kindRow),
  themeKinds: z.array(themeKindRow),
  registers: z.array(z.object({ level: z.enum(["absent", "a_minima", "affine", "maitrise"]), members: count })),
});
export type Aggregates = z.output<typeof aggregatesSchema>;
export type CountRow = z.output<typeof countRow>;
