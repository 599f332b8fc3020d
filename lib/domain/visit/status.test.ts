import { expect, test } from "vitest";
import { newId } from "../identifier";
import { interventionInputSchema } from "../intervention/intervention";
import { visitIntervention } from "./intervention";
import { instantOf, localTimeOf, localTimeSchema } from "./local-time";
import { doneProblems, markDone, moveVisit, nextVisitStatuses, VISIT_STATUSES, type VisitState } from "./status";
import { closingInputSchema, moveInputSchema, planInputSchema } from "./visit";

const at = (time: string) => new Date(`2022-11-17T${time}:00Z`);
const now = at("12:00");
const visit = (status: VisitState["status"]): VisitState => ({
  status,
  plannedAt: null,
  doneFrom: null,
  doneTo: null,
  cancelReason: "",
});

test("VIS-07 each move of a visit is allowed or refused; done and cancelled are final", () => {
  for (const from of VISIT_STATUSES)
    for (const status of VISIT_STATUSES) {
      const move = () => moveVisit(visit(from), { status, plannedAt: now, reason: "Neige" });
      if (nextVisitStatuses(from).includes(status)) expect(move().status).toBe(status);
      else expect(move).toThrow("invalid-state");
    }
  expect(nextVisitStatuses("done")).toEqual([]);
  expect(nextVisitStatuses("cancelled")).toEqual([]);
  expect(VISIT_STATUSES.filter((from) => nextVisitStatuses(from).includes("done"))).toEqual([]);
});

test("VIS-07 a slot has its instant, a cancelled visit its reason, a postponed one loses its slot", () => {
  expect(() => moveVisit(visit("to_plan"), { status: "planned" })).toThrow("invalid-state");
  expect(() => moveVisit(visit("planned"), { status: "cancelled", reason: " " })).toThrow("invalid-state");
  const planned = moveVisit(visit("to_plan"), { status: "planned", plannedAt: now });
  expect(planned.plannedAt).toEqual(now);
  expect(moveVisit(planned, { status: "postponed" }).plannedAt).toBeNull();
  expect(moveVisit(planned, { status: "cancelled", reason: "Neige" })).toMatchObject({
    plannedAt: now,
    cancelReason: "Neige",
  });
});

test("VIS-08 only a planned visit takes place, once, between real hours that are past", () => {
  const times = { doneFrom: at("09:00"), doneTo: at("10:20") };
  expect(markDone(visit("planned"), times, now)).toMatchObject({ status: "done", ...times });
  for (const status of VISIT_STATUSES.filter((other) => other !== "planned"))
    expect(() => markDone(visit(status), times, now)).toThrow("invalid-state");
  expect(() => markDone(visit("planned"), { doneFrom: at("10:00"), doneTo: at("10:00") }, now)).toThrow(
    "invalid-state",
  );
});

test("VIS-08 real hours: the end follows the start, within twelve hours, and is not to come", () => {
  const reasons = (from: string, to: string) =>
    doneProblems({ doneFrom: new Date(from), doneTo: new Date(to) }, now).map(({ message }) => message);
  expect(reasons("2022-11-17T10:00:00Z", "2022-11-17T10:01:00Z")).toEqual([]);
  expect(reasons("2022-11-17T10:00:00Z", "2022-11-17T10:00:00Z")).toEqual(["end-before-start"]);
  expect(reasons("2022-11-16T10:00:00Z", "2022-11-16T22:00:00Z")).toEqual([]);
  expect(reasons("2022-11-16T10:00:00Z", "2022-11-16T22:01:00Z")).toEqual(["visit-too-long"]);
  expect(reasons("2022-11-17T11:00:00Z", "2022-11-17T12:15:00Z")).toEqual([]);
  expect(reasons("2022-11-17T11:00:00Z", "2022-11-17T12:16:00Z")).toEqual(["visit-to-come"]);
  expect(reasons("2022-11-17T12:01:00Z", "2022-11-17T12:05:00Z")).toEqual(["visit-to-come"]);
});

test("VIS-08 the intervention of a visit is on site, of type « visite », and fits an intervention", () => {
  const done = { memberId: newId(), visitId: newId(), doneFrom: at("09:00"), doneTo: at("10:16") };
  const act = visitIntervention(done, { date: "2022-11-17", subject: "Visite sur place" });
  expect(act).toMatchObject({ type: "visite", mode: "deplacement", service: "dpo", durationMinutes: 80 });
  expect(interventionInputSchema.safeParse(act).success).toBe(true);
  expect(
    visitIntervention({ ...done, doneTo: at("10:15") }, { date: "2022-11-17", subject: "V" }).durationMinutes,
  ).toBe(75);
});

test("VIS-09 local times are those of the town hall, summer and winter", () => {
  expect(instantOf("2022-11-17T10:00").toISOString()).toBe("2022-11-17T09:00:00.000Z");
  expect(instantOf("2022-07-01T10:00").toISOString()).toBe("2022-07-01T08:00:00.000Z");
  expect(instantOf("2022-10-30T02:30").toISOString()).toBe("2022-10-30T00:30:00.000Z");
  expect(localTimeOf(instantOf("2022-03-27T02:30"))).toBe("2022-03-27T03:30");
  expect(localTimeOf(instantOf("2022-03-27T01:59"))).toBe("2022-03-27T01:59");
  const accepts = (time: string) => localTimeSchema.safeParse(time).success;
  expect(["2022-11-17T23:59", "2022-11-17T24:00", "2022-02-30T10:00", "2022-11-17T10:00Z"].map(accepts)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test("VIS-10 planning and closing say which field is missing", () => {
  const plan = {
    memberId: newId(),
    status: "planned",
    plannedAt: "",
    durationMinutes: "75",
    place: "",
    purposes: ["audit"],
  };
  const paths = (result: { error?: { issues: { path: PropertyKey[] }[] } | undefined }) =>
    result.error?.issues.map(({ path }) => path.join(".")) ?? [];
  expect(paths(planInputSchema.safeParse(plan))).toEqual(["plannedAt"]);
  expect(paths(planInputSchema.safeParse({ ...plan, status: "to_plan" }))).toEqual([]);
  expect(paths(planInputSchema.safeParse({ ...plan, status: "to_plan", purposes: [] }))).toEqual(["purposes"]);
  expect(
    [10, 15, 480, 485].map(
      (durationMinutes) => planInputSchema.safeParse({ ...plan, status: "to_plan", durationMinutes }).success,
    ),
  ).toEqual([false, true, true, false]);
  const seen = { memberId: newId(), visitId: newId(), version: 1 };
  expect(paths(moveInputSchema.safeParse({ ...seen, status: "cancelled", reason: "" }))).toEqual(["reason"]);
  expect(paths(moveInputSchema.safeParse({ ...seen, status: "done" }))).toEqual(["status"]);
  const closing = {
    ...seen,
    doneFrom: "2022-11-17T10:00",
    doneTo: "2022-11-17T11:20",
    attendees: [{ function: "secretaire" }],
    sentences: ["Un", "Deux", "Trois"],
    nextVisitOn: "",
  };
  expect(paths(closingInputSchema.safeParse(closing))).toEqual([]);
  expect(paths(closingInputSchema.safeParse({ ...closing, sentences: ["1", "2", "3", "4"] }))).toEqual(["sentences"]);
  expect(paths(closingInputSchema.safeParse({ ...closing, attendees: [] }))).toEqual(["attendees"]);
});
