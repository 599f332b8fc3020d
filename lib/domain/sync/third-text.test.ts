import { expect, test } from "vitest";
import { bothTexts, thirdValue } from "./third-text";

const on = (subject: string, field: string, mine: unknown, theirs: unknown) => ({ subject, field, mine, theirs });

test("SYNC-60 a third text is written where both are free texts, in the shape of the field", () => {
  const service = on("entry", "service", "Cantine", "Service scolaire");
  expect(bothTexts(service)).toEqual({ mine: "Cantine", theirs: "Service scolaire" });
  expect(thirdValue(service, " Cantine et service scolaire ")).toEqual({ value: "Cantine et service scolaire" });
  const said = on("answer", "value", { state: "answered", text: "a" }, { state: "answered", text: "b", weak: true });
  expect(thirdValue(said, "a et b")).toEqual({ value: { state: "answered", text: "a et b", weak: true } });
  const sentences = on("closing", "sentences", ["Un."], ["Deux."]);
  expect(bothTexts(sentences)).toEqual({ mine: "Un.", theirs: "Deux." });
  expect(thirdValue(sentences, "Un.\n\n Deux.")).toEqual({ value: ["Un.", "Deux."] });
});

test("SYNC-60 no third text is written over a choice, a day, a number, nor beyond what the field takes", () => {
  for (const conflict of [
    on("answer", "evidence", "seen", "said"),
    on("answer", "value", { state: "answered", yesNo: "no" }, { state: "answered", yesNo: "yes" }),
    on("answer", "value", { state: "unknown" }, { state: "answered", text: "b" }),
    on("finding", "severity", 1, 2),
    on("closing", "nextVisitOn", "2027-01-01", "2027-02-01"),
    on("entry", "lawfulBasis", "consent", "contract"),
    on("entry", "nothing", "a", "b"),
  ]) {
    expect(bothTexts(conflict)).toBeNull();
    expect(thirdValue(conflict, "texte")).toBeNull();
  }
  expect(thirdValue(on("closing", "sentences", ["a"], ["b"]), "a\nb\nc\nd")).toBeNull();
  expect(thirdValue(on("finding", "label", "a", "b"), "x".repeat(301))).toBeNull();
  expect(thirdValue(on("finding", "label", "a", "b"), "  ")).toBeNull();
});
