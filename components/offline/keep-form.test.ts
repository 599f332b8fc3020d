import { expect, test } from "vitest";
import { DeviceError } from "@/lib/device/refusal";
import { pack } from "@/lib/domain/visit/on-device/testing/pack";
import { visitOnDevice } from "@/lib/domain/visit/on-device/visit";
import type { Held, VisitEngine } from "./engine";
import { findingAction } from "./finding-action";
import { aboutQuestion, heldStatus, isContested } from "./held-status";

const READY = { status: "ready" as const, issues: [], typed: {} };
const { id: visitId } = pack.file.visit;
const { id: memberId } = pack.file.member;

function engineThat(keep: VisitEngine["keep"]): Held {
  const drafts = { get: () => null, put: async () => undefined, remove: async () => undefined };
  const open = { content: () => pack, drafts, photo: async () => null };
  return { engine: { keep }, open, full: false, kept: [], visit: visitOnDevice(pack, []) };
}

function findingForm(label: string, more: Record<string, string> = {}): FormData {
  const form = new FormData();
  const fields = { memberId, visitId, question: "C2", label, evidence: "", severity: "2", entryId: "", ...more };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

test("VIS-109 a form whose change does not reach the disk keeps its text and says why", async () => {
  const full = engineThat(() => Promise.reject(new DeviceError("quota")));
  const state = await findingAction(full, "#question=C2")(READY, findingForm("Écran visible"));
  expect(state.status).toBe("refused");
  expect(state.message).toMatch(/La place manque/);
  expect(state.typed.label).toEqual(["Écran visible"]);
});

test("VIS-109 what the server would refuse is refused on the device, in the same words", async () => {
  const never = engineThat(() => Promise.reject(new Error("nothing should be kept")));
  const blank = await findingAction(never, null)(READY, findingForm(" "));
  expect(blank.issues.map(({ name }) => name)).toEqual(["label"]);
  const named = await findingAction(never, null)(READY, findingForm("Appeler le 06 12 34 56 78"));
  expect(named.issues.map(({ name }) => name)).toContain("personalDataKept");
  expect(named.issues.map(({ message }) => message)).not.toContain("personal-data-keep");
});

test("VIS-110 the word beside an answer is that of its last change, and a conflict stays until it is settled", () => {
  const answer = {
    kind: "answer" as const,
    visitId,
    question: "C2",
    base: null,
    value: { state: "unknown" as const },
    note: "",
    evidence: "" as const,
  };
  const kept = [
    { id: "1", stage: "sent" as const, outcome: "conflict", operation: answer },
    { id: "2", stage: "kept" as const, outcome: null, operation: answer },
  ];
  expect(heldStatus(kept, aboutQuestion("C2"))).toEqual({ kind: "kept" });
  expect(heldStatus(kept, aboutQuestion("C1"))).toBeUndefined();
  expect(isContested(kept, aboutQuestion("C2"))).toBe(true);
});
