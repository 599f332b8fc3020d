import { expect, test } from "vitest";
import { seedSyndicate } from "@/db/seed/syndicate";
import { fixture, plantFixture } from "@/db/testing/fixture";
import { migrator, newActor, newMember, newSyndicate } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { commissionJson } from "@/lib/domain/statistics/commission-json";
import { commissionFigures } from "./commission-figures";

const MEETING = { from: "2020-01-01", to: "2022-11-15" };

async function syndicateOfTheMinutes() {
  const syndicateId = await seedSyndicate(migrator(), { name: "Syndicat des minutes" });
  const preset = newId();
  await migrator()`insert into commission_preset (syndicate_id, id, name, from_on, to_on)
    values (${syndicateId}, ${preset}, 'Commission du 16 novembre 2022', ${MEETING.from}, ${MEETING.to})`;
  await plantFixture(syndicateId);
  return { syndicateId, preset };
}

test("STA-01 the rows of the minutes give the figures of the minutes, through the statistics role", async () => {
  const { syndicateId } = await syndicateOfTheMinutes();
  const commissioner = await newActor(syndicateId, "commissioner");
  const { figures } = await commissionFigures(commissioner, {});
  expect(commissionJson(figures)).toEqual(fixture.expected);
});

test("STA-02 a mailing to every member and another syndicate's acts change no figure (A10)", async () => {
  const { syndicateId } = await syndicateOfTheMinutes();
  const dpo = await newActor(syndicateId, "dpo");
  const before = (await commissionFigures(dpo, {})).figures;
  await migrator()`insert into collective_act (syndicate_id, id, date, type, mode, subject, audience, author)
    values (${syndicateId}, ${newId()}, '2022-02-15', 'mailing', 'courriel', 'Alerte', 'all_members', 'Essai')`;
  const elsewhere = await newSyndicate();
  await newMember(elsewhere);
  await plantFixture((await syndicateOfTheMinutes()).syndicateId);
  expect((await commissionFigures(dpo, {})).figures).toEqual(before);
});

test("STA-03 drafts and cancelled acts count nowhere, open ones do", async () => {
  const { syndicateId } = await syndicateOfTheMinutes();
  const dpo = await newActor(syndicateId, "dpo");
  const member = await newMember(syndicateId);
  const act = (status: string) =>
    migrator()`insert into intervention (syndicate_id, member_id, id, ref, service, date, theme, type, channel, mode, subject, status, author)
      values (${syndicateId}, ${member}, ${newId()}, ${status}, 'dpo', '2022-03-01', 'autre', 'conseil', 'courriel', 'courriel', 'Objet', ${status}, 'Essai')`;
  await act("brouillon");
  await act("annulee");
  expect((await commissionFigures(dpo, {})).figures.dpo?.total).toBe(200);
  await act("ouverte");
  const { dpo: after, coverage } = (await commissionFigures(dpo, {})).figures;
  expect([after?.total, coverage?.membersHelped, coverage?.membersTotal]).toEqual([201, 47, 61]);
});

test("STA-04 a commissioner gets whole months or a meeting's period, in the database too", async () => {
  const { syndicateId } = await syndicateOfTheMinutes();
  const commissioner = await newActor(syndicateId, "commissioner");
  const days = await commissionFigures(commissioner, { de: "2022-03-02", a: "2022-03-31" });
  expect(days.chosen.problem).toBe("whole-months-only");
  const months = await commissionFigures(commissioner, { de: "2022-03", a: "2022-03" });
  expect(months.chosen.problem).toBeNull();
  expect(months.figures.dpo?.total).toBe(
    fixture.dpoInterventions.filter(({ date }) => date.startsWith("2022-03")).length,
  );
});

test("STA-05 no figure for a referent, nor under a role that the person does not hold", async () => {
  const { syndicateId } = await syndicateOfTheMinutes();
  const referent = await newActor(syndicateId, "referent", await newMember(syndicateId));
  await expect(commissionFigures(referent, {})).rejects.toMatchObject({ code: "forbidden" });
  const forged = { ...referent, grants: [{ role: "commissioner" as const, memberId: null }] };
  await expect(commissionFigures(forged, {})).rejects.toThrow();
});
