import "server-only";
import { MEMBER_ROLES, type Role } from "@/lib/domain/access/role";
import type { FormState } from "@/lib/domain/form-state";
import { accessFr } from "@/lib/i18n/fr/access";
import { typedIn } from "./submit-form";

/** The fields of `RoleFields`, as the schemas want them. */
export function rolesIn(form: FormData) {
  return {
    roles: form.getAll("roles"),
    memberIds: form.get("extent") === "members" ? form.getAll("memberIds") : [],
    acknowledged: form.get("acknowledged") === "on",
  };
}

/** « Les collectivités cochées » with none ticked would mean the whole syndicate: it is asked again. */
export function missingMembers(form: FormData): FormState | null {
  const { roles, memberIds } = rolesIn(form);
  const onMembers = roles.some((role) => MEMBER_ROLES.includes(role as Role)); // a name that is no role is found in no list
  if (form.get("extent") !== "members" || memberIds.length > 0 || !onMembers) return null;
  const issues = [{ name: "memberIds", message: accessFr.form.membersMissing }];
  return { status: "invalid", issues, typed: typedIn(form) };
}
