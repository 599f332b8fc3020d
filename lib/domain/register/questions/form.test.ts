import { expect, test } from "vitest";
import { readTyped } from "./form";
import { stepSchema } from "./step";
import { STEP_KEYS } from "./step-fields";

const parse = (step: (typeof STEP_KEYS)[number], typed: Record<string, string[]>) =>
  stepSchema(step).safeParse(readTyped(step, typed));

test.each(STEP_KEYS)("REG-92 page %s sent empty is read, and says nothing", (step) => {
  const read = parse(step, {});
  expect(read.success).toBe(true);
  expect(read.data?.unknown).toBe(false);
});

test.each(STEP_KEYS)("REG-92 page %s takes « je ne sais pas » as a full answer", (step) => {
  expect(parse(step, { unknown: ["on"] }).data?.unknown).toBe(true);
});

test("REG-92 « je ne sais pas » among the answers is the same doubt", () => {
  expect(parse("retention", { answer: ["unknown"] }).data).toMatchObject({ unknown: true, answer: null });
  expect(parse("retention", { answer: ["never"] }).data).toMatchObject({ unknown: false, answer: "never" });
});

test("REG-92 lines keep their order and empty ones go", () => {
  const typed = { softwareName: ["Paie+", "", "Agora"], softwarePublisher: ["Horizon", "", ""] };
  expect(parse("tools", typed).data).toMatchObject({
    software: [
      { name: "Paie+", publisher: "Horizon" },
      { name: "Agora", publisher: "" },
    ],
  });
});

test("REG-92 a publisher without a name is kept to be asked about, not dropped", () => {
  expect(parse("tools", { softwareName: [""], softwarePublisher: ["Horizon"] }).success).toBe(false);
});

test("REG-92 a place for papers is kept though its box was not ticked", () => {
  expect(parse("tools", { paperPlace: ["Armoire"] }).data).toMatchObject({ paper: true, paperPlace: "Armoire" });
  expect(parse("tools", { paperPlace: [" "] }).data).toMatchObject({ paper: false });
});

test("REG-92 a length is a number with its unit; letters are refused", () => {
  expect(parse("retention", { answer: ["different"], value: ["1 0"], unit: ["year"] }).data).toMatchObject({
    value: 10,
  });
  expect(parse("retention", { answer: ["different"], value: ["dix"], unit: ["year"] }).success).toBe(false);
  expect(parse("retention", { answer: ["different"], value: ["10"] }).success).toBe(false);
  expect(parse("retention", { answer: ["different"] }).success).toBe(false);
});
