import { afterAll, expect, test } from "vitest";
import { closePools, inScope } from "@/db/client";
import { newTerms } from "@/db/testing/dictionary";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import { plantIntervention } from "@/db/testing/work";
import { authoriseSyndicate } from "@/lib/domain/access/policy";
import { selectWeek } from "./week";

afterAll(closePools);

test("INT-74 a week holds one’s own acts of both towns, neither a colleague’s nor a draft nor a cancelled one, nor another syndicate’s", async () => {
  const towns = await twoTowns();
  await newTerms(towns.syndicateId);
  const dpo = await newActor(towns.syndicateId, "dpo");
  const colleague = await newActor(towns.syndicateId, "dpo");
  const plant = async (
    memberId: string,
    date: string,
    over: { status?: string; by?: string | null; theme?: string } = {},
  ) => {
    const { status = "close", by = dpo.personId, theme = "gouvernance_registre" } = over;
    const id = await plantIntervention({ syndicateId: towns.syndicateId, memberId }, { date, status });
    await migrator()`update intervention set author_id = ${by}, theme = ${theme}, duration_minutes = 20 where id = ${id}`;
    return id;
  };
  await plant(towns.mine, "2026-03-02");
  await plant(towns.theirs, "2026-03-02");
  await plant(towns.mine, "2026-03-08", { theme: "autre" });
  await plant(towns.mine, "2026-03-09");
  await plant(towns.mine, "2026-03-03", { by: colleague.personId });
  await plant(towns.mine, "2026-03-04", { status: "annulee" });
  const draft = await plant(towns.mine, "2026-01-05", { status: "brouillon" });
  await plantIntervention(
    { syndicateId: towns.elsewhere.syndicateId, memberId: towns.elsewhere.member },
    { date: "2026-03-02" },
  );

  const scope = authoriseSyndicate(dpo, "intervention:list");
  const week = await inScope(scope, (tx) => selectWeek(tx, scope, dpo.personId ?? "", "2026-03-02"));
  expect(week.days).toEqual([
    { date: "2026-03-02", acts: 2, minutes: 40 },
    { date: "2026-03-08", acts: 1, minutes: 20 },
  ]);
  expect(week.drafts.map(({ id, memberId }) => [id, memberId])).toEqual([[draft, towns.mine]]);
  expect(week.share).toEqual({ other: 1, all: 4 });
});
