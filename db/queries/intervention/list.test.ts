import { afterAll, beforeAll, expect, test } from "vitest";
import { closePools, inScope } from "@/db/client";
import { newTerms } from "@/db/testing/dictionary";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import { type Actor, authorise, authoriseSyndicate } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { listQuerySchema } from "@/lib/domain/intervention/list-query";
import { selectInterventionPage, selectWholeList } from "./list";

const ROWS = 205;
let towns: Awaited<ReturnType<typeof twoTowns>>;
let dpo: Actor;
let referent: Actor;

beforeAll(async () => {
  towns = await twoTowns();
  await newTerms(towns.syndicateId);
  await newTerms(towns.elsewhere.syndicateId);
  dpo = await newActor(towns.syndicateId, "dpo");
  referent = await newActor(towns.syndicateId, "referent", towns.mine);
  const row = (syndicate_id: string, member_id: string, index: number, change: object = {}) => ({
    syndicate_id,
    member_id,
    id: newId(),
    ref: `DPO-2026-${index}`,
    service: "dpo",
    date: `2026-01-${String((index % 28) + 1).padStart(2, "0")}`,
    theme: "autre",
    secondary_themes: [] as string[],
    type: "conseil",
    channel: "telephone",
    mode: "telephone",
    subject: `Objet ${index}`,
    status: "close",
    confidential: false,
    author: "Essai",
    ...change,
  });
  const mine = Array.from({ length: ROWS }, (_, index) => row(towns.syndicateId, towns.mine, index));
  const special = [
    row(towns.syndicateId, towns.mine, 900, {
      theme: "sous_traitance",
      subject: "Durée d’un contrat",
      mode: "courriel",
    }),
    row(towns.syndicateId, towns.mine, 901, { secondary_themes: ["sous_traitance"], confidential: true }),
    row(towns.syndicateId, towns.mine, 902, { status: "brouillon" }),
    row(towns.syndicateId, towns.theirs, 903, { theme: "sous_traitance" }),
    row(towns.syndicateId, towns.theirs, 904, { service: "it", theme: "messagerie", type: null }),
    row(towns.elsewhere.syndicateId, towns.elsewhere.member, 905),
  ];
  const sql = migrator();
  await sql`insert into intervention ${sql([...mine, ...special])}`;
});
afterAll(closePools);

const query = (address: object = {}) => listQuerySchema.parse(address);
const list = (address: object = {}, service?: "dpo" | "it") => {
  const scope = authoriseSyndicate(dpo, "intervention:list");
  return inScope(scope, (tx) => selectInterventionPage(tx, scope, query(address), service));
};

test("INT-30 pages of a hundred, each row once, with the counts of the whole list on every page", async () => {
  const pages = [await list({}, "dpo"), await list({ page: "2" }, "dpo"), await list({ page: "3" }, "dpo")];
  const [, , last] = pages;
  expect(pages.map(({ rows }) => rows.length)).toEqual([100, 100, ROWS + 4 - 200]);
  expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(ROWS + 4);
  expect([last?.total, last?.all]).toEqual([ROWS + 4, ROWS + 4]);
  expect(await list({ page: "9" }, "dpo")).toEqual({ rows: [], total: ROWS + 4, all: ROWS + 4 });
  const days = pages.flatMap(({ rows }) => rows.map(({ date }) => date));
  expect(days).toEqual([...days].sort().reverse());
});

test("INT-30 filters narrow the rows and the count, never the count of the whole list", async () => {
  const total = async (address: object, service?: "dpo" | "it") => (await list(address, service)).total;
  expect(await total({ theme: "sous_traitance" }, "dpo")).toBe(2);
  expect(await total({ theme: "sous_traitance", second: "oui" }, "dpo")).toBe(3);
  expect(await total({ adherent: towns.theirs }, "dpo")).toBe(1);
  expect(await total({ texte: "duree D’UN" }, "dpo")).toBe(1);
  expect(await total({ texte: "100%" }, "dpo")).toBe(0);
  expect(await total({ mode: "courriel" }, "dpo")).toBe(1);
  expect(await total({ etat: "comptees" }, "dpo")).toBe(ROWS + 3);
  expect(await total({ etat: "brouillon" }, "dpo")).toBe(1);
  expect(await total({ du: "2026-01-02", au: "2026-01-02" }, "dpo")).toBe(8);
  expect(await total({}, "it")).toBe(1);
  expect((await list({ theme: "sous_traitance" }, "dpo")).all).toBe(ROWS + 4);
});

test("INT-30 a town sees its own rows, neither drafts, nor confidential ones, nor another town's; the export is the whole list", async () => {
  const scope = authorise(referent, "intervention:read", towns.mine);
  const seen = await inScope(scope, (tx) => selectWholeList(tx, scope, query()));
  expect([seen.total, seen.rows.length]).toEqual([ROWS + 1, ROWS + 1]);
  expect(new Set(seen.rows.map(({ memberId }) => memberId))).toEqual(new Set([towns.mine]));
  const forged = { ...scope, memberId: towns.theirs };
  expect((await inScope(scope, (tx) => selectWholeList(tx, forged, query()))).total).toBe(0);
});
