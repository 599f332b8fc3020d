import { expect, test } from "vitest";
import { writeCalendar } from "./calendar";

const event = {
  id: "a1",
  kind: "planned" as const,
  member: "Bellefontaine; l’autre, là",
  place: "Mairie",
  minutes: 75,
  version: 2,
};

test("VIS-181 a calendar holds the town, the place and the hour of a visit, in universal time, by lines of 75 bytes at most", () => {
  const text = writeCalendar("Visites", [{ ...event, startsAt: "2026-12-14T08:30:00Z" }]);
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text).toContain("DTSTART:20261214T083000Z\r\nDTEND:20261214T094500Z");
  expect(text).toContain("UID:a1@registre-commun.invalid");
  expect(text).toContain("SEQUENCE:2");
  expect(text).toContain("STATUS:CONFIRMED");
  expect(text).toContain("LOCATION:Mairie");
  expect(text.replaceAll("\r\n ", "")).toContain("Bellefontaine\\; l’autre\\, là");
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test("VIS-181 a slot is tentative, a calendar of nothing is still one", () => {
  const slot = writeCalendar("Visites", [{ ...event, kind: "slot", startsAt: "2026-12-14T08:30:00Z", place: "" }]);
  expect(slot).toContain("STATUS:TENTATIVE");
  expect(slot).not.toContain("LOCATION");
  expect(writeCalendar("Visites", [])).toMatch(/^BEGIN:VCALENDAR[\s\S]*END:VCALENDAR/);
});
