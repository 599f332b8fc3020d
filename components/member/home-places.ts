import type { Role } from "@/lib/domain/access/role";
import { memberFr } from "@/lib/i18n/fr/member";
import { shellFr } from "@/lib/i18n/fr/shell";
import { routes } from "@/lib/routes";

export type Place = { href: string; label: string };
type Town = { id: string; name: string; role: Role };

const townPlace = ({ id, name, role }: Town): Place => ({
  href: role === "referent" ? routes.registerToDo(id) : routes.registerToApprove(id),
  label: memberFr.list.townPlace(name, shellFr.roles[role]),
});

/** Where each role starts, in the order in which one of them is the home. */
export function homePlaces(roles: readonly Role[], towns: readonly Town[]): Place[] {
  const has = (role: Role) => roles.includes(role);
  return [
    ...(has("dpo") ? [{ href: routes.home(), label: memberFr.list.title }] : []),
    ...(has("admin") ? [{ href: routes.members(), label: memberFr.list.directory }] : []),
    ...towns.filter(({ role }) => role === "referent").map(townPlace),
    ...towns.filter(({ role }) => role === "representative").map(townPlace),
    ...(has("commissioner") ? [{ href: routes.commission(), label: shellFr.nav.commission }] : []),
    ...(has("technician") ? [{ href: routes.itRequests(), label: shellFr.nav.itRequests }] : []),
  ];
}
