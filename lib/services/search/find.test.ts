import { beforeAll, expect, test } from "vitest";
import { migrator, newActor, newMember, newSyndicate } from "@/db/testing/people";
import type { Actor } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { FOUND_PAGE_SIZE, findEverything, findOfKind, piecesOf } from "./find";

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

const entries = async (actor: Actor, question: string, page = 1) => {
  const { groups, instead } = await findOfKind(actor, "entry", question, page);
  return { total: groups[0]?.total ?? 0, rows: groups[0]?.rows ?? [], instead };
};

test("REG-50 among 10 000 entries the one called « Traitement 9000 » is found, in its member", async () => {
  const before = performance.now();
  const { groups } = await findEverything(dpo, "Traitement 9000");
  console.info(`search over 10 000 entries: ${Math.round(performance.now() - before)} ms`);
  expect(groups).toMatchObject([
    {
      kind: "entry",
      total: 1,
      rows: [{ title: "Traitement 9000", memberName: "Commune 17", memberId: members[17] }],
    },
  ]);
});

test("FND-12 among 10 000 entries a misspelt word finds them too, and the answer says what was read", async () => {
  const before = performance.now();
  const { groups, instead } = await findEverything(dpo, "Bergr levraut");
  console.info(`misspelt search over 10 000 entries: ${Math.round(performance.now() - before)} ms`);
  expect(groups).toMatchObject([{ kind: "entry", total: 10 }]);
  expect(groups[0]?.rows).toHaveLength(5);
  expect(groups[0]?.rows[0]?.excerpt.filter(({ found }) => found).map(({ text }) => text)).toEqual([
    "Berger",
    "Levrault",
  ]);
  expect(instead).toBe("Berger Levrault");
});

test("REG-51 « qui utilise Berger-Levrault ? » answers every member, without the accents, with the words marked", async () => {
  const { total, rows, instead } = await entries(dpo, "Qui utilise Berger-Levrault ?");
  expect(total).toBe(10);
  expect(instead).toBeNull();
  expect(rows[0]?.excerpt.some(({ found }) => found)).toBe(true);
  expect((await entries(dpo, "editeur")).total).toBe(10);
  expect((await entries(dpo, "éditeurs de logiciels")).total).toBe(10);
});

test("REG-52 pages hold fifty entries and the count is that of all of them", async () => {
  const first = await entries(dpo, "papier");
  const last = await entries(dpo, "papier", 200);
  expect(first.total).toBe(MEMBERS * EACH - 10);
  expect(first.rows).toHaveLength(FOUND_PAGE_SIZE);
  expect(last.rows).toHaveLength(MEMBERS * EACH - 10 - 199 * FOUND_PAGE_SIZE);
  expect(await entries(dpo, "papier", 201)).toEqual({ total: 0, rows: [], instead: null });
  expect((await entries(dpo, "papyer", 200)).rows).toHaveLength(last.rows.length);
});

test("REG-53 a secretary searches its own town only, another syndicate finds nothing", async () => {
  const own = await entries(secretary, "papier");
  expect(own.total).toBe(EACH);
  expect(new Set(own.rows.map(({ memberId }) => memberId))).toEqual(new Set([members[0]]));
  expect((await entries(secretary, "Traitement 9000")).total).toBe(0);
  expect((await entries(elsewhere, "papier")).total).toBe(0);
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
