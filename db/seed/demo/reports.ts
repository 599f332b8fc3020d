import { selectAnnualFile } from "@/db/queries/annual-report/facts";
import { selectFigures, selectMemberFigures } from "@/db/queries/statistics/figures";
import { selectMeetingContext } from "@/db/queries/statistics/meeting";
import { type AnnualReport, reportText, yearPeriod } from "@/lib/domain/annual-report/annual-report";
import { figuresOf } from "@/lib/domain/statistics/figures";
import { countedAs, sha256 } from "./counted";
import { type DemoMember, insertRows, type World } from "./world";

const TEXTS: AnnualReport["texts"] = {
  highlights: "L’année a servi à recenser les traitements et à rencontrer les secrétaires de mairie.",
  plan: "Affiner le registre, commune par commune, et former les agents d’accueil.",
};

/** A report of one member, or of the syndicate when none is named, as it stood on the day it was made. */
const reportOf = (world: World, member: DemoMember | null, year: number, madeOn: string): Promise<AnnualReport> =>
  countedAs(world, "dpo", async (tx) => {
    const period = yearPeriod(year);
    const { terms } = await selectMeetingContext(tx, world);
    const asked = { syndicateId: world.syndicateId, memberId: member?.id ?? null, year };
    const { facts } = await selectAnnualFile(tx, asked);
    const aggregates = member
      ? await selectMemberFigures(tx, member.id, { period })
      : await selectFigures(tx, { period, commission: true });
    if (!aggregates) throw new Error("the demo counts its own members");
    return {
      ...{ format: 1, year, memberName: member?.name ?? null, dpo: world.dpo.name, madeOn, facts, terms },
      ...{ figures: { ...figuresOf(aggregates, period, terms), extractedOn: madeOn }, texts: TEXTS },
    };
  });

const sealed = (report: AnnualReport) => {
  const content = reportText(report);
  return { year: report.year, number: 1, content, sha256: sha256(content).digest("hex") };
};

/** The reports of the last two years for one town, of which the mayor read the first, and the commission's of last year. */
export async function seedAnnualReports(world: World, town: DemoMember): Promise<void> {
  const { sql, syndicateId, today, dpo } = world;
  const last = Number(today.slice(0, 4)) - 1;
  const inFebruary = `${last + 1}-02-10`;
  const sentOn = inFebruary < today ? inFebruary : today;
  const before = `${last}-02-12`;
  const own = { syndicate_id: syndicateId, member_id: town.id, sent_by: dpo.name };
  await insertRows(sql, "member_report", [
    {
      ...{ ...own, ...sealed(await reportOf(world, town, last - 1, before)), sent_at: `${before}T09:00:00Z` },
      ...{ acknowledged_by: town.mayor, acknowledged_at: `${last}-02-20T17:30:00Z` },
    },
    {
      ...{ ...own, ...sealed(await reportOf(world, town, last, sentOn)), sent_at: `${sentOn}T06:00:00Z` },
      ...{ acknowledged_by: null, acknowledged_at: null },
    },
  ]);
  await insertRows(sql, "commission_report", [
    {
      ...{ syndicate_id: syndicateId, ...sealed(await reportOf(world, null, last, sentOn)) },
      ...{ given_by: dpo.name, given_at: `${sentOn}T06:30:00Z` },
    },
  ]);
}
