import { giveAnnualReport } from "@/lib/services/annual-report/given-reports";
import {
  acknowledgeAnnualReport,
  keepMemberReportText,
  keepReportText,
  sendAnnualReport,
} from "@/lib/services/annual-report/write-reports";
import { serviceCase, type Town } from "../case";

const YEAR = 2025;
const text = { year: YEAR, section: "plan" as const, text: "Former les élus", version: 0 };

async function sentTo(town: Town) {
  const { memberId } = town;
  await sendAnnualReport(await town.actor("dpo"), null, { memberId, year: YEAR });
  return { actor: await town.actor("representative"), input: { memberId, year: YEAR, number: 1 } };
}

let year = 2100;

export const cases = [
  // A text of the syndicate is kept once a year: each arrangement writes about another one.
  serviceCase(keepReportText)(async (town) => ({ actor: await town.actor("dpo"), input: { ...text, year: --year } })),
  serviceCase(keepMemberReportText)(async (town) => ({
    actor: await town.actor("dpo"),
    input: { ...text, memberId: town.memberId },
  })),
  serviceCase(sendAnnualReport)(async (town) => ({
    actor: await town.actor("dpo"),
    input: { memberId: town.memberId, year: YEAR },
  })),
  serviceCase(giveAnnualReport)(async (town) => ({ actor: await town.actor("dpo"), input: { year: YEAR } })),
  serviceCase(acknowledgeAnnualReport)(sentTo),
];
