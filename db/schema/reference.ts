import {
  type AnyPgColumn,
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, instant, lock, syndicateKey, tsvector } from "./columns";
import { syndicates } from "./syndicate";

/** Reference tables: they belong to everyone, carry no tenant, and are read-only at run time. */
export const templates = pgTable(
  "template",
  {
    id: text().notNull(),
    version: integer().notNull(),
    name: text().notNull(),
    domain: text().notNull(),
    rank: integer().notNull(),
    content: jsonb().notNull(),
  },
  (t) => [primaryKey({ name: "template_pk", columns: [t.id, t.version] })],
);

export const conditions = pgTable("condition", {
  code: text().primaryKey(),
  label: text().notNull(),
  rank: integer().notNull(),
});

export const securityMeasures = pgTable("security_measure", {
  code: text().primaryKey(),
  label: text().notNull(),
  rank: integer().notNull(),
});

export const entryDomains = pgTable("entry_domain", {
  code: text().primaryKey(),
  label: text().notNull(),
  rank: integer().notNull(),
});

export const communes = pgTable(
  "commune",
  {
    insee: text().primaryKey(),
    name: text().notNull(),
    siren: text(),
    population: integer(),
    department: text().notNull(),
    /** Codes and names of the groups it belongs to; null where the list does not say. */
    arrondissement: text(),
    arrondissementName: text(),
    epci: text(),
    epciName: text(),
    search: tsvector().notNull(),
  },
  (t) => [index("commune_search").using("gin", t.search)],
);

const toSyndicate = (name: string, t: { syndicateId: AnyPgColumn }) =>
  foreignKey({ name, columns: [t.syndicateId], foreignColumns: [syndicates.id] });

/** Themes, types, modes, channels, IT domains of one syndicate: labels change, codes stay, nothing is deleted. */
export const dictionaryTerms = pgTable(
  "dictionary_term",
  {
    ...syndicateKey,
    list: text().notNull(),
    code: text().notNull(),
    label: text().notNull(),
    definition: text().notNull().default(""),
    rank: integer().notNull(),
    active: boolean().notNull().default(true),
    /** Collective types belong to `collective_act` and never to a member. */
    collective: boolean().notNull().default(false),
    services: text().array().notNull().default([]),
    /** The theme that took over its acts; null while it stands for itself. */
    mergedInto: text(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "dictionary_term_pk", columns: [t.syndicateId, t.list, t.code] }),
    toSyndicate("dictionary_term_syndicate", t),
  ],
);

export const questionnaires = pgTable(
  "questionnaire",
  {
    ...syndicateKey,
    id: uuid().notNull(),
    edition: integer().notNull(),
    title: text().notNull(),
    content: jsonb().notNull(),
    /** Null for a draft, the only one that changes. */
    publishedAt: instant().defaultNow(),
    retiredAt: instant(),
    updatedBy: text().notNull().default(""),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "questionnaire_pk", columns: [t.syndicateId, t.id] }),
    toSyndicate("questionnaire_syndicate", t),
  ],
);

export const annotations = pgTable(
  "annotation",
  {
    ...syndicateKey,
    id: uuid().notNull(),
    month: date().notNull(),
    label: text().notNull(),
    service: text().notNull(),
    withdrawnAt: instant(),
  },
  (t) => [
    primaryKey({ name: "annotation_pk", columns: [t.syndicateId, t.id] }),
    toSyndicate("annotation_syndicate", t),
  ],
);

export const commissionPresets = pgTable(
  "commission_preset",
  {
    ...syndicateKey,
    id: uuid().notNull(),
    name: text().notNull(),
    fromOn: date().notNull(),
    toOn: date().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "commission_preset_pk", columns: [t.syndicateId, t.id] }),
    toSyndicate("commission_preset_syndicate", t),
  ],
);
