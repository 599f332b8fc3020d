import { expect, test } from "vitest";
import { blankContent } from "@/lib/domain/register/content/blank";
import { overtakenOf } from "./stale-choice";

const content = blankContent({ name: "Cantine", domain: "enfance", controllerRole: "commune" });

test("REG-33 only an overtaken save carries another text", () => {
  const detail = { version: 3, by: "Sylvie", at: "2026-11-24T10:40:00Z", content };
  expect(overtakenOf({ status: "refused", code: "stale", detail })?.version).toBe(3);
  expect(overtakenOf({ status: "refused", code: "stale", detail: null })).toBeNull();
  expect(overtakenOf({ status: "refused", code: "conflict", detail })).toBeNull();
});
