import { beforeAll, expect, test } from "vitest";
import { migrator, newActor, newMember, newSyndicate } from "@/db/testing/people";
import type { Actor } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { piecesOf, SEARCH_PAGE_SIZE, searchRegisters } from "./search-registers";

const MEMBERS = 20;
const EACH = 500;

let members: string[];
let dpo: Actor;
let secretary: Actor;
let elsewhere: Actor;

beforeAll(async () => {
  const syndicateId = await newSyndicate();
  members = [];
  for (let index = 0; index < MEMBERS; index++)
    members.push(await newMember(syndicateId, { name: `Commune ${index}` }));
  const sql = migrator();
  const rows = members.flatMap((memberId, town) =>
    Array.from({ length: EACH }, (_, index) => {
      const number = town * EACH + index + 1;
      const name = `Traitement ${number}`;
      const search_text = number % 1000 === 0 ? "Éditeur Berger-Levrault, logiciel de paie" : "Registre papier";
      return {
        syndicate_id: syndicateId,
        member_id: memberId,
        id: newId(),
        ref: `2026-${number}`,
        name,
        domain: "rh",
        content: sql.json({}),
        created_by: "Essai",
        updated_by: "Essai",
        search_text,
      };
    }),
  );
  for (let first = 0; first < rows.length; first += 2000)
    await sql`insert into entry ${sql(rows.slice(first, first + 2000))}`;
  dpo = await newActor(syndicateId, "dpo");
  secretary = await newActor(syndicateId, "referent", members[0] ?? "");
  elsewhere = await newActor(await newSyndicate("Autre syndicat"), "dpo");
});

test("REG-50 among 10 000 entries the one called « Traitement 9000 » is found, in its member", async () => {
  const before = performance.now();
  const { total, entries } = await searchRegisters(dpo, "Traitement 9000", 1);
  console.info(`search over 10 000 entries: ${Math.round(performance.now() - before)} ms`);
  expect(total).toBe(1);
  expect(entries[0]).toMatchObject({ name: "Traitement 9000", memberName: "Commune 17", memberId: members[17] });
});

test("REG-51 « qui utilise Berger-Levrault ? » answers every member, without the accents, with the words marked", async () => {
  const { total, entries } = await searchRegisters(dpo, "Qui utilise Berger-Levrault ?", 1);
  expect(total).toBe(10);
  expect(entries[0]?.excerpt.some(({ found }) => found)).toBe(true);
  expect((await searchRegisters(dpo, "editeur", 1)).total).toBe(10);
});

test("REG-52 pages hold fifty entries and the count is that of all of them", async () => {
  const first = await searchRegisters(dpo, "papier", 1);
  const last = await searchRegisters(dpo, "papier", 200);
  expect(first.total).toBe(MEMBERS * EACH - 10);
  expect(first.entries).toHaveLength(SEARCH_PAGE_SIZE);
  expect(last.entries).toHaveLength(MEMBERS * EACH - 10 - 199 * SEARCH_PAGE_SIZE);
});

test("REG-53 a secretary searches its own town only, another syndicate finds nothing", async () => {
  const own = await searchRegisters(secretary, "papier", 1);
  expect(own.total).toBe(EACH);
  expect(new Set(own.entries.map(({ memberId }) => memberId))).toEqual(new Set([members[0]]));
  expect((await searchRegisters(secretary, "Traitement 9000", 1)).total).toBe(0);
  expect((await searchRegisters(elsewhere, "papier", 1)).total).toBe(0);
});

test("REG-51 an excerpt is cut at the words found", () => {
  expect(piecesOf("chez \u0002Berger\u0003-\u0002Levrault\u0003 <b>")).toEqual([
    { text: "chez ", found: false },
    { text: "Berger", found: true },
    { text: "-", found: false },
    { text: "Levrault", found: true },
    { text: " <b>", found: false },
  ]);
});
