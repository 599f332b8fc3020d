import { describe, expect, test } from "vitest";
import { MEMBER_KINDS, type MemberKind } from "../member/kind";
import { fitsKind } from "./expected";
import { opensDraft, type PushTarget, pushQuerySchema, targetState } from "./push";

const target = (change: Partial<PushTarget> = {}): PushTarget => ({
  profile: {},
  ...{ memberId: "m", memberName: "Essaiville", kind: "commune", hasCcasMember: false },
  ...{ heldEntryId: null, asideReason: null, sameNameEntryId: null },
  ...change,
});
const commune = { controller: "commune" } as const;

describe("what giving a template would do at a member", () => {
  test.each([
    [{}, "fresh", true],
    [{ sameNameEntryId: "e" }, "resembles", true],
    [{ heldEntryId: "e", asideReason: "Non" }, "held", false],
    [{ asideReason: "Non", sameNameEntryId: "e" }, "aside", false],
    [{ kind: "syndicat" }, "other_kind", false],
  ] as const)("TPL-40 with %j it is %s", (facts, state, opens) => {
    expect(targetState(commune, target(facts))).toBe(state);
    expect(opensDraft(state)).toBe(opens);
  });

  test("TPL-40 a template goes to the bodies it is for", () => {
    const kinds = (controller: Parameters<typeof fitsKind>[0]["controller"], hasCcasMember = false) =>
      MEMBER_KINDS.filter((kind) => fitsKind({ controller }, { kind, hasCcasMember }));
    expect(kinds("ccas")).toEqual(["commune", "ccas", "cias"]);
    expect(kinds("ccas", true)).toEqual(["ccas", "cias"]);
    expect(kinds("syndicat")).toEqual(["syndicat"]);
    const others: MemberKind[] = ["epci", "ehpad", "office", "school_body", "association", "other"];
    expect(kinds("commune")).toEqual(["commune", ...others]);
    expect(kinds("maire_agent_etat")).toEqual(["commune"]);
  });
});

test("TPL-40 the address names members one by one, and forgets what it does not know", () => {
  expect(pushQuerySchema.parse({ adherent: "a", type: "ccas" })).toEqual({ adherent: ["a"], type: "ccas" });
  expect(pushQuerySchema.parse({ adherent: ["a", "b"], type: "ville" })).toEqual({ adherent: ["a", "b"] });
  expect(pushQuerySchema.parse({})).toEqual({ adherent: [] });
});
