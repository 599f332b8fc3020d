import { expect, test } from "vitest";
import { collectiveActSchema } from "./collective-act";
import { acceptsFollowUp, followUp } from "./follow-up";
import { counts, INTERVENTION_STATUSES, moveTo, nextStatuses } from "./status";

const now = new Date("2022-11-16T09:00:00Z");

test("INT-05 open, waiting and closed acts count; drafts and cancelled ones never", () => {
  expect(INTERVENTION_STATUSES.filter((status) => counts({ status }))).toEqual([
    "ouverte",
    "en_attente_membre",
    "close",
  ]);
});

test("INT-06 each move is either allowed or refused, and only closing sets the instant", () => {
  for (const from of INTERVENTION_STATUSES)
    for (const to of INTERVENTION_STATUSES) {
      const move = () => moveTo({ status: from, closedAt: null }, to, now);
      if (from === to) expect(move()).toEqual({ status: to, closedAt: null });
      else if (nextStatuses(from).includes(to))
        expect(move()).toEqual({ status: to, closedAt: to === "close" ? now : null });
      else expect(move).toThrow("invalid-state");
    }
  expect(nextStatuses("annulee")).toEqual([]);
  expect(nextStatuses("ouverte")).not.toContain("brouillon");
});

test("INT-07 a call back within 30 days follows up the same act; on the 31st day it is a new one", () => {
  const act = { date: "2022-10-17", status: "close" as const };
  expect(acceptsFollowUp(act, "2022-10-17")).toBe(true);
  expect(acceptsFollowUp(act, "2022-11-16")).toBe(true);
  expect(acceptsFollowUp(act, "2022-11-17")).toBe(false);
  expect(acceptsFollowUp(act, "2022-11-17", 31)).toBe(true);
  expect(acceptsFollowUp(act, "2022-10-16")).toBe(false);
  expect(acceptsFollowUp({ ...act, status: "annulee" }, "2022-10-18")).toBe(false);
  expect(acceptsFollowUp({ ...act, status: "brouillon" }, "2022-10-18")).toBe(false);
});

test("INT-07 the mode is the one that closed the act: a follow-up that closes it gives its own", () => {
  const act = { date: "2022-11-02", status: "close" as const, mode: "telephone", closedAt: new Date(0) };
  expect(followUp(act, { date: "2022-11-10", mode: "courriel", closes: true }, now)).toEqual({
    mode: "courriel",
    status: "close",
    closedAt: now,
  });
  expect(followUp(act, { date: "2022-11-10", mode: "courriel", closes: false }, now)).toEqual({
    mode: "telephone",
    status: "ouverte",
    closedAt: null,
  });
  expect(() => followUp(act, { date: "2023-01-10", mode: "courriel", closes: true }, now)).toThrow("invalid-state");
});

test("INT-08 a collective act has an audience and never a member", () => {
  const mailing = {
    date: "2022-10-18",
    type: "mailing",
    mode: "courriel",
    subject: "Rançongiciels",
    audience: "Tous les membres",
  };
  expect(collectiveActSchema.safeParse(mailing).success).toBe(true);
  expect(collectiveActSchema.safeParse({ ...mailing, audience: "" }).success).toBe(false);
  expect(collectiveActSchema.safeParse({ ...mailing, memberId: "01890a5d-ac96-774b-bcce-b302099a8057" }).success).toBe(
    false,
  );
});
