import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { seedSyndicate } from "@/db/seed/syndicate";
import { plantFixture } from "@/db/testing/fixture";
import { migrator, newActor, newMember } from "@/db/testing/people";
import { reportText } from "@/lib/domain/annual-report/annual-report";
import { newId } from "@/lib/domain/identifier";
import { readApproval } from "../register/read-entry";
import { giveAnnualReport, listGivenReports, readGivenReport } from "./given-reports";
import { draftCommissionReport, draftMemberReport, listSentReports, readSentReport, textKept } from "./read-reports";
import { acknowledgeAnnualReport, keepMemberReportText, keepReportText, sendAnnualReport } from "./write-reports";

async function twoTowns() {
  const syndicateId = await seedSyndicate(migrator(), { name: "Syndicat des rapports" });
  const [town, other] = [await newMember(syndicateId), await newMember(syndicateId)];
  const dpo = await newActor(syndicateId, "dpo");
  const mayor = await newActor(syndicateId, "representative", town);
  return { syndicateId, town, other, dpo, mayor };
}

async function acts(syndicateId: string, memberId: string, count: number, date = "2025-03-01") {
  for (let rank = 0; rank < count; rank++)
    await migrator()`insert into intervention (syndicate_id, member_id, id, ref, service, date, theme, type, channel, mode, subject, status, author)
      values (${syndicateId}, ${memberId}, ${newId()}, ${newId()}, 'dpo', ${date}, 'autre', 'formation', 'courriel', 'courriel', 'Objet', 'close', 'Essai')`;
}

async function action(syndicateId: string, memberId: string, dueOn: string, doneOn: string | null) {
  await migrator()`insert into action (syndicate_id, member_id, id, label, origin, kind, priority, owner_kind, due_on, done_on, status, created_by)
    values (${syndicateId}, ${memberId}, ${newId()}, 'Faire', 'manual', 'juridique', 2, 'town', ${dueOn}, ${doneOn}, ${doneOn ? "done" : "to_do"}, 'Essai')`;
}

describe("what a report counts", () => {
  test("ANN-01 one town's report counts its own year and nothing of another town", async () => {
    const { syndicateId, town, other, dpo } = await twoTowns();
    await acts(syndicateId, town, 2);
    await acts(syndicateId, town, 1, "2024-12-31");
    await acts(syndicateId, other, 5);
    await action(syndicateId, town, "2025-06-30", "2025-06-30");
    await action(syndicateId, town, "2025-06-30", "2025-07-01");
    await action(syndicateId, town, "2025-07-15", null);
    await action(syndicateId, other, "2025-06-30", null);
    const { report } = await draftMemberReport(dpo, town, 2025);
    expect(report.figures.dpo?.total).toBe(2);
    expect(report.facts).toMatchObject({ members: 1, actionsDue: 3, actionsInTime: 1, actionsLate: 2, mailings: null });
    expect(report.facts.levels).toEqual([{ level: "absent", members: 1 }]);
  });

  test("ANN-02 the commission's report counts every town and names none", async () => {
    const { syndicateId, town, other, dpo } = await twoTowns();
    await migrator()`update member set name = 'Nom-à-ne-pas-dire' where id = ${town}`;
    await acts(syndicateId, town, 2);
    await acts(syndicateId, other, 5);
    const { report } = await draftCommissionReport(dpo, 2025);
    expect(report.figures.dpo?.total).toBe(7);
    expect(report.facts).toMatchObject({ members: 2, mailings: 0 });
    expect(JSON.stringify(report)).not.toContain("Nom-à-ne-pas-dire");
  });

  test("ANN-02 the year of the minutes, from the rows of the minutes", async () => {
    const { syndicateId, dpo } = await twoTowns();
    await plantFixture(syndicateId);
    expect((await draftCommissionReport(dpo, 2021)).report.figures.dpo?.total).toBe(70);
  });
});

describe("the DPO's own text", () => {
  test("ANN-03 stays when the figures change, and two hands are both kept", async () => {
    const { syndicateId, town, dpo } = await twoTowns();
    const text = { memberId: town, year: 2025, section: "plan" as const, text: "Former les élus", version: 0 };
    await keepMemberReportText(dpo, null, text);
    await acts(syndicateId, town, 3);
    const { report, drafts } = await draftMemberReport(dpo, town, 2025);
    expect(report.texts).toEqual({ plan: "Former les élus" });
    expect(drafts).toEqual([{ section: "plan", text: "Former les élus", version: 1 }]);
    await keepMemberReportText(dpo, null, { ...text, text: "Former les agents", version: 1 });
    for (const version of [0, 1]) {
      const late = keepMemberReportText(dpo, null, { ...text, text: "Trop tard", version });
      await expect(late).rejects.toMatchObject({ code: "stale" });
    }
    expect(await textKept(dpo, text)).toBe("Former les agents");
    expect((await draftMemberReport(dpo, town, 2024)).report.texts).toEqual({});
  });

  test("ANN-03 the commission's text is apart from any town's", async () => {
    const { town, dpo } = await twoTowns();
    await keepReportText(dpo, null, { year: 2025, section: "means", text: "Un DPO, un véhicule", version: 0 });
    expect((await draftCommissionReport(dpo, 2025)).report.texts).toEqual({ means: "Un DPO, un véhicule" });
    expect((await draftMemberReport(dpo, town, 2025)).report.texts).toEqual({});
  });
});

describe("sent to the town", () => {
  test("ANN-04 is frozen, read by its own people alone, and acknowledged once", async () => {
    const { syndicateId, town, other, dpo, mayor } = await twoTowns();
    await acts(syndicateId, town, 2);
    const sent = { memberId: town, year: 2025, number: 1 };
    expect((await listSentReports(mayor, town)).sent).toEqual([]);
    await sendAnnualReport(dpo, null, { memberId: town, year: 2025 });
    expect((await readApproval(mayor, town)).unreadReports).toEqual([{ year: 2025, number: 1 }]);
    await acts(syndicateId, town, 4);
    const read = await readSentReport(mayor, town, 2025, 1);
    expect(read.report.figures.dpo?.total).toBe(2);
    expect(createHash("sha256").update(reportText(read.report)).digest("hex")).toBe(read.sha256);
    const neighbour = await newActor(syndicateId, "representative", other);
    await expect(readSentReport(neighbour, town, 2025, 1)).rejects.toMatchObject({ code: "not-found" });
    await expect(acknowledgeAnnualReport(dpo, null, sent)).rejects.toMatchObject({ code: "forbidden" });
    await expect(draftMemberReport(mayor, town, 2025)).rejects.toMatchObject({ code: "forbidden" });
    expect((await readApproval(neighbour, other)).unreadReports).toEqual([]);
    await acknowledgeAnnualReport(mayor, null, sent);
    expect((await readApproval(mayor, town)).unreadReports).toEqual([]);
    expect((await listSentReports(dpo, town)).sent).toMatchObject([{ number: 1, acknowledgedBy: mayor.name }]);
    await expect(acknowledgeAnnualReport(mayor, null, sent)).rejects.toMatchObject({ code: "not-found" });
    await expect(migrator()`update member_report set content = 'x' where member_id = ${town}`).rejects.toMatchObject({
      code: "42501",
    });
  });
});

describe("given to the commission", () => {
  test("ANN-12 is frozen as it was given, read by the commission and by no one else, and given again under the next number", async () => {
    const { syndicateId, town, dpo, mayor } = await twoTowns();
    const commissioner = await newActor(syndicateId, "commissioner");
    const technician = await newActor(syndicateId, "technician");
    const given = { year: 2025, number: 1 };
    await acts(syndicateId, town, 6);
    await keepReportText(dpo, null, { year: 2025, section: "means", text: "Un DPO, un véhicule", version: 0 });
    expect(await listGivenReports(commissioner)).toEqual({ given: [], mayWrite: false });
    await giveAnnualReport(dpo, null, { year: 2025 });
    await acts(syndicateId, town, 3);
    await keepReportText(dpo, null, { year: 2025, section: "means", text: "Deux DPO", version: 1 });

    const read = await readGivenReport(commissioner, given);
    expect(read.report).toMatchObject({ memberName: null, texts: { means: "Un DPO, un véhicule" } });
    expect(read.report.figures.dpo?.total).toBe(6);
    expect(createHash("sha256").update(reportText(read.report)).digest("hex")).toBe(read.sha256);

    await giveAnnualReport(dpo, null, { year: 2025 });
    expect((await readGivenReport(commissioner, { ...given, number: 2 })).report.figures.dpo?.total).toBe(9);
    expect((await readGivenReport(commissioner, given)).sha256).toBe(read.sha256);
    expect((await listGivenReports(commissioner)).given.map(({ number }) => number)).toEqual([2, 1]);

    for (const other of [mayor, technician])
      await expect(readGivenReport(other, given)).rejects.toMatchObject({ code: "forbidden" });
    await expect(giveAnnualReport(commissioner, null, { year: 2025 })).rejects.toMatchObject({ code: "forbidden" });
    const elsewhere = await newActor(await seedSyndicate(migrator(), { name: "Un autre" }), "commissioner");
    await expect(readGivenReport(elsewhere, given)).rejects.toMatchObject({ code: "not-found" });
    const change = migrator()`update commission_report set content = 'x' where syndicate_id = ${syndicateId}`;
    await expect(change).rejects.toMatchObject({ code: "42501" });
  });
});
