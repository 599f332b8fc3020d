import { expect, test } from "vitest";
import { newActor } from "@/db/testing/people";
import { newWorld } from "../intervention/testing/world";
import { adoptTemplate } from "./adopt-template";
import { readEntry } from "./read-entry";

test("REG-39 an entry tells the acts noted about it: to the town without confidential ones, of nobody else's entry", async () => {
  const { towns, dpo, referent, act, record } = await newWorld();
  const theirs = await newActor(towns.syndicateId, "referent", towns.theirs);
  const [entry, other] = await Promise.all(
    ["cimetiere", "regies"].map((templateId) => adoptTemplate(referent, null, { memberId: towns.mine, templateId })),
  );
  const about = { entryIds: [entry?.id] };
  await record(act({ ...about, subject: "Durée des concessions" }));
  await record(act({ ...about, subject: "Plainte", confidential: "on" }));
  await record(act({ entryIds: [other?.id], subject: "Autre fiche" }));
  const told = async (by: typeof dpo) => (await readEntry(by, towns.mine, entry?.id ?? "")).links;
  const subjects = ({ interventions }: Awaited<ReturnType<typeof told>>) => interventions.map(({ subject }) => subject);
  expect(subjects(await told(dpo)).toSorted()).toEqual(["Durée des concessions", "Plainte"]);
  expect(subjects(await told(referent))).toEqual(["Durée des concessions"]);
  await expect(told(theirs)).rejects.toMatchObject({ code: "not-found" });
});
