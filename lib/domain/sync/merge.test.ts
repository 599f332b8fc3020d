import { expect, test } from "vitest";
import { changesFrom, mergeChanges } from "./merge";

test("SYNC-02 a field that the server still holds as it was takes the new text", () => {
  const merged = mergeChanges({ note: { base: "", mine: "vu" } }, { note: "", value: "yes" });
  expect(merged).toEqual({ change: { note: "vu" }, conflicts: [], moved: false });
});

test("SYNC-02 two fields written by two people are both kept; one field is a conflict and the server's text stays", () => {
  const changes = { note: { base: "", mine: "vu" }, value: { base: "no", mine: "yes" } };
  expect(mergeChanges(changes, { note: "dit", value: "no" })).toEqual({
    change: { value: "yes" },
    conflicts: [{ field: "note", base: "", mine: "vu", theirs: "dit" }],
    moved: true,
  });
});

test("SYNC-02 the same text from both sides is no conflict, whatever the order of its keys", () => {
  const changes = { supports: { base: {}, mine: { paper: true, digital: false } } };
  expect(mergeChanges(changes, { supports: { digital: false, paper: true } })).toMatchObject({
    change: {},
    conflicts: [],
  });
});

test("SYNC-02 only what changed is a change", () => {
  const changes = changesFrom(["value", "note"], { value: 1, note: "" }, { value: 1, note: "x" });
  expect(changes).toEqual({ note: { base: "", mine: "x" } });
});
