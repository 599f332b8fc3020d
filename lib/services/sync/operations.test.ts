import { createHash } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { auditOf, digest } from "@/db/testing/digest";
import { actorWith, migrator, newActor } from "@/db/testing/people";
import { plantEntry } from "@/db/testing/work";
import { newId } from "@/lib/domain/identifier";
import { blankContent, filledContent } from "@/lib/domain/register/content/blank";
import { saveEntry } from "../register/save-entry";
import { rescheduleVisit } from "../visit/change-visit";
import { readVisit } from "../visit/read-visits";
import { saveVisitAnswer } from "../visit/save-visit-answer";
import { now, visitedTowns } from "../visit/testing/visited-towns";
import { decideConflict } from "./decide-conflict";
import { openPhoto } from "./open-photo";
import { readOffline } from "./read-offline";
import { pullPack } from "./read-pack";
import { revokePack } from "./take-pack";
import { deviceWith, operationOf, sealedFile } from "./testing/device";

const { towns, dpo, referent, place, plan, answer } = await visitedTowns();
afterAll(closePools);

const yes = { state: "answered", yesNo: "yes" } as const;
const no = { state: "answered", yesNo: "no" } as const;
const said = (visitId: string, change: object = {}) => ({
  visitId,
  question: "C2",
  base: null,
  value: no,
  note: "Vu du couloir",
  evidence: "seen" as const,
  ...change,
});
const file = (visitId: string) => readVisit(dpo, towns.mine, visitId, now);
const contentOf = async (id: string) =>
  filledContent((await migrator()`select content from entry where id = ${id}`)[0]?.content);

test("SYNC-10 an operation is applied once, with its row in the trail, and a replay answers the same", async () => {
  const visitId = await plan();
  const device = await deviceWith(dpo, visitId, now);
  const operation = operationOf("answer", said(visitId));
  const first = await device.send([operation]);
  expect(first).toEqual([{ id: operation.id, outcome: "applied", version: 1 }]);
  expect((await file(visitId)).answers).toMatchObject([{ question: "C2", value: no, note: "Vu du couloir" }]);
  const trail = (await auditOf(towns.syndicateId, "saveVisitAnswer")).length;
  const before = await digest();
  expect(await device.send([operation])).toEqual(first);
  expect(await device.sendPlain([operation])).toEqual(first);
  expect(await digest()).toEqual(before);
  expect(trail).toBeGreaterThan(0);
});

test("SYNC-11 the same id with other content is refused and kept, and changes nothing", async () => {
  const visitId = await plan();
  const device = await deviceWith(dpo, visitId, now);
  const operation = operationOf("answer", said(visitId));
  const other = { ...operation, note: "Autre" };
  const answers = await device.send([operation, other, operation]);
  expect(answers.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ["applied", undefined],
    ["refused", "other-content"],
    ["applied", undefined],
  ]);
  expect(await device.send([other])).toEqual([answers[1]]);
  expect((await file(visitId)).answers[0]?.note).toBe("Vu du couloir");
  const [kept] =
    await migrator()`select content from sync_operation where id = ${operation.id} and outcome = 'refused'`;
  expect(kept?.content).toMatchObject({ note: "Autre" });
});

test("SYNC-12 an answer merges by value, note and evidence; one written by two waits for the DPO and the server’s stays", async () => {
  const visitId = await plan();
  await saveVisitAnswer(dpo, newId(), answer(visitId, 0, { value: no, note: "", evidence: "said" }));
  const device = await deviceWith(dpo, visitId, now);
  const base = { version: 1, value: no, note: "", evidence: "said" };
  await saveVisitAnswer(dpo, newId(), answer(visitId, 1, { value: no, note: "Au secrétariat", evidence: "said" }));
  const merged = await device.send([
    operationOf("answer", said(visitId, { base, value: yes, note: "", evidence: "said" })),
  ]);
  expect(merged).toMatchObject([{ outcome: "applied", version: 3 }]);
  const [first] = (await file(visitId)).answers;
  expect(first).toMatchObject({ value: yes, note: "Au secrétariat" });

  const late = operationOf("answer", said(visitId, { base, value: no, note: "Sur place", evidence: "seen" }));
  expect(await device.send([late])).toMatchObject([{ outcome: "conflict", theirs: { note: "Au secrétariat" } }]);
  expect((await file(visitId)).answers[0]).toMatchObject({ value: yes, note: "Au secrétariat", evidence: "seen" });
  const rows =
    await migrator()`select field, base, mine, theirs, choice from sync_conflict where visit_id = ${visitId}`;
  expect(rows).toEqual([{ field: "note", base: "", mine: "Sur place", theirs: "Au secrétariat", choice: null }]);
});

test("SYNC-12 two answers made one after the other on a device chain without a conflict", async () => {
  const visitId = await plan();
  const device = await deviceWith(dpo, visitId, now);
  const first = said(visitId);
  const second = said(visitId, {
    base: { version: 0, value: no, note: "Vu du couloir", evidence: "seen" },
    value: yes,
  });
  const answers = await device.send([operationOf("answer", first), operationOf("answer", second)]);
  expect(answers.map(({ outcome }) => outcome)).toEqual(["applied", "applied"]);
  expect((await file(visitId)).answers[0]).toMatchObject({ value: yes, version: 2 });
});

test("SYNC-13 an entry merges field by field with the secretary’s save", async () => {
  const visitId = await plan();
  const id = await plantEntry(place(), { name: "Cantine" });
  const device = await deviceWith(dpo, visitId, now);
  const [held] = device.pack.entries;
  const before = await contentOf(id);
  await saveEntry(referent, newId(), {
    memberId: towns.mine,
    entryId: id,
    version: held?.version ?? 1,
    content: { ...before, service: "École", storagePlace: "Armoire" },
  });
  const fields = {
    manager: { base: before.manager, mine: "Odile" },
    service: { base: before.service, mine: "Périscolaire" },
    confirmed: { base: before.confirmed, mine: [...before.confirmed, "manager" as const] },
  };
  const answers = await device.send([operationOf("entry", { entryId: id, baseVersion: 1, fields })]);
  expect(answers).toMatchObject([{ outcome: "conflict", theirs: { service: "École" } }]);
  const after = await contentOf(id);
  expect(after).toMatchObject({ service: "École", storagePlace: "Armoire", manager: "Odile" });
  expect(after.confirmed).toContain("manager");
});

test("SYNC-14 findings, actions, entries, closing and the end of a visit come under the device’s own ids, in order", async () => {
  const visitId = await plan();
  const device = await deviceWith(dpo, visitId, now);
  const [findingId, actionId, entryId] = [newId(), newId(), newId()];
  const content = { ...blankContent({ name: "Clés", domain: "technique", controllerRole: "commune" }) };
  const finding = { label: "Liste des clés", evidence: "", severity: 3 as const, entryId };
  const operations = [
    operationOf("entry-new", { entryId, templateId: null, content }),
    operationOf("entry-review", { visitId, entryId, base: null, note: "Nouvelle" }),
    operationOf("finding", {
      visitId,
      findingId,
      question: "D1",
      ...finding,
      correctedOnTheSpot: false,
      personalDataKept: false,
    }),
    operationOf("finding-change", {
      visitId,
      findingId,
      base: { ...finding, state: "a_faire", stateReason: "" },
      ...finding,
      severity: 2,
      state: "en_cours",
      stateReason: "",
      personalDataKept: false,
    }),
    operationOf("action", {
      visitId,
      actionId,
      actionKind: "organisationnelle",
      label: "Tenir la liste",
      description: "",
      findingId,
      priority: 3,
      ownerKind: "town",
      ownerName: "",
      dueOn: "2026-06-01",
    }),
    operationOf("closing", {
      visitId,
      fields: {
        attendees: { base: [], mine: [{ function: "maire", label: "", name: "Odile Maire" }] },
        goesWell: { base: "", mine: "L’accueil" },
      },
      personalDataKept: false,
    }),
    operationOf("visit-done", {
      visitId,
      startedAt: "2026-03-10T09:05",
      endedAt: "2026-03-10T10:17",
      theme: "",
      subject: "",
    }),
  ];
  const answers = await device.send(operations);
  expect(answers.map(({ outcome, reason }) => reason ?? outcome)).toEqual(operations.map(() => "applied"));
  const held = await file(visitId);
  expect(held.findings).toMatchObject([{ id: findingId, severity: 2, state: "en_cours", entryId }]);
  expect(held.actions).toMatchObject([{ id: actionId, findingId }]);
  expect(held.visit).toMatchObject({ status: "done", goesWell: "L’accueil" });
  expect(held.reviewed).toMatchObject([{ entryId, note: "Nouvelle" }]);
  const before = await digest();
  expect(await device.send(operations)).toEqual(answers);
  expect(await digest()).toEqual(before);
});

test("SYNC-15 what does not hold is refused by itself and kept, and the others are applied", async () => {
  const visitId = await plan();
  const elsewhere = await plan(towns.theirs);
  const foreign = await plantEntry(place(towns.theirs), { name: "Ailleurs" });
  const device = await deviceWith(dpo, visitId, now);
  const taken = newId();
  const finding = {
    visitId,
    findingId: taken,
    label: "Constat",
    evidence: "",
    severity: 2 as const,
    question: null,
    entryId: null,
  };
  const flags = { correctedOnTheSpot: false, personalDataKept: false };
  const operations = [
    { id: newId(), kind: "answer", visitId },
    operationOf("answer", said(visitId, { question: "Z9" })),
    operationOf("answer", said(elsewhere)),
    operationOf("entry", { entryId: foreign, baseVersion: 1, fields: { service: { base: "", mine: "x" } } }),
    operationOf("finding", { ...finding, ...flags }),
    operationOf("finding", { ...finding, label: "Un autre", ...flags }),
    operationOf("finding", { ...finding, findingId: newId(), entryId: foreign, ...flags }),
    operationOf("finding", { ...finding, findingId: newId(), label: "Joindre 06 12 34 56 78", ...flags }),
    operationOf("answer", said(visitId)),
  ];
  const answers = await device.send(operations);
  expect(answers.map(({ outcome, reason }) => reason ?? outcome)).toEqual([
    "invalid",
    "not-found",
    "not-found",
    "not-found",
    "applied",
    "id-taken",
    "not-found",
    "personal-data",
    "applied",
  ]);
  const [count] =
    await migrator()`select count(*)::int as n from sync_operation where pack_id = ${device.packId} and outcome = 'refused' and content is not null`;
  expect(count?.n).toBe(7);
  // What names another town's entry is not told its name.
  const { kept } = await readOffline(dpo, towns.mine, visitId);
  expect(kept.map(({ about }) => about).sort()).toEqual([
    "",
    "",
    "C2",
    "Constat",
    "Joindre 06 12 34 56 78",
    "Un autre",
    "Z9",
  ]);
});

test("SYNC-15 a text sealed for another place, or not sealed for us, is refused as it came", async () => {
  const visitId = await plan();
  const device = await deviceWith(dpo, visitId, now);
  const other = await deviceWith(dpo, visitId, now);
  const operation = operationOf("answer", said(visitId));
  const stolen = { id: operation.id, sealed: { iv: "AAAAAAAAAAAAAAAA", text: Buffer.alloc(40).toString("base64") } };
  expect(await device.sendPlain([stolen])).toEqual([{ id: operation.id, outcome: "refused", reason: "seal" }]);
  expect(other.packId).not.toBe(device.packId);
});

test("SYNC-16 a cancelled visit and a pack taken back keep the work whole, and say so", async () => {
  const visitId = await plan();
  const device = await deviceWith(dpo, visitId, now);
  const other = await deviceWith(dpo, visitId, now);
  await revokePack(dpo, newId(), { memberId: towns.mine, packId: other.packId, version: 1 }, now);
  expect(await pullPack(dpo, other.packId, now)).toEqual({ gone: "revoked" });
  expect(await other.send([operationOf("answer", said(visitId))])).toMatchObject([
    { outcome: "kept", reason: "pack-revoked" },
  ]);
  await rescheduleVisit(dpo, newId(), {
    memberId: towns.mine,
    visitId,
    version: 1,
    status: "cancelled",
    plannedAt: undefined,
    reason: "Neige",
  });
  expect(await pullPack(dpo, device.packId, now)).toEqual({ gone: "withdrawn" });
  const operation = operationOf("answer", said(visitId));
  expect(await device.send([operation])).toEqual([{ id: operation.id, outcome: "kept", reason: "visit-cancelled" }]);
  expect((await file(visitId)).answers).toEqual([]);
  expect((await readOffline(dpo, towns.mine, visitId)).kept.map(({ kind, about }) => [kind, about])).toEqual([
    ["answer", "C2"],
    ["answer", "C2"],
  ]);
  const rows = await migrator()`select content from sync_operation where visit_id = ${visitId} and outcome = 'kept'`;
  expect(rows).toHaveLength(2);
});

test("SYNC-17 a town taken away from its DPO syncs nothing and leaks nothing; the work is kept for whoever follows", async () => {
  const visitId = await plan();
  const only = await actorWith(towns.syndicateId, [{ role: "dpo", memberId: towns.mine }], "Passant");
  const device = await deviceWith(only, visitId, now);
  const done = operationOf("answer", said(visitId));
  await device.send([done]);
  await migrator()`update role_grant set revoked_at = now() where person_id = ${only.personId}`;
  const after = { ...only, grants: [] };
  expect(await pullPack(after, device.packId, now)).toEqual({ gone: "withdrawn" });
  const operation = operationOf("answer", said(visitId, { question: "C3", note: "Plus tard" }));
  const answers = await device.send([done, operation], after);
  expect(answers).toEqual([
    { id: done.id, outcome: "applied", version: 1 },
    { id: operation.id, outcome: "kept", reason: "right-withdrawn" },
  ]);
  expect(await device.send([done, operation], after)).toEqual(answers);
  expect((await file(visitId)).answers.map(({ question }) => question)).toEqual(["C2"]);
  const trail = await auditOf(towns.syndicateId, "keepWithdrawnWork");
  expect(trail).toHaveLength(1);
  const [kept] = await migrator()`select content from sync_operation where id = ${operation.id}`;
  expect(kept?.content).toMatchObject({ note: "Plus tard" });
});

test("SYNC-18 nobody else’s pack answers, of the same town or of another, as one that never was", async () => {
  const device = await deviceWith(dpo, await plan(), now);
  const colleague = await newActor(towns.syndicateId, "dpo");
  const stranger = await newActor(towns.elsewhere.syndicateId, "dpo");
  for (const actor of [colleague, stranger, referent])
    for (const packId of [device.packId, newId()]) {
      await expect(pullPack(actor, packId, now)).rejects.toMatchObject({ code: "not-found", subject: "pack" });
    }
  await expect(device.send([], colleague)).rejects.toMatchObject({ code: "not-found", subject: "pack" });
});

test("SYNC-19 a photo opens only with the key of its pack, beside the operation that announced it", async () => {
  const visitId = await plan();
  const device = await deviceWith(dpo, visitId, now);
  const bytes = new TextEncoder().encode("image");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const photo = operationOf("photo", {
    visitId,
    photoId: newId(),
    question: "C1",
    caption: "Guichet",
    sha256,
    bytes: 5,
  });
  const body = sealedFile(device.sealKey, device.packId, photo.id, bytes);
  const place = { packId: device.packId, operationId: photo.id };
  await expect(openPhoto(dpo, place, body)).rejects.toMatchObject({ code: "not-found", subject: "photo" });
  await device.send([photo]);
  expect(await openPhoto(dpo, place, body)).toMatchObject({ memberId: towns.mine, visitId, name: "Guichet" });
  const other = sealedFile(device.sealKey, device.packId, newId(), bytes);
  await expect(openPhoto(dpo, place, other)).rejects.toMatchObject({ code: "invalid-state", subject: "photo" });
  const stranger = await newActor(towns.elsewhere.syndicateId, "dpo");
  await expect(openPhoto(stranger, place, body)).rejects.toMatchObject({ code: "not-found", subject: "pack" });
});

test("SYNC-61 the DPO writes a third text from both, over what stands, and not over what does not take one", async () => {
  const visitId = await plan();
  const device = await deviceWith(dpo, visitId, now);
  await saveVisitAnswer(dpo, newId(), answer(visitId, 0, { value: no, note: "Serveur", evidence: "seen" }));
  await device.send([operationOf("answer", said(visitId, { note: "Appareil" }))]);
  const conflict = async () => (await readOffline(dpo, towns.mine, visitId)).conflicts[0];
  const third = { memberId: towns.mine, conflictId: (await conflict())?.id ?? "", choice: "written" as const };
  await decideConflict(dpo, newId(), { ...third, version: 1, text: "Appareil et serveur" }, now);
  expect((await file(visitId)).answers[0]?.note).toBe("Appareil et serveur");
  expect(await conflict()).toMatchObject({
    ...{ choice: "written", written: "Appareil et serveur", mine: "Appareil", theirs: "Serveur" },
  });
  const again = { ...third, version: 2, text: "Encore" };
  await expect(decideConflict(dpo, newId(), again, now)).rejects.toMatchObject({ code: "invalid-state" });
  await migrator()`update sync_conflict set field = 'evidence', choice = null, decided_at = null where id = ${third.conflictId}`;
  await expect(decideConflict(dpo, newId(), again, now)).rejects.toMatchObject({ subject: "third-text" });
});

test("SYNC-26 the DPO chooses between two texts; one that moved on since is shown again before it gives way", async () => {
  const visitId = await plan();
  const device = await deviceWith(dpo, visitId, now);
  await saveVisitAnswer(dpo, newId(), answer(visitId, 0, { value: no, note: "Serveur", evidence: "seen" }));
  await device.send([operationOf("answer", said(visitId, { note: "Appareil" }))]);
  const conflict = async () => (await readOffline(dpo, towns.mine, visitId)).conflicts[0];
  const other = await deviceWith(dpo, visitId, now);
  const counted = new Map(
    (await readOffline(dpo, towns.mine, visitId)).packs.map(({ id, received }) => [id, received]),
  );
  expect([counted.get(device.packId), counted.get(other.packId)]).toEqual([1, 0]);
  const first = await conflict();
  expect(first).toMatchObject({ field: "note", mine: "Appareil", theirs: "Serveur", choice: null });
  await saveVisitAnswer(dpo, newId(), answer(visitId, 1, { value: no, note: "Serveur, plus tard", evidence: "seen" }));
  const choice = { memberId: towns.mine, conflictId: first?.id ?? "", choice: "mine" as const, text: "" };
  await decideConflict(dpo, newId(), { ...choice, version: 1 }, now);
  expect(await conflict()).toMatchObject({ theirs: "Serveur, plus tard", choice: null, version: 2 });
  await decideConflict(dpo, newId(), { ...choice, version: 2 }, now);
  expect((await file(visitId)).answers[0]?.note).toBe("Appareil");
  expect(await conflict()).toMatchObject({ choice: "mine", theirs: "Serveur, plus tard" });
  await expect(readOffline(referent, towns.mine, visitId)).rejects.toMatchObject({ code: "forbidden" });
  const stranger = await newActor(towns.elsewhere.syndicateId, "dpo");
  await expect(readOffline(stranger, towns.mine, visitId)).rejects.toMatchObject({ code: "not-found" });
});
