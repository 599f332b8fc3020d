import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { profileQuestions } from "./profile";
import { groupQuestions } from "./profile-groups";

const { conditions }: { conditions: { code: string; label: string }[] } = JSON.parse(
  readFileSync("db/reference/processing-templates.json", "utf8"),
);

test("MEM-03 the profile asks forty questions, each under one heading of its own", () => {
  const questions = profileQuestions(conditions);
  expect(questions).toHaveLength(40);
  const groups = groupQuestions(questions);
  expect(groups.map(({ group }) => group)).not.toContain("other");
  expect(groups.flatMap(({ questions: held }) => held.map(({ code }) => code)).sort()).toEqual(
    questions.map(({ code }) => code).sort(),
  );
});

test("MEM-03 a condition added later is asked too", () => {
  expect(groupQuestions([{ code: "has_drones" }])).toEqual([{ group: "other", questions: [{ code: "has_drones" }] }]);
});
