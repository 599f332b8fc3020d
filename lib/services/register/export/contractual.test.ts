import { expect, test } from "vitest";
import { migrator, newActor, newJob, newSyndicate } from "@/db/testing/people";
import { writeRegister } from "@/lib/documents/register/write-register";
import { publicRecord } from "@/lib/domain/register/export/public";
import { registerRecordSchema } from "@/lib/domain/register/export/record";
import { siblingOf } from "../../testing/case";
import { plantContract } from "../../testing/cases/processor";
import { plantLinkedTown } from "../../testing/cases/software";
import { exportRegister } from "./export-register";
import { restoreRegister } from "./restore-register";

const asked = { extent: "full" as const, format: "json" as const, entries: null };
const everything = (syndicateId: string) => newJob(syndicateId, ["admin", "dpo", "representative"]);
/** As a file would carry it. */
const carried = (record: unknown) => registerRecordSchema.parse(JSON.parse(JSON.stringify(record)));

/** A town with a contract, a software in use and a linked name; another of the same syndicate has a contract too. */
async function contractedTown() {
  const syndicateId = await newSyndicate();
  await plantContract(await siblingOf({ syndicateId }));
  const town = await siblingOf({ syndicateId });
  await plantLinkedTown(town);
  const { record, sha256 } = await exportRegister(await town.actor("referent"), null, {
    memberId: town.memberId,
    ...asked,
  });
  return { syndicateId, memberId: town.memberId, record, sha256 };
}

test("PRO-30 contracts, software and links leave with the register and come back with the same hash", async () => {
  const { memberId, record, sha256 } = await contractedTown();
  expect(record.contractual).toMatchObject({
    contracts: [{ dpaStatus: "signed", clauses: {} }],
    processorLinks: [{ name: "Éditeur écrit" }],
    uses: [{ since: "2024-01-01" }],
  });
  expect(record.contractual?.processors).toHaveLength(1);
  const empty = await newSyndicate("Installation vide");
  await restoreRegister(await everything(empty), null, { record: carried(record) });
  const again = await exportRegister(await newActor(empty, "dpo"), null, { memberId, ...asked });
  expect(again.record.contractual).toEqual(record.contractual);
  expect(again.sha256).toBe(sha256);
});

test("PRO-31 a company that the directory already has by its name is that one, and is not changed", async () => {
  const { record, memberId } = await contractedTown();
  const there = await newSyndicate();
  const [company] = record.contractual?.processors ?? [];
  const id = "01900000-0000-7000-8000-000000000777";
  await migrator()`insert into processor (syndicate_id, id, name, kind, phone, certifications, sub_processors, transfers, created_by, updated_by)
    values (${there}, ${id}, ${company?.name.toUpperCase() ?? ""}, 'software', '0102', '[]', '[]', '[]', 'Essai', 'Essai')`;
  await restoreRegister(await everything(there), null, { record: carried(record) });
  const directory = await migrator()`select id, phone from processor where syndicate_id = ${there}`;
  expect(directory).toEqual([{ id, phone: "0102" }]);
  const contracts = await migrator()`select processor_id, member_id from contract where syndicate_id = ${there}`;
  expect(contracts).toEqual([{ processor_id: id, member_id: memberId }]);
});

test("PRO-32 the document names each contract and software; the public extract nothing of them", async () => {
  const { record } = await contractedTown();
  const about = { entries: null, today: "2026-11-28", templateNames: {} };
  const full = JSON.stringify(writeRegister(record, { ...about, extent: "full" }));
  for (const words of ["Contrats de sous-traitance", "2024-12", "31 décembre 2027", "Logiciels utilisés", "Paie"])
    expect(full).toContain(words);
  const shown = JSON.stringify(writeRegister(record, { ...about, extent: "public" }));
  for (const words of ["Contrats de sous-traitance", "2024-12", "Logiciels utilisés"])
    expect(shown).not.toContain(words);
  expect(publicRecord(record)).not.toHaveProperty("contractual");
});

test("PRO-33 a register without any contract has no such part, and keeps the hash it had", async () => {
  const syndicateId = await newSyndicate();
  const town = await siblingOf({ syndicateId });
  const { record } = await exportRegister(await town.actor("dpo"), null, { memberId: town.memberId, ...asked });
  expect(record).not.toHaveProperty("contractual");
});
