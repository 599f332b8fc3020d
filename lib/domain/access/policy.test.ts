import { describe, expect, test } from "vitest";
import { newId } from "@/lib/domain/identifier";
import { DomainError } from "../errors";
import { MEMBER_RIGHTS, type MemberRight, SYNDICATE_RIGHTS, type SyndicateRight } from "./matrix";
import { type Actor, authorise, authoriseSyndicate, can, canOnSyndicate, type Grant } from "./policy";
import { incompatibleRoles, ROLES, type Role } from "./role";

/** The product's table read again by hand: a letter for each role that holds the right, in the order of its columns. */
const COLUMNS: Record<string, Role> = {
  D: "dpo",
  R: "referent",
  P: "representative",
  C: "commissioner",
  T: "technician",
  A: "admin",
};

const ON_A_MEMBER: Record<MemberRight, string> = {
  "register:read": "DRP",
  "register:write": "DR",
  "register:submit": "R",
  "register:review": "D",
  "register:approve": "P",
  "register:publish": "P",
  "register:export": "DRP",
  "intervention:read": "DRP",
  "intervention:write": "D",
  "it-request:read": "DRPT",
  "it-request:write": "T",
  "visit:read": "D",
  "visit:write": "D",
  "visit-slot:answer": "DRP",
  "visit-report:read": "DRP",
  "visit-report:reread": "DR",
  "visit-report:acknowledge": "P",
  "document:read": "DRPT",
  "action:read": "DR",
  "action:write": "D",
  "action:update": "DR",
  "contract:read": "DRP",
  "contract:write": "DR",
  "annual-report:write": "D",
  "annual-report:read": "DRP",
  "annual-report:acknowledge": "P",
  "statistics:member": "DRP",
  "member:read": "DRPA",
  "member:write-contacts": "DRA",
  "member:write-profile": "DA",
  "member:write": "A",
  "audit:member": "DRP",
};

const ON_THE_SYNDICATE: Record<SyndicateRight, string> = {
  "member:list": "DA",
  "calendar-link:own": "DRP",
  "api-token:own": "DRPT",
  "api-token:all": "A",
  "member:create": "A",
  "member:names": "DTA",
  "intervention:list": "D",
  "it-request:list": "DT",
  "search:find": "DRPTA",
  "register:search": "DRP",
  "register:export-all": "D",
  "register:restore": "A",
  "template:read": "DR",
  "template:write": "D",
  "dictionary:write": "DA",
  "intervention:import": "DT",
  "collective-act:write": "D",
  "visit:plan": "D",
  "questionnaire:write": "D",
  "processor:read": "DRP",
  "processor:write": "D",
  "service:read": "D",
  "service:write": "D",
  "statistics:syndicate": "D",
  "statistics:commission": "DC",
  "annual-report:commission": "D",
  "annual-report:given": "DC",
  "meeting:read": "DC",
  "meeting:write": "D",
  "statistics:it": "DT",
  "annotation:write": "DA",
  "person:read": "DA",
  "person:write": "A",
  "person:accept-dpo": "DA",
  "settings:write": "A",
  "audit:own": "DT",
  "audit:security": "A",
};

const member = newId();
const other = newId();

const actorWith = (...grants: Grant[]): Actor => ({
  personId: newId(),
  name: "Essai",
  syndicateId: newId(),
  grants,
  secret: "",
});
const holding = (role: Role, memberId: string | null = null) => actorWith({ role, memberId });
const letter = (role: Role) => Object.keys(COLUMNS).find((key) => COLUMNS[key] === role) ?? "";

function refusal(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

const memberCells = (Object.keys(ON_A_MEMBER) as MemberRight[]).flatMap(
  (
    right, // keys of the record above
  ) => ROLES.map((role) => ({ right, role, held: ON_A_MEMBER[right].includes(letter(role)) })),
);
const syndicateCells = (Object.keys(ON_THE_SYNDICATE) as SyndicateRight[]).flatMap(
  (
    right, // idem
  ) => ROLES.map((role) => ({ right, role, held: ON_THE_SYNDICATE[right].includes(letter(role)) })),
);

describe("the matrix, cell by cell", () => {
  test("ISO-06 every right of the code stands in the table, and no other", () => {
    expect(Object.keys(ON_A_MEMBER).sort()).toEqual(Object.keys(MEMBER_RIGHTS).sort());
    expect(Object.keys(ON_THE_SYNDICATE).sort()).toEqual(Object.keys(SYNDICATE_RIGHTS).sort());
  });

  test.each(memberCells)("ISO-06 $right for $role: $held", ({ right, role, held }) => {
    for (const actor of [holding(role), holding(role, member)]) {
      expect(can(actor, right, member)).toBe(held);
      if (held) expect(authorise(actor, right, member)).toMatchObject({ role, memberId: member });
      else expect(refusal(() => authorise(actor, right, member))).toBe("forbidden");
    }
  });

  test.each(syndicateCells)("ISO-06 $right for $role on the syndicate: $held", ({ right, role, held }) => {
    expect(canOnSyndicate(holding(role), right)).toBe(held);
    if (held) expect(authoriseSyndicate(holding(role), right)).toMatchObject({ role, memberId: null });
    else expect(refusal(() => authoriseSyndicate(holding(role), right))).toBe("forbidden");
  });
});

describe("who is a stranger", () => {
  test.each(memberCells)("ISO-06 $right for $role of another member is not found, held or not", ({ right, role }) => {
    expect(can(holding(role, other), right, member)).toBe(false);
    expect(refusal(() => authorise(holding(role, other), right, member))).toBe("not-found");
  });

  test("ISO-06 someone without any role finds nothing and may do nothing", () => {
    expect(refusal(() => authorise(actorWith(), "register:read", member))).toBe("not-found");
    expect(refusal(() => authoriseSyndicate(actorWith(), "person:read"))).toBe("forbidden");
  });

  test("ISO-06 an unknown member and a foreign one are refused alike", () => {
    const codes = [other, newId()].map((id) =>
      refusal(() => authorise(holding("referent", member), "register:read", id)),
    );
    expect(codes).toEqual(["not-found", "not-found"]);
  });
});

describe("the role acted in", () => {
  const both = actorWith({ role: "referent", memberId: member }, { role: "representative", memberId: other });

  test("ISO-07 is the first of the table that the person holds there, or the one asked for", () => {
    const two = actorWith({ role: "representative", memberId: member }, { role: "dpo", memberId: null });
    expect(authorise(two, "register:read", member).role).toBe("dpo");
    expect(authorise(two, "register:read", member, "representative").role).toBe("representative");
    expect(
      authoriseSyndicate(
        actorWith({ role: "dpo", memberId: null }, { role: "commissioner", memberId: null }),
        "statistics:commission",
        "dpo",
      ).role,
    ).toBe("dpo");
  });

  test("ISO-07 one role on one member gives nothing on another: rights do not add up", () => {
    expect(refusal(() => authorise(both, "register:approve", member))).toBe("forbidden");
    expect(refusal(() => authorise(both, "register:submit", other))).toBe("forbidden");
    expect(authorise(both, "register:approve", other).role).toBe("representative");
  });

  test("ISO-07 a role asked for that is not held, or that has not the right, is refused", () => {
    expect(refusal(() => authorise(both, "register:read", member, "representative"))).toBe("forbidden");
    expect(refusal(() => authorise(both, "register:read", member, "dpo"))).toBe("forbidden");
    expect(refusal(() => authorise(holding("dpo"), "register:approve", member, "dpo"))).toBe("forbidden");
    expect(refusal(() => authoriseSyndicate(holding("dpo"), "person:write", "dpo"))).toBe("forbidden");
  });
});

describe("roles that oppose each other", () => {
  test.each([
    [["dpo", "admin"], ["admin"]],
    [["technician", "dpo"], ["technician"]],
    [
      ["dpo", "admin", "technician"],
      ["admin", "technician"],
    ],
    [["dpo", "commissioner", "referent", "representative"], []],
    [["admin", "technician"], []],
    [[], []],
  ] as [Role[], Role[]][])("ACC-11 %j warns about %j", (roles, opposed) => {
    // a table of roles, wider without the type
    expect(incompatibleRoles(roles)).toEqual(opposed);
  });
});
