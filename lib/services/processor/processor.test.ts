import { beforeEach, describe, expect, test } from "vitest";
import { inScope } from "@/db/client";
import { selectDeadlines } from "@/db/queries/member/deadlines";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { termState } from "@/lib/domain/processor/contract";
import { directoryQuerySchema } from "@/lib/domain/processor/list-query";
import { BLANK_PROCESSOR } from "@/lib/domain/processor/processor";
import { listContracts, readContract } from "./contracts";
import { listProcessors, readProcessor } from "./directory";
import { addContract, checkContract, endContract, saveContract } from "./write-contract";
import { addProcessor, mergeProcessors, reactivateProcessor, saveProcessor } from "./write-processor";

let towns: Awaited<ReturnType<typeof twoTowns>>;
let dpo: Actor;
beforeEach(async () => {
  towns = await twoTowns();
  dpo = await newActor(towns.syndicateId, "dpo");
});

const company = (name: string, change: object = {}) => ({ ...BLANK_PROCESSOR, name, ...change });
const facts = {
  object: "",
  ref: "",
  localReferent: "",
  signedOn: "2025-01-01",
  endsOn: "2027-06-30",
  tacitRenewal: false,
  noticeMonths: null,
  dpaStatus: "signed" as const,
  note: "",
};
const all = directoryQuerySchema.parse({});
const contract = (memberId: string, processorId: string, change: object = {}) =>
  addContract(dpo, null, { memberId, processorId, ...facts, ...change });

describe("PRO-05 the directory", () => {
  test("PRO-05 counts each member once however it uses the company, and pages what is really there", async () => {
    const { mine, theirs } = towns;
    const { id } = await addProcessor(dpo, null, company("Éditeur commun", { hostingCountry: "FR" }));
    await addProcessor(dpo, null, company("Autre", { kind: "postal", hostingCountry: "US" }));
    await contract(mine, id, { object: "Un" });
    await contract(mine, id, { object: "Deux", dpaStatus: "missing" });
    await contract(theirs, id);
    const list = await listProcessors(dpo, all);
    expect([list.total, list.all]).toEqual([2, 2]);
    expect(list.rows.find((row) => row.id === id)).toMatchObject({ members: 2, contracts: 3, signed: 2 });
    const names = async (query: object) =>
      (await listProcessors(dpo, directoryQuerySchema.parse(query))).rows.map(({ name }) => name);
    expect(await names({ texte: "editeur" })).toEqual(["Éditeur commun"]);
    expect(await names({ lieu: "outside" })).toEqual(["Autre"]);
    expect(await names({ lieu: "europe" })).toEqual(["Éditeur commun"]);
    expect(await names({ type: "postal" })).toEqual(["Autre"]);
    expect(await names({ etat: "retires" })).toEqual([]);
  });

  test("PRO-05 shows a town the company and its own use only", async () => {
    const { mine, theirs } = towns;
    const { id } = await addProcessor(dpo, null, company("Éditeur commun"));
    await contract(mine, id);
    await contract(theirs, id);
    const town = await newActor(towns.syndicateId, "referent", mine);
    expect((await listProcessors(town, all)).rows).toMatchObject([{ id, members: 1, contracts: 1 }]);
    expect((await readProcessor(town, id)).users.map((user) => user.id)).toEqual([mine]);
    expect((await readProcessor(dpo, id)).users).toHaveLength(2);
    await expect(addProcessor(town, null, company("X"))).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await newActor(towns.elsewhere.syndicateId, "dpo");
    expect((await listProcessors(stranger, all)).all).toBe(0);
    await expect(readProcessor(stranger, id)).rejects.toMatchObject({ code: "not-found" });
  });

  test("PRO-05 an overtaken save gives both texts, and only one entry is the syndicate itself", async () => {
    const { id } = await addProcessor(dpo, null, company("Syndicat", { ownSyndicate: true }));
    await saveProcessor(dpo, null, { ...company("Syndicat du Val", { ownSyndicate: true }), id, version: 1 });
    const late = saveProcessor(dpo, null, { ...company("Autre nom"), id, version: 1 });
    await expect(late).rejects.toMatchObject({ code: "stale", detail: { name: "Syndicat du Val", version: 2 } });
    const second = addProcessor(dpo, null, company("Encore", { ownSyndicate: true }));
    await expect(second).rejects.toMatchObject({ code: "conflict" });
  });

  test("PRO-04 two entries that are one company: what pointed at the first follows, and the first says where it went", async () => {
    const { mine, theirs } = towns;
    const { id } = await addProcessor(dpo, null, company("Berger Levrault SA"));
    const { id: kept } = await addProcessor(dpo, null, company("Berger-Levrault"));
    const { id: contractId } = await contract(mine, id);
    await contract(theirs, kept);
    const narrow = await newActor(towns.syndicateId, "dpo", mine);
    const half = mergeProcessors(narrow, null, { id, version: 1, intoId: kept });
    await expect(half).rejects.toMatchObject({ code: "forbidden" });
    await mergeProcessors(dpo, null, { id, version: 1, intoId: kept });
    expect((await readContract(dpo, mine, contractId)).contract).toMatchObject({ processorId: kept, version: 2 });
    const old = await readProcessor(dpo, id);
    expect(old.mergedInto).toEqual({ id: kept, name: "Berger-Levrault" });
    expect(old.users).toEqual([]);
    expect((await readProcessor(dpo, kept)).mergedFrom).toEqual([{ id, name: "Berger Levrault SA" }]);
    expect((await listProcessors(dpo, all)).rows.map(({ name }) => name)).toEqual(["Berger-Levrault"]);
    const back = reactivateProcessor(dpo, null, { id, version: 2 });
    await expect(back).rejects.toMatchObject({ code: "invalid-state" });
    const trail =
      await migrator()`select changes from audit_event where object_id = ${id} and action = 'mergeProcessors'`;
    expect(trail[0]?.changes).toMatchObject({ contracts: { after: 1 } });
  });
});

describe("PRO-06 the contract of a member", () => {
  test("PRO-06 is the town's to write and to check, the representative's to read, a stranger's not to know", async () => {
    const { mine, theirs, syndicateId } = towns;
    const { id: processorId } = await addProcessor(dpo, null, company("Éditeur"));
    const referent = await newActor(syndicateId, "referent", mine);
    const mayor = await newActor(syndicateId, "representative", mine);
    const { id: contractId } = await addContract(referent, null, { memberId: mine, processorId, ...facts });
    const about = { memberId: mine, contractId, version: 1 };
    const clauses = { audit: { answer: "partial" as const, page: "12", note: "" } };
    await checkContract(referent, null, { ...about, clauses, lastCheckOn: "2026-03-02" });
    const read = await readContract(mayor, mine, contractId);
    expect(read.contract).toMatchObject({ clauses, lastCheckOn: "2026-03-02", version: 2 });
    expect(read.mayWrite).toBe(false);
    await expect(saveContract(mayor, null, { ...about, ...facts })).rejects.toMatchObject({ code: "forbidden" });
    await expect(saveContract(referent, null, { ...about, ...facts })).rejects.toMatchObject({ code: "stale" });
    const neighbour = await newActor(syndicateId, "referent", theirs);
    await expect(listContracts(neighbour, mine)).rejects.toMatchObject({ code: "not-found" });
    await expect(readContract(neighbour, theirs, contractId)).rejects.toMatchObject({ code: "not-found" });
  });

  test("PRO-06 put away, it is read and no longer written", async () => {
    const { mine } = towns;
    const { id: processorId } = await addProcessor(dpo, null, company("Éditeur"));
    const { id: contractId } = await contract(mine, processorId);
    await endContract(dpo, null, { memberId: mine, contractId, version: 1 });
    const late = saveContract(dpo, null, { memberId: mine, contractId, version: 2, ...facts });
    await expect(late).rejects.toMatchObject({ code: "invalid-state" });
    expect((await listContracts(dpo, mine)).contracts).toMatchObject([{ id: contractId }]);
    expect((await readProcessor(dpo, processorId)).users).toEqual([]);
  });
});

test("PRO-07 deadlines tell each contract in hand on the day to act by, as the domain does", async () => {
  const { mine, syndicateId } = towns;
  const { id: processorId } = await addProcessor(dpo, null, company("Éditeur"));
  const terms = [
    { endsOn: "2027-08-31", tacitRenewal: true, noticeMonths: 6 },
    { endsOn: "2027-06-30", tacitRenewal: false, noticeMonths: 6 },
    { endsOn: "2026-11-27", tacitRenewal: null, noticeMonths: null },
    { endsOn: "2026-11-27", tacitRenewal: true, noticeMonths: 2 },
    { endsOn: null, tacitRenewal: null, noticeMonths: null },
  ];
  for (const term of terms) await contract(mine, processorId, term);
  const gone = await contract(mine, processorId, { endsOn: "2026-12-24" });
  await endContract(dpo, null, { memberId: mine, contractId: gone.id, version: 1 });
  const scope = authoriseSyndicate(await newActor(syndicateId, "dpo"), "member:list", "dpo");
  const page = { number: 1, size: 50 };
  const found = await inScope(scope, (tx) => selectDeadlines(tx, scope, "2026-11-28", { kind: "contract" }, page));
  expect(found.rows.map(({ on, label }) => [on, label])).toEqual([
    ["2026-11-27", "Éditeur"],
    ["2027-02-28", "Éditeur"],
    ["2027-06-30", "Éditeur"],
  ]);
  expect(found.past).toBe(1);
  expect(terms.map((term) => termState(term, "2026-11-28"))).toEqual([
    "three-months",
    "running",
    "ended",
    "renewed",
    "open",
  ]);
});
