import { expect, test } from "vitest";
import { BATCH_SIZE, batchesOf, currentBatch, nextToAnswer } from "./batch";

const templates = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `t${index + 1}` }));
const entry = (templateId: string, status: "draft" | "submitted" | "approved" | "archived" | "to_complete") => ({
  id: `e-${templateId}`,
  templateId,
  status,
});
const nothing = { entries: [], setAside: [] };

test("REG-90 the expected templates are cut in twelves, the last batch holding the rest", () => {
  expect(batchesOf(templates(25), nothing).map(({ proposals }) => proposals.length)).toEqual([BATCH_SIZE, 12, 1]);
  expect(batchesOf([], nothing)).toEqual([]);
  expect(currentBatch([])).toBeUndefined();
});

test("REG-90 confirmed, to check and to do add up to the batch", () => {
  const facts = {
    entries: [entry("t1", "draft"), entry("t2", "submitted"), entry("t3", "to_complete"), entry("t4", "approved")],
    setAside: [{ templateId: "t5" }],
  };
  const [batch] = batchesOf(templates(12), facts);
  expect(batch?.count).toEqual({ confirmed: 3, to_check: 2, todo: 7 });
});

test("REG-90 an archived entry is no answer: the template is proposed again", () => {
  const [batch] = batchesOf(templates(1), { entries: [entry("t1", "archived")], setAside: [] });
  expect(batch?.proposals[0]).toMatchObject({ state: "todo", entryId: null });
});

test("REG-90 answering one line leaves every line in its place", () => {
  const before = batchesOf(templates(14), nothing);
  const after = batchesOf(templates(14), { entries: [entry("t3", "draft")], setAside: [{ templateId: "t1" }] });
  const places = (batches: typeof before) =>
    batches.map(({ proposals }) => proposals.map(({ template }) => template.id));
  expect(places(after)).toEqual(places(before));
});

test("REG-90 the batch in hand is the first with something unanswered, then the first with something to check", () => {
  const adopted = templates(12).map(({ id }) => entry(id, "draft"));
  expect(currentBatch(batchesOf(templates(14), { entries: adopted.slice(1), setAside: [] }))?.number).toBe(1);
  expect(currentBatch(batchesOf(templates(14), { entries: adopted, setAside: [] }))?.number).toBe(2);
  const rest = [entry("t13", "submitted"), entry("t14", "submitted")];
  expect(currentBatch(batchesOf(templates(14), { entries: [...adopted, ...rest], setAside: [] }))?.number).toBe(1);
});

test("REG-90 the next to answer comes after this one, then from the start, then nowhere", () => {
  const answered = (ids: string[]) =>
    batchesOf(templates(3), { entries: ids.map((id) => entry(id, "draft")), setAside: [] });
  expect(nextToAnswer(answered([]), "t1")?.id).toBe("t2");
  expect(nextToAnswer(answered(["t3"]), "t3")?.id).toBe("t1");
  expect(nextToAnswer(answered(["t1", "t2", "t3"]), "t2")).toBeNull();
  expect(nextToAnswer(answered([]), "not-expected")?.id).toBe("t1");
});
