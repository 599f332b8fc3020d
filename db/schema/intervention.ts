import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { actImports } from "./act-import";
import { createdAt, instant, lock, memberKey, syndicateKey, tsvector } from "./columns";
import { toMember } from "./member";
import { dictionaryTerms } from "./reference";
import { toEntry } from "./register";
import { syndicates } from "./syndicate";

export type InterventionService = "dpo" | "it";
export type InterventionStatus = "brouillon" | "ouverte" | "en_attente_membre" | "close" | "annulee";

export const interventions = pgTable(
  "intervention",
  {
    ...memberKey,
    id: uuid().notNull(),
    ref: text().notNull(),
    service: text().$type<InterventionService>().notNull(),
    date: date().notNull(),
    theme: text().notNull(),
    /** The IT service classifies by its own domains: two lists on purpose. */
    themeList: text().generatedAlwaysAs(sql`case service when 'dpo' then 'theme' else 'it_domain' end`),
    secondaryThemes: text().array().notNull().default([]),
    type: text(),
    channel: text().notNull(),
    /** The mode that closed it. */
    mode: text().notNull(),
    direction: text().$type<"member" | "dpo">().notNull().default("member"),
    subject: text().notNull(),
    question: text().notNull().default(""),
    answer: text().notNull().default(""),
    status: text().$type<InterventionStatus>().notNull(),
    requesterName: text().notNull().default(""),
    requesterFunction: text().notNull().default(""),
    durationMinutes: integer(),
    travelMinutes: integer(),
    preparationMinutes: integer(),
    confidential: boolean().notNull().default(false),
    followUpOn: date(),
    outcome: text().$type<"repondu" | "avis_non_suivi" | "transmis">(),
    /** Of the member, 1 (not at all) to 4 (wholly), where it was heard. */
    satisfaction: smallint().$type<1 | 2 | 3 | 4>(),
    visitId: uuid(),
    author: text().notNull(),
    authorId: uuid(),
    /** The theme it was noted under, once that theme was merged into another. */
    mergedFrom: text(),
    /** The file it came in with. */
    importId: uuid(),
    closedAt: instant(),
    createdAt: createdAt(),
    version: lock(),
    words: tsvector().generatedAlwaysAs(
      sql`setweight(to_tsvector('public.plain'::regconfig, subject), 'A') || to_tsvector('public.plain'::regconfig, question || ' ' || answer || ' ' || requester_name)`,
    ),
  },
  (t) => [
    primaryKey({ name: "intervention_pk", columns: [t.syndicateId, t.memberId, t.id] }),
    toMember("intervention_member", t),
    foreignKey({
      name: "intervention_theme",
      columns: [t.syndicateId, t.themeList, t.theme],
      foreignColumns: [dictionaryTerms.syndicateId, dictionaryTerms.list, dictionaryTerms.code],
    }),
    foreignKey({
      name: "intervention_import",
      columns: [t.syndicateId, t.importId],
      foreignColumns: [actImports.syndicateId, actImports.id],
    }),
    index("intervention_by_import").on(t.syndicateId, t.importId).where(sql`import_id is not null`),
    check("intervention_service", sql`${t.service} in ('dpo', 'it')`),
    check("intervention_status", sql`${t.status} in ('brouillon', 'ouverte', 'en_attente_membre', 'close', 'annulee')`),
    check("intervention_outcome", sql`${t.outcome} in ('repondu', 'avis_non_suivi', 'transmis')`),
    check("intervention_satisfaction", sql`${t.satisfaction} between 1 and 4`),
    // Wider in the database (0030): the order of the list, and what its policies read.
    index("intervention_by_date").on(t.syndicateId, t.service, t.date),
    index("intervention_by_member").on(t.syndicateId, t.memberId, t.date),
  ],
);

const toIntervention = (
  name: string,
  t: { syndicateId: AnyPgColumn; memberId: AnyPgColumn; interventionId: AnyPgColumn },
) =>
  foreignKey({
    name,
    columns: [t.syndicateId, t.memberId, t.interventionId],
    foreignColumns: [interventions.syndicateId, interventions.memberId, interventions.id],
  });

export const followUps = pgTable(
  "follow_up",
  {
    ...memberKey,
    interventionId: uuid().notNull(),
    id: uuid().notNull(),
    date: date().notNull(),
    mode: text().notNull(),
    note: text().notNull(),
    minutes: integer(),
    author: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "follow_up_pk", columns: [t.syndicateId, t.memberId, t.interventionId, t.id] }),
    toIntervention("follow_up_intervention", t),
  ],
);

export const interventionEntries = pgTable(
  "intervention_entry",
  { ...memberKey, interventionId: uuid().notNull(), entryId: uuid().notNull() },
  (t) => [
    primaryKey({ name: "intervention_entry_pk", columns: [t.syndicateId, t.memberId, t.interventionId, t.entryId] }),
    toIntervention("intervention_entry_intervention", t),
    toEntry("intervention_entry_entry", t),
  ],
);

/** A mailing, a watch note, a meeting: of the syndicate, with an audience, in no figure of a member. */
export const collectiveActs = pgTable(
  "collective_act",
  {
    ...syndicateKey,
    id: uuid().notNull(),
    date: date().notNull(),
    type: text().notNull(),
    theme: text(),
    mode: text().notNull(),
    subject: text().notNull(),
    audience: text().notNull(),
    status: text().$type<InterventionStatus>().notNull().default("close"),
    durationMinutes: integer(),
    author: text().notNull(),
    importId: uuid(),
    createdAt: createdAt(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "collective_act_pk", columns: [t.syndicateId, t.id] }),
    foreignKey({ name: "collective_act_syndicate", columns: [t.syndicateId], foreignColumns: [syndicates.id] }),
    foreignKey({
      name: "collective_act_import",
      columns: [t.syndicateId, t.importId],
      foreignColumns: [actImports.syndicateId, actImports.id],
    }),
  ],
);
