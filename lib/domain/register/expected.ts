import type { MemberKind } from "../member/kind";
import type { Profile } from "../member/profile";
import { ALWAYS } from "../member/profile-answer";
import type { Template } from "./template";

/** `hasCcasMember`: the commune's CCAS is a member of its own and keeps its own register. */
export type ExpectingMember = { readonly kind: MemberKind; readonly profile: Profile; readonly hasCcasMember: boolean };
export type ExpectedTemplate = Pick<Template, "id" | "controller" | "appliesWhen">;

const SOCIAL_BODIES: readonly MemberKind[] = ["ccas", "cias"];

function holds(code: string, { kind, profile }: ExpectingMember): boolean {
  if (code === ALWAYS) return true;
  // A CCAS need not be asked whether there is one.
  if (code === "has_ccas" && SOCIAL_BODIES.includes(kind)) return profile[code] !== "no";
  return profile[code] === "yes";
}

const saidYes = (template: ExpectedTemplate, { profile }: ExpectingMember) =>
  template.appliesWhen.some(({ code }) => code !== ALWAYS && profile[code] === "yes");

/**
 * Whose register the template belongs to. The mayor's own capacities and shared responsibilities go with the commune. A
 * body that no template names (EPCI, school body, EHPAD…) is not « toute commune »: it is expected to hold a commune's
 * template only when it answered yes itself to the template's condition.
 */
function fits(template: ExpectedTemplate, member: ExpectingMember): boolean {
  const { controller } = template;
  if (SOCIAL_BODIES.includes(member.kind)) return controller === "ccas";
  if (member.kind === "syndicat") return controller === "syndicat";
  if (member.kind === "commune") return controller === "ccas" ? !member.hasCcasMember : controller !== "syndicat";
  const isLocal = controller === "commune" || controller.startsWith("conjoint_");
  return isLocal && saidYes(template, member);
}

/**
 * Whether a body of this kind may be given the template at all, whatever its profile says. A body that no template names may
 * hold what a commune holds.
 */
export function fitsKind(
  { controller }: Pick<Template, "controller">,
  member: Pick<ExpectingMember, "kind" | "hasCcasMember">,
): boolean {
  if (member.kind === "commune" || member.kind === "syndicat" || SOCIAL_BODIES.includes(member.kind))
    return fits({ id: "", controller, appliesWhen: [] }, { ...member, profile: {} });
  return controller === "commune" || controller === "autre" || controller.startsWith("conjoint_");
}

export const isExpected = (template: ExpectedTemplate, member: ExpectingMember): boolean =>
  fits(template, member) && template.appliesWhen.some(({ code }) => holds(code, member));

/** The entries that a register of this member should hold, unless set aside with a reason. */
export const expectedTemplates = <T extends ExpectedTemplate>(member: ExpectingMember, templates: readonly T[]): T[] =>
  templates.filter((template) => isExpected(template, member));
