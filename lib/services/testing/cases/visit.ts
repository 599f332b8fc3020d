import { newTerms } from "@/db/testing/dictionary";
import { migrator } from "@/db/testing/people";
import { newQuestionnaire } from "@/db/testing/questionnaire";
import { plantAction, plantEntry } from "@/db/testing/work";
import { actionChangeSchema, actionInputSchema, actionProgressSchema } from "@/lib/domain/action/action";
import { newId } from "@/lib/domain/identifier";
import { answerInputSchema } from "@/lib/domain/visit/answer";
import { amendClosingSchema, markDoneInputSchema } from "@/lib/domain/visit/closing";
import { moveInputSchema, planInputSchema, prepareInputSchema } from "@/lib/domain/visit/visit";
import { agreeAction, changeAction, updateActionProgress } from "../../action/write-actions";
import { prepareVisit, rescheduleVisit, tickPreparation } from "../../visit/change-visit";
import { changeFinding, keepFinding } from "../../visit/keep-finding";
import { amendClosing, markVisitDone } from "../../visit/mark-visit-done";
import { planVisit } from "../../visit/plan-visit";
import { acknowledgeVisitReport, sendVisitReport } from "../../visit/report";
import { reviewVisitEntry } from "../../visit/review-entry";
import { saveVisitAnswer } from "../../visit/save-visit-answer";
import { serviceCase, type Town } from "../case";

/** A visit of the town ready for its questionnaire, or done. */
export async function plantVisit(town: Town, status: "planned" | "done" = "planned") {
  const { syndicateId, memberId } = town;
  await newTerms(syndicateId);
  await newQuestionnaire(syndicateId);
  const visitId = newId();
  const done = status === "done";
  await migrator()`insert into visit (syndicate_id, member_id, id, status, planned_at, planned_minutes, done_from, done_to,
      place, purposes, agenda, attendees, created_by)
    values (${syndicateId}, ${memberId}, ${visitId}, ${status}, '2026-01-12T08:00Z', 75, ${done ? "2026-01-12T08:00Z" : null},
      ${done ? "2026-01-12T09:20Z" : null}, 'Mairie', ${["first_visit"]}, '[]',
      '[{"function":"maire","label":"","name":""}]', 'Essai')`;
  return { memberId, visitId };
}

async function plantFinding({ syndicateId, memberId }: Town, visitId: string): Promise<string> {
  const id = newId();
  await migrator()`insert into finding (syndicate_id, member_id, visit_id, id, label, severity, state)
    values (${syndicateId}, ${memberId}, ${visitId}, ${id}, 'Écran visible', 2, 'a_faire')`;
  return id;
}

const closing = (visit: { memberId: string; visitId: string }) => ({
  ...visit,
  version: 1,
  doneFrom: "2026-01-12T09:00",
  doneTo: "2026-01-12T10:20",
  attendees: [{ function: "secretaire", label: "", name: "" }],
  sentences: ["Fermer l’armoire"],
  goesWell: "",
  nextVisitOn: "",
  travelMinutes: "",
});

const terms = { label: "Créer un compte par agent", kind: "technique", priority: 2, ownerKind: "town" };

export const cases = [
  serviceCase(planVisit)(async (town) => ({
    actor: await town.actor("dpo"),
    input: planInputSchema.parse({
      memberId: town.memberId,
      status: "planned",
      plannedAt: "2026-12-01T09:00",
      durationMinutes: 75,
      place: "Mairie",
      purposes: ["first_visit"],
    }),
  })),
  serviceCase(rescheduleVisit)(async (town) => ({
    actor: await town.actor("dpo"),
    input: moveInputSchema.parse({ ...(await plantVisit(town)), version: 1, status: "cancelled", reason: "Neige" }),
  })),
  serviceCase(prepareVisit)(async (town) => ({
    actor: await town.actor("dpo"),
    input: prepareInputSchema.parse({
      ...(await plantVisit(town)),
      version: 1,
      durationMinutes: 60,
      place: "École",
      purposes: ["audit"],
      agenda: [
        { kind: "entry", id: await plantEntry(town, {}), label: "Listes" },
        { kind: "action", id: await plantAction(town, { dueOn: null }), label: "Armoire" },
      ],
    }),
  })),
  serviceCase(tickPreparation)(async (town) => ({
    actor: await town.actor("dpo"),
    input: { ...(await plantVisit(town)), version: 1, prepared: ["slot" as const, "risks" as const] },
  })),
  serviceCase(saveVisitAnswer)(async (town) => ({
    actor: await town.actor("dpo"),
    input: answerInputSchema.parse({
      ...(await plantVisit(town)),
      version: 0,
      question: "B3",
      value: { state: "answered", entries: [{ entryId: await plantEntry(town, {}), scale: 1 }] },
      note: "",
      evidence: "seen",
    }),
  })),
  serviceCase(reviewVisitEntry)(async (town) => ({
    actor: await town.actor("dpo"),
    input: { ...(await plantVisit(town)), entryId: await plantEntry(town, {}), version: 0, note: "À reprendre" },
  })),
  serviceCase(keepFinding)(async (town) => ({
    actor: await town.actor("dpo"),
    input: {
      ...(await plantVisit(town)),
      entryId: await plantEntry(town, {}),
      question: "C2",
      label: "Écran visible",
      evidence: "",
      severity: 2 as const,
      correctedOnTheSpot: false,
      personalDataKept: false,
    },
  })),
  serviceCase(changeFinding)(async (town) => {
    const visit = await plantVisit(town);
    return {
      actor: await town.actor("dpo"),
      input: {
        ...visit,
        findingId: await plantFinding(town, visit.visitId),
        entryId: await plantEntry(town, {}),
        version: 1,
        label: "Écran tourné",
        evidence: "",
        severity: 2 as const,
        state: "fait" as const,
        stateReason: "",
        personalDataKept: false,
      },
    };
  }),
  serviceCase(markVisitDone)(async (town) => ({
    actor: await town.actor("dpo"),
    input: markDoneInputSchema.parse(closing(await plantVisit(town))),
  })),
  serviceCase(amendClosing)(async (town) => ({
    actor: await town.actor("dpo"),
    input: amendClosingSchema.parse(closing(await plantVisit(town, "done"))),
  })),
  serviceCase(sendVisitReport)(async (town) => ({
    actor: await town.actor("dpo"),
    input: { ...(await plantVisit(town, "done")), version: 1 },
  })),
  serviceCase(acknowledgeVisitReport)(async (town) => {
    const visit = await plantVisit(town, "done");
    await sendVisitReport(await town.actor("dpo"), newId(), { ...visit, version: 1 });
    return { actor: await town.actor("representative"), input: { ...visit, version: 1 } };
  }),
  serviceCase(agreeAction)(async (town) => {
    const visit = await plantVisit(town);
    return {
      actor: await town.actor("dpo"),
      input: actionInputSchema.parse({
        ...terms,
        ...visit,
        origin: "visit",
        findingId: await plantFinding(town, visit.visitId),
        entryId: await plantEntry(town, {}),
        dueOn: "2026-12-31",
      }),
    };
  }),
  serviceCase(changeAction)(async (town) => ({
    actor: await town.actor("dpo"),
    input: actionChangeSchema.parse({
      ...terms,
      memberId: town.memberId,
      actionId: await plantAction(town, { dueOn: null }),
      version: 1,
    }),
  })),
  serviceCase(updateActionProgress)(async (town) => ({
    actor: await town.actor("referent"),
    input: actionProgressSchema.parse({
      memberId: town.memberId,
      actionId: await plantAction(town, { dueOn: null }),
      version: 1,
      status: "abandonne",
      reason: "Plus d’armoire",
    }),
  })),
];
