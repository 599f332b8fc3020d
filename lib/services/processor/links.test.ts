import { beforeEach, expect, test } from "vitest";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import type { Actor } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { CLAUSES } from "@/lib/domain/processor/codes";
import { resembling } from "@/lib/domain/processor/link";
import { softwareQuerySchema } from "@/lib/domain/processor/list-query";
import { BLANK_PROCESSOR } from "@/lib/domain/processor/processor";
import { blankProcessor } from "@/lib/domain/register/content/blank";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { readEntry } from "../register/read-entry";
import { readRegister } from "../register/read-register";
import { linkName, readMemberSoftware, saveUsedSoftware, unlinkName } from "./links";
import { addService, readSecondRegister, saveSubscription } from "./services";
import { addSoftware, listSoftwares, readSoftware } from "./softwares";
import { addContract, checkContract, saveContract } from "./write-contract";
import { addProcessor } from "./write-processor";

const NOW = new Date("2026-11-28T09:00:00Z");
let towns: Awaited<ReturnType<typeof twoTowns>>;
let dpo: Actor;
beforeEach(async () => {
  towns = await twoTowns();
  dpo = await newActor(towns.syndicateId, "dpo");
});

/** An entry that names one company without a contract, and one software. */
async function plantEntry(memberId: string, { name = "Cantine", paper = false } = {}): Promise<string> {
  const id = newId();
  const sql = migrator();
  const content = {
    ...completeContent,
    processors: [{ ...blankProcessor("Berger Levrault SA"), addedOn: "2026-11-01" }],
    software: paper ? [] : [{ name: "e.magnus", publisher: "" }],
  };
  await sql`insert into entry (syndicate_id, member_id, id, ref, name, domain, content, created_by, updated_by)
    values (${towns.syndicateId}, ${memberId}, ${id}, ${id}, ${name}, 'enfance', ${sql.json(content as never)}, 'Essai', 'Essai')`; // plain JSON
  return id;
}

const codes = async (memberId: string, entryId: string) =>
  (await readEntry(dpo, memberId, entryId, NOW)).alerts.map(({ code }) => code);

const facts = {
  object: "",
  ref: "",
  localReferent: "",
  signedOn: "2025-01-01",
  endsOn: "2028-01-01",
  tacitRenewal: false,
  noticeMonths: null,
  dpaStatus: "signed" as const,
  note: "",
};

test("PRO-22 a written name is proposed what it resembles, and nothing when nothing does", () => {
  const directory = [
    { id: "1", name: "Berger-Levrault" },
    { id: "2", name: "JVS-Mairistem" },
  ];
  expect(resembling("BERGER LEVRAULT SA", directory)?.id).toBe("1");
  expect(resembling("Berger Levraut", directory)?.id).toBe("1");
  expect(resembling("Société JVS Mairistem", directory)?.id).toBe("2");
  expect(resembling("Imprimerie Berger", directory)).toBeNull();
  expect(resembling("Nuage", [])).toBeNull();
});

test("PRO-23 a link gives an entry the contract, its clauses and its list of software; its words and the neighbour's stay", async () => {
  const { mine, theirs } = towns;
  const [entryId, neighbour] = [await plantEntry(mine), await plantEntry(theirs)];
  const { id: processorId } = await addProcessor(dpo, null, { ...BLANK_PROCESSOR, name: "Berger-Levrault" });
  const { id: softwareId } = await addSoftware(dpo, null, {
    name: "E.Magnus",
    publisherId: processorId,
    serviceId: null,
    note: "",
  });
  const before = await codes(mine, entryId);
  for (const code of ["ST-02", "VI-06"] as const) expect(before).toContain(code);
  const proposed = (await readMemberSoftware(dpo, mine, NOW)).names;
  expect(proposed.map(({ name, proposed: one }) => [name, one?.name])).toEqual([
    ["Berger Levrault SA", "Berger-Levrault"],
    ["e.magnus", "E.Magnus"],
  ]);

  const { id: contractId } = await addContract(dpo, null, { memberId: mine, processorId, ...facts }, NOW);
  const name = "Berger Levrault SA";
  await linkName(dpo, null, { memberId: mine, kind: "processor", name, targetId: processorId, contractId: null }, NOW);
  const linked = await codes(mine, entryId);
  expect(linked).not.toContain("ST-02");
  expect(linked).toContain("ST-03");
  const clauses = Object.fromEntries(
    CLAUSES.map((clause) => [clause, { answer: "present" as const, page: "", note: "" }]),
  );
  await checkContract(dpo, null, { memberId: mine, contractId, version: 1, clauses, lastCheckOn: null }, NOW);
  expect(await codes(mine, entryId)).not.toContain("ST-03");
  await saveContract(dpo, null, { memberId: mine, contractId, version: 2, ...facts, endsOn: "2026-11-27" }, NOW);
  expect(await codes(mine, entryId)).toContain("ST-04");

  const use = { memberId: mine, softwareId, version: 0, since: "2020-01-01", until: null, contractId };
  await saveUsedSoftware(dpo, null, use);
  expect(await codes(mine, entryId)).not.toContain("VI-06");
  expect((await readEntry(dpo, mine, entryId, NOW)).entry.content.processors[0]?.name).toBe(name);
  expect(await codes(theirs, neighbour)).toEqual(expect.arrayContaining(["ST-02", "VI-06"]));

  await unlinkName(dpo, null, { memberId: mine, kind: "processor", name }, NOW);
  expect(await codes(mine, entryId)).toContain("ST-02");
});

test("PRO-24 a contract of another member, or of another company, is no contract of the name", async () => {
  const { mine, theirs } = towns;
  await plantEntry(mine);
  const { id: processorId } = await addProcessor(dpo, null, { ...BLANK_PROCESSOR, name: "Berger-Levrault" });
  const { id: other } = await addProcessor(dpo, null, { ...BLANK_PROCESSOR, name: "Autre" });
  const { id: foreign } = await addContract(dpo, null, { memberId: theirs, processorId, ...facts });
  const { id: unrelated } = await addContract(dpo, null, { memberId: mine, processorId: other, ...facts });
  const link = { memberId: mine, kind: "processor" as const, name: "Berger Levrault SA", targetId: processorId };
  for (const contractId of [foreign, unrelated, newId()])
    await expect(linkName(dpo, null, { ...link, contractId })).rejects.toMatchObject({ code: "not-found" });
  await expect(linkName(dpo, null, { ...link, name: "Absent", contractId: null })).rejects.toMatchObject({
    code: "not-found",
  });
});

test("PRO-25 the list of software tells who uses what; a town counts itself only", async () => {
  const { mine, theirs, syndicateId } = towns;
  const { id: softwareId } = await addSoftware(dpo, null, {
    name: "Paie",
    publisherId: null,
    serviceId: null,
    note: "",
  });
  for (const memberId of [mine, theirs])
    await saveUsedSoftware(dpo, null, {
      memberId,
      softwareId,
      version: 0,
      since: "2024-01-01",
      until: null,
      contractId: null,
    });
  const query = softwareQuerySchema.parse({});
  expect((await listSoftwares(dpo, query)).rows).toMatchObject([{ name: "Paie", members: 2, bare: 2 }]);
  const town = await newActor(syndicateId, "referent", mine);
  expect((await listSoftwares(town, query)).rows).toMatchObject([{ name: "Paie", members: 1 }]);
  expect((await readSoftware(town, softwareId)).users.map(({ memberId }) => memberId)).toEqual([mine]);
  const again = { memberId: mine, softwareId, since: null, until: null, contractId: null };
  await expect(saveUsedSoftware(dpo, null, { ...again, version: 0 })).rejects.toMatchObject({
    code: "stale",
    detail: { version: expect.any(Number), contract: expect.any(String) },
  });
});

test("PRO-26 ST-05 tells that the syndicate serves a software it is not named for, from the day of the subscription to its last", async () => {
  const { mine } = towns;
  const entryId = await plantEntry(mine);
  const service = {
    name: "Maintenance",
    category: "remote_maintenance" as const,
    description: "",
    securityMeasures: [],
  };
  const { id: serviceId } = await addService(dpo, null, { ...service, transfers: [], processorId: null });
  await addSoftware(dpo, null, { name: "e.magnus", publisherId: null, serviceId, note: "" });
  expect(await codes(mine, entryId)).not.toContain("ST-05");
  const term = { serviceId, memberId: mine, since: "2026-11-28", contractRef: "" };
  await saveSubscription(dpo, null, { ...term, version: 0, until: "2026-11-28" }, NOW);
  expect(await codes(mine, entryId)).toContain("ST-05");
  await saveSubscription(dpo, null, { ...term, version: 1, since: "2026-11-01", until: "2026-11-27" }, NOW);
  expect(await codes(mine, entryId)).not.toContain("ST-05");
});

test("PRO-27 the second register names each controller that subscribes today, with its DPO, and no other syndicate's", async () => {
  const { mine, theirs, syndicateId, elsewhere } = towns;
  const service = { name: "Sauvegarde", category: "external_backup" as const, description: "Copie de nuit" };
  const input = { ...service, securityMeasures: ["Chiffrement"], transfers: [], processorId: null };
  const { id: serviceId } = await addService(dpo, null, input);
  const term = { serviceId, version: 0, until: null, contractRef: "Convention 3" };
  await saveSubscription(dpo, null, { ...term, memberId: mine, since: "2026-11-28" }, NOW);
  await saveSubscription(dpo, null, { ...term, memberId: theirs, since: "2026-11-29" }, NOW);
  const { register } = await readSecondRegister(dpo, NOW);
  expect(register).toMatchObject({
    dpo: "Claire Essai, dpo@example.test",
    services: [
      {
        ...service,
        securityMeasures: ["Chiffrement"],
        clients: [
          {
            memberId: mine,
            representative: "Odile Maire, Maire",
            dpo: "Claire Essai, dpo@example.test",
            contractRef: "Convention 3",
          },
        ],
      },
    ],
  });
  await migrator()`update member_profile set dpo_contact = 'dpo@mairie.example' where member_id = ${mine}`;
  const again = await readSecondRegister(dpo, NOW);
  expect(again.register.services[0]?.clients[0]?.dpo).toBe("dpo@mairie.example");
  const stranger = await newActor(elsewhere.syndicateId, "dpo");
  expect((await readSecondRegister(stranger, NOW)).register.services).toEqual([]);
  const foreign = saveSubscription(dpo, null, { ...term, memberId: elsewhere.member, since: null }, NOW);
  await expect(foreign).rejects.toMatchObject({ code: "not-found" });
  const referent = await newActor(syndicateId, "referent", mine);
  await expect(readSecondRegister(referent, NOW)).rejects.toMatchObject({ code: "forbidden" });
});

test("PRO-40 the page of a member's software tells which of them no entry names, and which entries name none", async () => {
  const { mine, theirs } = towns;
  for (const memberId of [mine, theirs]) await plantEntry(memberId);
  const silentId = await plantEntry(mine, { name: "Cimetière", paper: true });
  const { id: softwareId } = await addSoftware(dpo, null, {
    name: "Atal",
    publisherId: null,
    serviceId: null,
    note: "",
  });
  const use = { memberId: mine, softwareId, version: 0, since: "2020-01-01", until: null, contractId: null };
  await saveUsedSoftware(dpo, null, use);
  const gaps = async (memberId: string) => (await readMemberSoftware(dpo, memberId, NOW)).gaps;
  expect(await gaps(mine)).toEqual({
    unused: [{ id: softwareId, name: "Atal" }],
    silent: [{ id: silentId, name: "Cimetière" }],
    silentTotal: 1,
  });
  expect(await gaps(theirs)).toEqual({ unused: [], silent: [], silentTotal: 0 });
  const every = { text: "", status: "", service: "", lack: "", page: 1 } as const;
  const { alerts, unusedSoftware } = await readRegister(dpo, mine, every, { now: NOW });
  expect(unusedSoftware).toBe(1);
  expect(alerts).toContainEqual(expect.objectContaining({ code: "VI-06", detail: { name: "Atal" } }));
});
