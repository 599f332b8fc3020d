import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { versionHashInput } from "@/lib/domain/register/canonical";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { addEntry } from "./adopt-template";
import { approveEntries } from "./approve-entries";
import { askQuestion } from "./dialogue";
import { reopenEntry, returnEntry, reviewEntry, submitEntry } from "./entry-life";
import { readApprovalRecord } from "./read-approval-record";
import { readApproval } from "./read-entry";
import { saveEntry } from "./save-entry";

async function town() {
  const towns = await twoTowns();
  const [referent, mayor] = await Promise.all([
    newActor(towns.syndicateId, "referent", towns.mine),
    newActor(towns.syndicateId, "representative", towns.mine),
  ]);
  const dpo = await newActor(towns.syndicateId, "dpo");
  const memberId = towns.mine;

  const submitted = async (name: string) => {
    const { id: entryId, version } = await addEntry(referent, newId(), { memberId, name, domain: "enfance" });
    const content = { ...completeContent, name };
    const saved = await saveEntry(referent, newId(), { memberId, entryId, version, content });
    const sent = await submitEntry(referent, newId(), { memberId, entryId, version: saved.version });
    return { memberId, entryId, version: sent.version };
  };
  const review = async (entry: { memberId: string; entryId: string; version: number }) => {
    const advice = { reason: "Vu avec le service", recommendation: "", nextReviewOn: null };
    const { version } = await reviewEntry(dpo, newId(), { ...entry, ...advice });
    return { entryId: entry.entryId, version };
  };
  const reviewed = async (name: string) => review(await submitted(name));
  return { ...towns, memberId, referent, mayor, dpo, submitted, review, reviewed };
}

const statusOf = async (entryId: string) =>
  (await migrator()`select status from entry where id = ${entryId}`)[0]?.status;

describe("approving", () => {
  test("REG-97 sent, returned with a question, sent again, reviewed, approved: a numbered version with its hash", async () => {
    const { memberId, referent, mayor, dpo, submitted, review } = await town();
    const entry = await submitted("Cantine");
    await expect(returnEntry(dpo, newId(), entry)).rejects.toMatchObject({ subject: "no-question" });
    await askQuestion(dpo, newId(), {
      memberId,
      entryId: entry.entryId,
      field: "purposes",
      question: "Et le goûter ?",
    });
    const back = await returnEntry(dpo, newId(), entry);
    expect(await statusOf(entry.entryId)).toBe("to_complete");
    const again = await submitEntry(referent, newId(), { ...entry, version: back.version });
    const shown = await review({ ...entry, version: again.version });

    const approval = await approveEntries(mayor, newId(), { memberId, entries: [shown], leftOut: [] });
    expect(approval).toMatchObject({ number: 1, versions: [{ entryId: entry.entryId, number: 1 }] });
    expect(await statusOf(entry.entryId)).toBe("approved");
    const [version] =
      await migrator()`select content, sha256, approved_by from entry_version where entry_id = ${entry.entryId}`;
    const text = versionHashInput({ entryId: entry.entryId, number: 1, content: version?.content });
    expect(version?.sha256).toBe(createHash("sha256").update(text).digest("hex"));
    expect(approval.versions[0]?.sha256).toBe(version?.sha256);
    expect(version?.approved_by).toBe(mayor.name);
  });

  test("REG-97 neither the secretary nor the DPO approves, whoever reviewed", async () => {
    const { memberId, referent, dpo, reviewed } = await town();
    const input = { memberId, entries: [await reviewed("Cantine")], leftOut: [] };
    for (const actor of [referent, dpo])
      await expect(approveEntries(actor, newId(), input)).rejects.toMatchObject({ code: "forbidden" });
    expect(await statusOf(input.entries[0]?.entryId ?? "")).toBe("reviewed");
  });

  test("REG-97 what moved since it was shown is refused whole, by its name", async () => {
    const { memberId, dpo, mayor, reviewed, review } = await town();
    const [kept, moving] = [await reviewed("Cantine"), await reviewed("Garderie")];
    const reopened = await reopenEntry(dpo, newId(), { memberId, ...moving });
    await expect(
      approveEntries(mayor, newId(), { memberId, entries: [kept, moving], leftOut: [] }),
    ).rejects.toMatchObject({ code: "stale", detail: { entries: [moving.entryId], names: ["Garderie"] } });
    expect(await statusOf(kept.entryId)).toBe("reviewed");
    expect(reopened.version).toBe(moving.version + 1);
    await expect(review({ memberId, ...moving })).rejects.toMatchObject({ code: "invalid-state" });
  });

  test("REG-97 an entry reviewed meanwhile is not approved unread", async () => {
    const { memberId, mayor, reviewed } = await town();
    const shown = await reviewed("Cantine");
    const late = await reviewed("Garderie");
    const blind = approveEntries(mayor, newId(), { memberId, entries: [shown], leftOut: [] });
    await expect(blind).rejects.toMatchObject({ code: "stale", detail: { entries: [late.entryId] } });
  });

  test("REG-97 what is left out keeps its reason and comes back next time", async () => {
    const { memberId, mayor, reviewed } = await town();
    const [kept, aside] = [await reviewed("Cantine"), await reviewed("Garderie")];
    const leftOut = [{ entryId: aside.entryId, reason: "À revoir avec l’école" }];
    const { id } = await approveEntries(mayor, newId(), { memberId, entries: [kept], leftOut });
    const { approval } = await readApprovalRecord(mayor, memberId, id);
    expect(approval.leftOut).toMatchObject([{ name: "Garderie", reason: "À revoir avec l’école" }]);
    expect(approval.versions).toMatchObject([{ name: "Cantine", number: 1 }]);
    expect((await readApproval(mayor, memberId)).reviewed.map(({ entry }) => entry.name)).toEqual(["Garderie"]);
  });

  test("REG-98 an approved version cannot be changed; a later change is a draft beside it", async () => {
    const { memberId, referent, mayor, reviewed } = await town();
    const shown = await reviewed("Cantine");
    await approveEntries(mayor, newId(), { memberId, entries: [shown], leftOut: [] });
    const content = { ...completeContent, name: "Cantine", service: "Autre service" };
    await saveEntry(referent, newId(), { memberId, entryId: shown.entryId, version: shown.version + 1, content });
    expect(await statusOf(shown.entryId)).toBe("draft");
    const sql = migrator();
    const [version] = await sql`select content from entry_version where entry_id = ${shown.entryId}`;
    expect(version?.content.service).toBe(completeContent.service);
    await expect(sql`update entry_version set sha256 = 'x' where entry_id = ${shown.entryId}`).rejects.toThrow();
    await expect(sql`delete from entry_version where entry_id = ${shown.entryId}`).rejects.toThrow();
  });

  test("REG-97 pressed twice, the approval is one", async () => {
    const { memberId, mayor, reviewed } = await town();
    const [key, input] = [newId(), { memberId, entries: [await reviewed("Cantine")], leftOut: [] }];
    const first = await approveEntries(mayor, key, input);
    expect(await approveEntries(mayor, key, input)).toEqual(first);
    const [row] = await migrator()`select count(*)::int as n from approval where member_id = ${memberId}`;
    expect(row?.n).toBe(1);
  });

  test("ISO-22 a mayor approves and reads only at home", async () => {
    const { syndicateId, memberId, mine, theirs, mayor, reviewed } = await town();
    const shown = await reviewed("Cantine");
    const neighbour = await newActor(syndicateId, "representative", theirs);
    await expect(approveEntries(neighbour, newId(), { memberId, entries: [shown], leftOut: [] })).rejects.toMatchObject(
      {
        code: "not-found",
      },
    );
    const smuggled = approveEntries(neighbour, newId(), { memberId: theirs, entries: [shown], leftOut: [] });
    await expect(smuggled).rejects.toMatchObject({ code: "not-found" });
    const { id } = await approveEntries(mayor, newId(), { memberId: mine, entries: [shown], leftOut: [] });
    await expect(readApprovalRecord(neighbour, theirs, id)).rejects.toMatchObject({ code: "not-found" });
  });
});
