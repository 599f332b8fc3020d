import type { Role } from "@/lib/domain/access/role";

/** Index of a member in its syndicate (three of them), or null for the whole syndicate. */
type Given = { role: Role; member: number | null; state: "accepted" | "pending" | "revoked" };

/** Someone who knocks: what was granted to them, the session they present, and the role they ask to act in. */
export type Persona = {
  name: string;
  syndicate: number;
  kind: "person" | "job";
  given: readonly Given[];
  /** Empty: the transaction carries no role. */
  acting: Role | "";
  session: "live" | "idle" | "expired" | "revoked" | "link" | "unknown" | "none";
  disabled: boolean;
};

const give = (role: Role, member: number | null = null, state: Given["state"] = "accepted"): Given => ({
  role,
  member,
  state,
});

function someone(acting: Role | "", given: readonly Given[], change: Partial<Persona> = {}): Persona {
  const name = `${acting || "no role"} of ${given.map((g) => `${g.role}@${g.member ?? "all"}`).join("+") || "nothing"}`;
  return { name, syndicate: 0, kind: "person", given, acting, session: "live", disabled: false, ...change };
}

const dpo = give("dpo");

export const PERSONAS: readonly Persona[] = [
  someone("dpo", [dpo]),
  someone("dpo", [give("dpo", 0)]),
  someone("referent", [give("referent", 0)]),
  someone("referent", [give("referent", 0), give("referent", 1)]),
  someone("referent", [give("referent")]),
  someone("representative", [give("representative", 0)]),
  someone("representative", [give("representative", 2)]),
  someone("commissioner", [give("commissioner")]),
  someone("technician", [give("technician")]),
  someone("dpo", [give("dpo", 1), give("dpo", 2)]),
  someone("admin", [give("admin")]),
  someone("commissioner", [dpo, give("commissioner")]),
  someone("dpo", [dpo, give("commissioner")]),
  someone("referent", [give("referent", 0), give("representative", 1)]),
  someone("representative", [give("referent", 0), give("representative", 1)]),
  someone("technician", [dpo, give("technician")]),
  someone("dpo", [dpo], { syndicate: 1, name: "dpo of the other syndicate" }),
  someone("referent", [give("referent", 0)], { syndicate: 1, name: "referent of the other syndicate" }),
  someone("admin", [give("admin")], { syndicate: 1, name: "admin of the other syndicate" }),
  someone("dpo", [dpo, give("technician")], { kind: "job", name: "job as dpo" }),
  someone("technician", [dpo, give("technician")], { kind: "job", name: "job as technician" }),
  someone("admin", [give("admin")], { kind: "job", name: "job as admin" }),
  someone("representative", [give("representative")], { kind: "job", name: "job as representative" }),
  someone("admin", [dpo], { kind: "job", name: "job in a role it was not given" }),
  someone("dpo", [give("referent", 0)], { name: "forged role that is not held" }),
  someone("dpo", [give("dpo", null, "pending")], { name: "dpo grant still pending" }),
  someone("dpo", [give("dpo", null, "pending"), give("dpo", 1)], { name: "dpo of one member, pending on all" }),
  someone("referent", [give("referent", 0, "revoked")], { name: "grant taken back" }),
  someone("dpo", [dpo], { disabled: true, name: "disabled person" }),
  someone("dpo", [dpo], { session: "revoked", name: "revoked session" }),
  someone("dpo", [dpo], { session: "idle", name: "idle session" }),
  someone("dpo", [dpo], { session: "expired", name: "expired session" }),
  someone("dpo", [dpo], { session: "link", name: "one-time link used as a session" }),
  someone("dpo", [dpo], { session: "unknown", name: "secret nobody minted" }),
  someone("dpo", [dpo], { session: "none", name: "no secret" }),
  someone("", [dpo], { name: "no role" }),
];
