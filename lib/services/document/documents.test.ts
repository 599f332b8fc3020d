import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { migrator, newActor, newJob, newMember, newSyndicate } from "@/db/testing/people";
import { plantAction, plantIntervention, plantVisit } from "@/db/testing/work";
import type { Actor } from "@/lib/domain/access/policy";
import { actionListQuerySchema } from "@/lib/domain/action/list-query";
import type { Holder, Visibility } from "@/lib/domain/document/document";
import { documentListQuerySchema } from "@/lib/domain/document/list-query";
import { DomainError } from "@/lib/domain/errors";
import { listActions } from "../action/read-actions";
import { readEntry } from "../register/read-entry";
import { townOf } from "../testing/case";
import { pdfOf, said } from "../testing/cases/document";
import { plantEntry } from "../testing/cases/register";
import { attachDocument } from "./attach-document";
import { describeDocument, putDocumentBack, removeDocument } from "./change-document";
import { checkDocuments, rekeyDocuments, sweepOrphans } from "./check-documents";
import { downloadDocument } from "./download-document";
import { placeOf, sha256Of } from "./envelope";
import { eraseDocuments } from "./erase-documents";
import { listDocuments, openDocument, readAttachForm } from "./read-documents";

const root = mkdtempSync(join(tmpdir(), "registre-documents-"));
const key = (name: string) => `${name}:${randomBytes(32).toString("base64")}`;
const first = key("premiere");
beforeAll(() => {
  process.env.DOCUMENTS_DIR = root;
  process.env.DOCUMENT_KEYS = first;
});

async function house() {
  const syndicateId = await newSyndicate();
  const memberId = await newMember(syndicateId);
  const place = { syndicateId, memberId };
  const [dpo, town, mayor, technician] = await Promise.all([
    newActor(syndicateId, "dpo", memberId),
    newActor(syndicateId, "referent", memberId),
    newActor(syndicateId, "representative", memberId),
    newActor(syndicateId, "technician"),
  ]);
  const { entryId } = await plantEntry(townOf(syndicateId, memberId), "draft");
  const entry: Holder = { kind: "entry", id: entryId };
  const attach = (actor: Actor, on: Holder, text = "acte", visibility: Visibility = "member") =>
    attachDocument(actor, null, { memberId, on, ...said, visibility, file: pdfOf(text) });
  return { ...place, place, dpo, town, mayor, technician, entry, attach };
}

const refusal = (act: Promise<unknown>) =>
  act.then(
    () => "accepted",
    (error) => (error instanceof DomainError ? `${error.subject}: ${error.code}` : String(error)),
  );
const query = documentListQuerySchema.parse({});
const seen = async (actor: Actor, memberId: string) =>
  (await listDocuments(actor, memberId, query)).rows.map(({ id }) => id).sort();
const opened = (actor: Actor, memberId: string, id: string) =>
  openDocument(actor, memberId, id).then(
    (found) => ("bytes" in found ? Buffer.from(found.bytes).toString() : found.failure),
    (error) => (error instanceof DomainError ? error.code : String(error)),
  );

test("DOC-08 a document of an entry is read by its town, its mayor and the DPO; one kept for the DPO by the DPO alone", async () => {
  const { memberId, dpo, town, mayor, technician, entry, attach } = await house();
  const { id: shared } = await attach(town, entry, "partagé");
  const { id: own } = await attach(dpo, entry, "réservé", "dpo_only");
  expect(await seen(dpo, memberId)).toEqual([shared, own].sort());
  for (const actor of [town, mayor]) {
    expect(await seen(actor, memberId)).toEqual([shared]);
    expect(await opened(actor, memberId, own)).toBe("not-found");
    expect(await opened(actor, memberId, shared)).toContain("partagé");
  }
  expect((await readEntry(town, memberId, entry.id)).documents.map(({ id }) => id)).toEqual([shared]);
  expect(await seen(technician, memberId)).toEqual([]);
  expect(await opened(dpo, memberId, own)).toContain("réservé");
  expect(await refusal(attach(town, entry, "x", "dpo_only"))).toBe("visibility: forbidden");
  expect(await refusal(attach(mayor, entry))).toBe("register:write: forbidden");
});

test("DOC-60 the proof of an action is attached by the referent and the DPO, and read by them alone", async () => {
  const { memberId, place, dpo, town, mayor, technician, attach } = await house();
  const on: Holder = { kind: "action", id: await plantAction(place, { dueOn: null }) };
  const { id } = await attach(town, on, "preuve");
  const { id: second } = await attach(dpo, on, "autre preuve");
  for (const actor of [dpo, town]) expect(await seen(actor, memberId)).toEqual([id, second].sort());
  for (const actor of [mayor, technician]) {
    expect(await seen(actor, memberId)).toEqual([]);
    expect(await opened(actor, memberId, id)).toBe("not-found");
    expect(await refusal(attach(actor, on))).toBe("action: not-found");
  }
  const elsewhere = await house();
  expect(await refusal(elsewhere.attach(elsewhere.dpo, on))).toBe("action: not-found");
  expect((await listActions(town, memberId, actionListQuerySchema.parse({ action: on.id }))).documents).toHaveLength(2);
});

test("DOC-09 a visit's document reaches the town with its report, a confidential act's never", async () => {
  const { memberId, place, dpo, town, entry, attach } = await house();
  const visit: Holder = { kind: "visit", id: await plantVisit(place, { status: "done" }) };
  const act: Holder = { kind: "intervention", id: await plantIntervention(place, { date: "2026-03-02" }) };
  const { id: ofVisit } = await attach(dpo, visit, "photo");
  const { id: ofAct } = await attach(dpo, act, "courrier");
  expect(await seen(town, memberId)).toEqual([ofAct]);
  expect(await opened(town, memberId, ofVisit)).toBe("not-found");
  await migrator()`insert into visit_report (syndicate_id, member_id, visit_id, content, sent_by)
    values (${place.syndicateId}, ${memberId}, ${visit.id}, '{}', 'Essai')`;
  expect(await seen(town, memberId)).toEqual([ofVisit, ofAct].sort());
  await migrator()`update intervention set confidential = true where id = ${act.id}`;
  expect(await seen(town, memberId)).toEqual([ofVisit]);
  expect(await opened(town, memberId, ofAct)).toBe("not-found");
  for (const on of [visit, act]) expect(await refusal(attach(town, on))).toMatch(/: (not-found|forbidden)$/);
  expect(await refusal(attach(dpo, { ...entry, kind: "visit" }))).toBe("visit: not-found");
});

test("DOC-09 a technician attaches to requests, the DPO reads them and does not change them", async () => {
  const { memberId, place, dpo, town, technician, attach } = await house();
  const on: Holder = {
    kind: "intervention",
    id: await plantIntervention(place, { date: "2026-03-02", service: "it" }),
  };
  const { id } = await attach(technician, on, "bon de livraison");
  for (const actor of [dpo, town, technician]) expect(await seen(actor, memberId)).toEqual([id]);
  expect(await refusal(attach(dpo, on))).toBe("it-request:write: forbidden");
  const about = { memberId, documentId: id, version: 1 };
  for (const actor of [dpo, town])
    expect(await refusal(removeDocument(actor, null, about))).toBe("it-request:write: forbidden");
  const line = (await listDocuments(dpo, memberId, query)).rows[0];
  expect([line?.mayEdit, line?.holderName]).toEqual([false, "Essai"]);
});

test("DOC-10 what the town does not see leaves its trace for the DPO alone, and no name in it", async () => {
  const { syndicateId, dpo, town, entry, attach } = await house();
  await attach(town, entry);
  await attach(dpo, entry, "réservé", "dpo_only");
  const trail = await migrator()`select category, changes ->> 'name' as name from audit_event
    where syndicate_id = ${syndicateId} and action = 'attachDocument' order by at`;
  expect(trail).toEqual([
    { category: "activity", name: '{"after": "délibération"}' },
    { category: "restricted", name: "{}" },
  ]);
});

test("DOC-54 a file that is taken leaves one line by its id, for the DPO alone where the town does not see it", async () => {
  const { syndicateId, memberId, dpo, mayor, entry, attach } = await house();
  const { id: shared } = await attach(dpo, entry, "partagé");
  const { id: own } = await attach(dpo, entry, "réservé", "dpo_only");
  const take = (actor: Actor, documentId: string) => downloadDocument(actor, null, { memberId, documentId });
  const opened = await take(mayor, shared);
  expect("bytes" in opened && Buffer.from(opened.bytes).toString()).toContain("partagé");
  await take(dpo, own);
  expect(await refusal(take(mayor, own))).toBe("document: not-found");
  const lines = await migrator()`select object_id as id, role, category, changes from audit_event
    where syndicate_id = ${syndicateId} and member_id = ${memberId} and action = 'downloadDocument' order by at`;
  expect([...lines]).toEqual([
    { id: shared, role: "representative", category: "activity", changes: {} },
    { id: own, role: "dpo", category: "restricted", changes: {} },
  ]);
});

test("DOC-11 taken back it is nowhere, put back it is there again; after thirty days its file is gone for good", async () => {
  const { syndicateId, memberId, dpo, entry, attach } = await house();
  const { id } = await attach(dpo, entry, "passager");
  const { id: twin } = await attach(dpo, entry, "passager");
  const about = { memberId, documentId: id };
  await removeDocument(dpo, null, { ...about, version: 1 });
  expect([await seen(dpo, memberId), await opened(dpo, memberId, id)]).toEqual([[twin], "not-found"]);
  expect(await refusal(describeDocument(dpo, null, { ...about, ...said, name: "x", version: 2 }))).toBe(
    "document: invalid-state",
  );
  expect(await refusal(putDocumentBack(dpo, null, { ...about, version: 1 }))).toBe("document: stale");
  await putDocumentBack(dpo, null, { ...about, version: 2 });
  expect(await opened(dpo, memberId, id)).toContain("passager");

  await removeDocument(dpo, null, { ...about, version: 3 });
  await removeDocument(dpo, null, { memberId, documentId: twin, version: 1 });
  const job = await newJob(syndicateId, ["dpo"]);
  const later = new Date(Date.now() + 40 * 86_400_000);
  const sweep = async () => [await eraseDocuments(job, null, { memberId, as: "dpo" }), await sweepOrphans(job, later)];
  expect(await sweep()).toEqual([0, 0]);
  await migrator()`update document set removed_at = now() - interval '31 days' where id = ${id}`;
  expect(await sweep()).toEqual([1, 0]); // its twin still needs the file
  await migrator()`update document set removed_at = now() - interval '31 days' where id = ${twin}`;
  expect(await sweep()).toEqual([1, 1]);
  expect(await refusal(putDocumentBack(dpo, null, { ...about, version: 5 }))).toBe("document: not-found");
  expect(await checkDocuments(job, {}, later)).toEqual({ files: 0, lost: [], orphans: [] });
  expect(await refusal(eraseDocuments(dpo, null, { memberId, as: "dpo" }))).toBe("document: forbidden");
});

test("DOC-12 beyond the member's room nothing more is taken, and it is said before how much there is", async () => {
  const { syndicateId, memberId, dpo, town, entry, attach } = await house();
  await migrator()`update syndicate set document_quota_mb = 20 where id = ${syndicateId}`;
  const { id } = await attach(dpo, entry);
  await migrator()`update document set size = 20000000 - ${pdfOf("b").bytes.byteLength} where id = ${id}`;
  expect(await readAttachForm(town, memberId, entry)).toMatchObject({ quotaMb: 20, open: true, isDpo: false });
  expect(await refusal(attach(town, entry, "bb"))).toBe("quota: invalid-state");
  await attach(town, entry, "b");
  expect(await refusal(attach(town, entry, "c"))).toBe("quota: invalid-state");
  expect((await listDocuments(town, memberId, query)).used).toBe(20_000_000);
});

test("DOC-13 a file changed on the disk, or gone, is told and never given", async () => {
  const { memberId, place, dpo, entry, attach } = await house();
  const { id } = await attach(dpo, entry, "intact");
  const { address } = placeOf(place, sha256Of(pdfOf("intact").bytes));
  const path = join(root, place.syndicateId, memberId, address);
  const sealed = readFileSync(path);
  expect(sealed.includes("intact")).toBe(false);
  sealed[sealed.length - 20] = (sealed.at(-20) ?? 0) ^ 1;
  writeFileSync(path, sealed);
  expect(await opened(dpo, memberId, id)).toBe("corrupted");
  rmSync(path);
  expect(await opened(dpo, memberId, id)).toBe("no-file");
  await attach(dpo, entry, "intact");
  expect(await opened(dpo, memberId, id)).toContain("intact");
});

test("DOC-14 a new key: what is under the former one opens until it is written again, and the former may then go", async () => {
  const { syndicateId, memberId, dpo, entry, attach } = await house();
  const { id } = await attach(dpo, entry, "ancien");
  const job = await newJob(syndicateId, ["dpo"]);
  const second = key("seconde");
  process.env.DOCUMENT_KEYS = `${second},${first}`;
  const { id: fresh } = await attach(dpo, entry, "nouveau");
  expect(await opened(dpo, memberId, id)).toContain("ancien");
  expect(await rekeyDocuments(job)).toEqual({ rewritten: 1, kept: 1, lost: [] });
  expect(await rekeyDocuments(job)).toEqual({ rewritten: 0, kept: 2, lost: [] });
  process.env.DOCUMENT_KEYS = second;
  for (const one of [id, fresh]) expect(await opened(dpo, memberId, one)).toMatch(/ancien|nouveau/);
  process.env.DOCUMENT_KEYS = first;
  expect((await checkDocuments(job, { whole: true })).lost.map(({ reason }) => reason)).toEqual(["no-key", "no-key"]);
  expect((await rekeyDocuments(job)).lost).toHaveLength(2);
});

test("DOC-06 files are this account's only, and no name of a town, a person or a document is on the disk", async () => {
  const { syndicateId, memberId, dpo, entry, attach } = await house();
  await attach(dpo, entry, "discret");
  const folder = join(root, syndicateId, memberId);
  const [name = ""] = readdirSync(folder);
  expect(name).toMatch(/^[0-9a-f]{64}$/);
  expect([statSync(folder).mode & 0o777, statSync(join(folder, name)).mode & 0o777]).toEqual([0o700, 0o600]);
});

test("DOC-15 without a key nothing is taken in, and the form says so", async () => {
  const { memberId, dpo, entry, attach } = await house();
  process.env.DOCUMENT_KEYS = "";
  expect(await refusal(attach(dpo, entry))).toBe("documents: invalid-state");
  expect((await readAttachForm(dpo, memberId, entry)).open).toBe(false);
  process.env.DOCUMENT_KEYS = first;
});
