import { describe, expect, test } from "vitest";
import { type FollowedItem, isLate, itemsBefore, meetingInputSchema } from "./meeting";

const item = (id: string, more: Partial<FollowedItem>): FollowedItem => ({
  ...{ id, meetingId: "m1", raisedOn: "2022-03-01", kind: "decision", label: id, owner: "DPO", dueOn: null },
  ...{ outcome: "", closedOn: null, version: 1 },
  ...more,
});

describe("what is followed from one meeting to the next", () => {
  const meeting = { id: "m2", heldOn: "2022-11-16" };
  const idsOf = (items: FollowedItem[]) => {
    const { own, carried } = itemsBefore(items, meeting);
    return { own: own.map(({ id }) => id), carried: carried.map(({ id }) => id) };
  };

  test("MEE-01 an open item of an earlier meeting comes back, one closed before does not", () => {
    const items = [
      item("open", {}),
      item("closed before", { closedOn: "2022-11-15" }),
      item("closed that day", { closedOn: "2022-11-16" }),
      item("closed after", { closedOn: "2023-01-10" }),
    ];
    expect(idsOf(items)).toEqual({ own: [], carried: ["open", "closed that day", "closed after"] });
  });

  test("MEE-01 its own items stand whatever became of them, those of a later meeting do not", () => {
    const items = [
      item("own", { meetingId: "m2", raisedOn: "2022-11-16", closedOn: "2022-11-20" }),
      item("later", { meetingId: "m3", raisedOn: "2023-03-01" }),
    ];
    expect(idsOf(items)).toEqual({ own: ["own"], carried: [] });
  });

  test("MEE-01 late is after the due day, not on it, and never once closed", () => {
    const due = { dueOn: "2022-11-16", closedOn: null };
    expect([isLate(due, "2022-11-16"), isLate(due, "2022-11-17")]).toEqual([false, true]);
    expect(isLate({ ...due, closedOn: "2022-12-01" }, "2022-12-24")).toBe(false);
    expect(isLate({ dueOn: null, closedOn: null }, "2030-01-01")).toBe(false);
  });
});

test("MEE-02 the agenda and the functions are one a line, blank lines left out", () => {
  const read = meetingInputSchema.parse({
    ...{ title: "Commission", heldOn: "2022-11-16", from: "2020-01-01", to: "2022-11-15" },
    ...{ agenda: "Bilan\r\n\r\n  Registres  \n", present: "Présidente", excused: "" },
  });
  expect(read).toMatchObject({ agenda: ["Bilan", "Registres"], present: ["Présidente"], excused: [] });
  const reversed = meetingInputSchema.safeParse({ ...read, agenda: "", present: "", from: "2023-01-01" });
  expect(reversed.success).toBe(false);
});
