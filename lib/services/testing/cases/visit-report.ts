import { newId } from "@/lib/domain/identifier";
import { sendVisitReport } from "../../visit/report";
import { closeReportLink, openReportLink } from "../../visit/report-link";
import { commentReport, confirmRereading, shareDraftReport } from "../../visit/reread-report";
import { serviceCase, type Town } from "../case";
import { plantVisit } from "./visit";

async function plantShared(town: Town) {
  const visit = await plantVisit(town, "done");
  await shareDraftReport(await town.actor("dpo"), newId(), { ...visit, version: 1 });
  return visit;
}

async function plantSent(town: Town) {
  const visit = await plantVisit(town, "done");
  await sendVisitReport(await town.actor("dpo"), newId(), { ...visit, version: 1 });
  return visit;
}

export const cases = [
  serviceCase(shareDraftReport)(async (town) => ({
    actor: await town.actor("dpo"),
    input: { ...(await plantVisit(town, "done")), version: 1 },
  })),
  serviceCase(confirmRereading)(async (town) => ({
    actor: await town.actor("referent"),
    input: { ...(await plantShared(town)), version: 1 },
  })),
  serviceCase(commentReport)(async (town) => ({
    actor: await town.actor("referent"),
    input: { ...(await plantShared(town)), text: "L’école n’est pas à nous" },
  })),
  serviceCase(openReportLink)(async (town) => ({ actor: await town.actor("dpo"), input: await plantSent(town) })),
  serviceCase(closeReportLink)(async (town) => {
    const visit = await plantSent(town);
    await openReportLink(await town.actor("dpo"), newId(), visit);
    return { actor: await town.actor("dpo"), input: visit };
  }),
];
