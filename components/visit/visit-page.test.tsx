import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { READY } from "@/lib/domain/form-state";
import { VISIT_STATUSES, type VisitStatus } from "@/lib/domain/visit/status";
import { routes } from "@/lib/routes";
import { VisitPage } from "./visit-page";

const [memberId, id] = ["01000000-0000-7000-8000-000000000001", "01000000-0000-7000-8000-000000000002"];
const nothing = async () => READY;

const pageOf = (status: VisitStatus) =>
  renderToStaticMarkup(
    <VisitPage
      memberId={memberId}
      visit={{
        ...{ id, status, plannedAt: null, plannedMinutes: null, doneFrom: null, doneTo: null, place: "Mairie" },
        ...{ purposes: [], agenda: [], prepared: [], hasSlots: false, attendees: [], agreement: null },
        ...{ nextVisitOn: null, cancelReason: "", interventionId: null, version: 1 },
      }}
      sent={false}
      hasFormer={false}
      hasQuestionnaire
      measure={null}
      prepare={nothing}
      tick={nothing}
      reschedule={nothing}
    />,
  );

test("SYNC-16 what a device brings to a visit that was cancelled or postponed is reached from its page, and nothing else of it is", () => {
  const offers = (status: VisitStatus, href: string) => pageOf(status).includes(`href="${href}"`);
  const reached = VISIT_STATUSES.filter((status) => offers(status, routes.visitOffline(memberId, id)));
  expect(reached).toEqual(["proposed", "planned", "done", "cancelled", "postponed"]);
  const run = VISIT_STATUSES.filter((status) => offers(status, routes.visitQuestions(memberId, id)));
  expect(run).toEqual(["planned", "done"]);
});
