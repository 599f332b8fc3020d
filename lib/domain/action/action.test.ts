import { expect, test } from "vitest";
import { newId } from "../identifier";
import { actionInputSchema, actionProgressSchema, costField } from "./action";
import { carriedOver, isOverdue, quarterOf } from "./due";
import { advisedDays, defaultDueOn, PRIORITIES, usualReminder } from "./priority";
import { ACTION_STATUSES, type ActionState, type ActionStatus, isOpen, moveAction, nextActionStatuses } from "./status";

const today = "2022-11-16";
const action = (status: ActionStatus): ActionState => ({ status, reason: "", doneOn: null, doneBy: "" });

test("VIS-11 each move of an action is allowed or refused", () => {
  for (const from of ACTION_STATUSES)
    for (const status of ACTION_STATUSES) {
      const move = () => moveAction(action(from), { status, reason: "Local vendu", doneBy: "" }, today);
      if (from === status || nextActionStatuses(from).includes(status)) expect(move().status).toBe(status);
      else expect(move).toThrow("invalid-state");
    }
  expect(nextActionStatuses("abandonne")).toEqual(["a_faire"]);
});

test("VIS-11 an abandonment wants its reason", () => {
  const move = (reason: string) => moveAction(action("a_faire"), { status: "abandonne", reason, doneBy: "" }, today);
  expect(() => move("  ")).toThrow("invalid-state");
  expect(move("Local vendu").reason).toBe("Local vendu");
  const progress = { memberId: newId(), actionId: newId(), version: 2, status: "abandonne", reason: "" };
  expect(actionProgressSchema.safeParse(progress).error?.issues[0]).toMatchObject({
    path: ["reason"],
    message: "abandon-unexplained",
  });
  expect(actionProgressSchema.safeParse({ ...progress, reason: "Local vendu" }).success).toBe(true);
});

test("VIS-11 done is dated, never of a day to come, and forgotten when taken up again", () => {
  const done = (doneOn?: string) =>
    moveAction(action("en_cours"), { status: "fait", reason: "", doneOn, doneBy: "Mairie" }, today);
  expect(done()).toMatchObject({ doneOn: today, doneBy: "Mairie" });
  expect(done("2022-11-16").doneOn).toBe("2022-11-16");
  expect(() => done("2022-11-17")).toThrow("invalid-state");
  expect(moveAction(done(), { status: "en_cours", reason: "", doneBy: "" }, today)).toEqual(action("en_cours"));
});

test("VIS-12 the advised delay: 15 days, 3 months, the year, the next visit", () => {
  expect(defaultDueOn(1, "2022-11-16", null)).toBe("2022-12-01");
  expect(defaultDueOn(2, "2022-11-30", null)).toBe("2023-02-28");
  expect(defaultDueOn(3, "2022-11-16", null)).toBe("2023-11-16");
  expect(defaultDueOn(4, "2022-11-16", "2024-05-02")).toBe("2024-05-02");
  expect(defaultDueOn(4, "2022-11-16", null)).toBeNull();
  const each = { 1: "2022-12-01", 2: "2023-02-16", 3: "2023-11-16", 4: "2024-05-02" };
  expect(advisedDays("2022-11-16", "2024-05-02")).toEqual(each);
});

test("VIS-12 quarters turn on the first of January, April, July and October", () => {
  const quarters = ["2027-03-31", "2027-04-01", "2027-06-30", "2027-07-01", "2027-09-30", "2027-10-01", "2027-12-31"];
  expect(quarters.map((day) => quarterOf(day).quarter)).toEqual([1, 2, 2, 3, 3, 4, 4]);
  expect(quarterOf("2028-01-01")).toEqual({ year: 2028, quarter: 1 });
});

test("VIS-12 an action is late the day after, while it is open", () => {
  const late = (status: ActionStatus, dueOn: string | null) => isOverdue({ status, dueOn }, today);
  expect([late("a_faire", "2022-11-15"), late("a_faire", today), late("a_faire", null)]).toEqual([true, false, false]);
  expect(ACTION_STATUSES.filter((status) => late(status, "2022-01-01"))).toEqual(["a_faire", "en_cours"]);
});

test("VIS-13 the next visit takes over what is open, most urgent first", () => {
  const of = (status: ActionStatus, priority: 1 | 2 | 3 | 4, dueOn: string | null) => ({ status, priority, dueOn });
  const all = [
    of("a_faire", 2, null),
    of("fait", 1, "2022-01-01"),
    of("en_cours", 2, "2022-12-01"),
    of("a_faire", 1, "2023-01-01"),
    of("abandonne", 1, null),
  ];
  expect(carriedOver(all)).toEqual([all[3], all[2], all[0]]);
  expect(ACTION_STATUSES.filter((status) => isOpen({ status }))).toEqual(["a_faire", "en_cours"]);
});

test("VIS-13 an action says where it comes from, and has a priority from 1 to 4", () => {
  const input = {
    memberId: newId(),
    label: "Créer un compte par agent",
    origin: "manual",
    kind: "technique",
    priority: "1",
    ownerKind: "syndicate_it",
    dueOn: "",
  };
  const accepts = (change: object) => actionInputSchema.safeParse({ ...input, ...change }).success;
  expect(accepts({})).toBe(true);
  expect([0, 1, 4, 5].map((priority) => accepts({ priority }))).toEqual([false, true, true, false]);
  expect([accepts({ origin: "visit" }), accepts({ origin: "visit", visitId: newId() })]).toEqual([false, true]);
  expect(accepts({ findingId: newId() })).toBe(false);
  expect([accepts({ label: "" }), accepts({ label: "a".repeat(300) }), accepts({ label: "a".repeat(301) })]).toEqual([
    false,
    true,
    false,
  ]);
});

test("VIS-110 the cost of an action is typed in French or sent as a number, in euros and cents", () => {
  const read = (typed: unknown) => costField.safeParse(typed);
  expect(["1 250,50", "1\u202f250,5", "300 €", 12.3, ""].map((typed) => read(typed).data)).toEqual([
    1250.5,
    1250.5,
    300,
    12.3,
    undefined,
  ]);
  expect(["abc", "-1", "1,234", 10_000_000].map((typed) => read(typed).success)).toEqual([false, false, false, false]);
});

test("VIS-157 an action of the first two priorities is reminded of at thirty days, the others are not", () => {
  const reminders = PRIORITIES.map((priority) => usualReminder(priority, "2026-03-10"));
  expect(reminders).toEqual(["2026-04-09", "2026-04-09", null, null]);
});
