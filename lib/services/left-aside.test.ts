import { afterAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { BLANK_PROCESSOR } from "@/lib/domain/processor/processor";
import { saveIntervention } from "./intervention/save-intervention";
import { newWorld, now } from "./intervention/testing/world";
import { saveContacts } from "./member/save-contacts";
import { saveUsedSoftware } from "./processor/links";
import { addService, saveSubscription } from "./processor/services";
import { addSoftware } from "./processor/softwares";
import { addProcessor, saveProcessor } from "./processor/write-processor";

afterAll(closePools);

const asideOf = async (objectId: string, action: string) => {
  const rows = await migrator()`select changes from audit_event where object_id = ${objectId} and action = ${action}`;
  return rows.map(({ changes }) => changes.leftAside?.before);
};

test("FND-46 the texts that gave way at a conflict stand in the row of the act, whichever form it was", async () => {
  const { syndicateId, mine: memberId } = await twoTowns();
  const dpo = await newActor(syndicateId, "dpo");
  const nobody = { name: "", function: "", email: "", phone: "" };
  const leftAside = [{ address: "1, rue Basse" }, { "referent.name": "Aline" }];
  const contacts = { controller: nobody, referent: nobody, address: "2, rue Haute", website: "", leftAside };
  await saveContacts(dpo, newId(), { ...contacts, memberId, version: 1 });
  expect(await asideOf(memberId, "saveContacts")).toEqual([leftAside]);
  const [row] = await migrator()`select address from member_contacts where member_id = ${memberId}`;
  expect(row).toEqual({ address: "2, rue Haute" });

  const company = { ...BLANK_PROCESSOR, name: "Éditeur commun" };
  const { id } = await addProcessor(dpo, newId(), company);
  const aside = [{ phone: "03 80 00 00 00", note: "Voir Madame Untel" }];
  await saveProcessor(dpo, newId(), { ...company, id, version: 1, phone: "03 81 00 00 00", leftAside: aside });
  expect(await asideOf(id, "saveProcessor")).toEqual([[{ phone: "03 80 00 00 00", note: null }]]);

  const line = { memberId, version: 0, since: "2024-01-01", until: null };
  const own = [{ since: "2023-01-01" }];
  const about = { name: "Sauvegarde", category: "external_backup" as const, description: "", securityMeasures: [] };
  const { id: serviceId } = await addService(dpo, newId(), { ...about, transfers: [], processorId: null });
  await saveSubscription(dpo, newId(), { ...line, serviceId, contractRef: "C", leftAside: own });
  expect(await asideOf(serviceId, "saveSubscription")).toEqual([own]);
  const software = { name: "Paie", publisherId: null, serviceId: null, note: "" };
  const { id: softwareId } = await addSoftware(dpo, newId(), software);
  await saveUsedSoftware(dpo, newId(), { ...line, softwareId, contractId: null, leftAside: own });
  expect(await asideOf(softwareId, "saveUsedSoftware")).toEqual([own]);
});

test("FND-47 of a confidential act the trail keeps no word that gave way, of another it does", async () => {
  const { dpo, act, record } = await newWorld();
  const leftAside = [{ subject: "Plainte d’un agent", channel: "courriel" }];
  const kept = async (confidential: "on" | "") => {
    const { id } = await record(act({ confidential }));
    const input = { ...act({ confidential }), id, version: 1, leftAside };
    await saveIntervention(dpo, newId(), input, now);
    return asideOf(id, "saveIntervention");
  };
  expect(await kept("on")).toEqual([[{ subject: null, channel: "courriel" }]]);
  expect(await kept("")).toEqual([leftAside]);
});
