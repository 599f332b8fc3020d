import { expect, test } from "vitest";
import { blankContent } from "@/lib/domain/register/content/blank";
import { contested, overtakenOf } from "./stale-choice";

const start = blankContent({ name: "Cantine", domain: "enfance", controllerRole: "commune" });

test("REG-33 each text keeps what it alone changed; where both wrote, one's own is proposed and the person chooses", () => {
  const mine = { ...start, service: "Scolaire", manager: "A" };
  const theirs = { ...start, manager: "B", storagePlace: "Mairie" };
  expect(contested(mine, theirs, start)).toEqual([
    { field: "service", side: "mine" },
    { field: "manager", side: "mine" },
    { field: "storagePlace", side: "theirs" },
  ]);
});

test("REG-33 only an overtaken save carries another text", () => {
  const detail = { version: 3, by: "Sylvie", at: "2026-11-24T10:40:00Z", content: start };
  expect(overtakenOf({ status: "refused", code: "stale", detail })?.version).toBe(3);
  expect(overtakenOf({ status: "refused", code: "stale", detail: null })).toBeNull();
  expect(overtakenOf({ status: "refused", code: "conflict", detail })).toBeNull();
});
