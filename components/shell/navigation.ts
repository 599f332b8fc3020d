import type { Role } from "@/lib/domain/access/role";
import type { Service } from "@/lib/domain/intervention/service";
import { shellFr } from "@/lib/i18n/fr/shell";
import { routes } from "@/lib/routes";

const t = shellFr.nav;

export type NavKey = keyof typeof t;

export type NavEntry = { key: NavKey; label: string; href: string; role: Role };

/** What each role reaches in the upper band. Referents and representatives have their own town's band instead. */
const UPPER: Record<Role, readonly [NavKey, (query: { role?: Role }) => string][]> = {
  dpo: [
    ["members", routes.home],
    ["interventions", routes.interventions],
    ["visits", routes.visits],
    ["deadlines", routes.deadlines],
    ["statistics", routes.statistics],
    ["processors", routes.processors],
    ["templates", routes.templates],
    ["lists", routes.lists],
    ["search", routes.search],
    ["journal", routes.journal],
  ],
  technician: [
    ["itRequests", routes.itRequests],
    ["statistics", routes.statistics],
    ["journal", routes.journal],
  ],
  commissioner: [["commission", routes.commission]],
  admin: [
    ["members", routes.members],
    ["people", routes.people],
    ["lists", routes.lists],
    ["settings", routes.settings],
    ["journal", routes.journal],
  ],
  referent: [],
  representative: [],
};

const TOWN: readonly NavKey[] = [
  "register",
  "contracts",
  "interventions",
  "visits",
  "actions",
  "documents",
  "statistics",
  "card",
  "journal",
];

/** What each role reaches for the member in hand, in the lower band. */
const LOWER: Record<Role, readonly NavKey[]> = {
  dpo: TOWN,
  referent: ["todo", ...TOWN],
  representative: ["approve", ...TOWN.filter((key) => key !== "actions")],
  technician: [],
  commissioner: [],
  admin: ["card"],
};

const LOWER_ORDER: readonly NavKey[] = ["todo", "approve", ...TOWN];

const LOWER_HREFS: Partial<Record<NavKey, (memberId: string) => string>> = {
  todo: (id) => routes.registerToDo(id),
  approve: routes.registerToApprove,
  register: (id) => routes.register(id),
  contracts: (id) => routes.memberContracts(id),
  interventions: (id) => routes.memberInterventions(id),
  visits: (id) => routes.memberVisits(id),
  actions: (id) => routes.memberActions(id),
  documents: (id) => routes.documents(id),
  statistics: (id) => routes.memberStatistics(id),
  card: routes.memberCard,
  journal: (id) => routes.memberJournal(id),
};

/** The union of what the roles reach. Two roles under one word: each names its role, and the address carries it (`?role=`). */
export function upperNavigation(roles: readonly Role[]): NavEntry[] {
  const held = (Object.keys(UPPER) as Role[]).filter((role) => roles.includes(role)); // the keys of a Record<Role, …>
  const entries = held.flatMap((role) => UPPER[role].map(([key, href]) => ({ key, href, role })));
  return entries.map(({ key, href, role }) => {
    const ambiguous = entries.filter((other) => other.key === key).length > 1;
    const samePage = entries.filter((other) => other.href === href).length > 1;
    return {
      key,
      role,
      label: ambiguous ? `${t[key]}, ${shellFr.roles[role]}` : t[key],
      href: samePage ? href({ role }) : href({}),
    };
  });
}

/** The pages of the member in hand; a page reached by two roles stands once. */
export function lowerNavigation(roles: readonly Role[], memberId: string): Omit<NavEntry, "role">[] {
  const keys = LOWER_ORDER.filter((key) => roles.some((role) => LOWER[role].includes(key)));
  return keys.flatMap((key) => {
    const href = LOWER_HREFS[key];
    return href ? [{ key, label: t[key], href: href(memberId) }] : [];
  });
}

export type QuickEntryPlace = { service: Service; href: string; label: string };

/** Who logs work, for which service, and on which page. */
export function quickEntry(roles: readonly Role[], memberId: string | null): QuickEntryPlace | null {
  const query = memberId === null ? {} : { adherent: memberId };
  if (roles.includes("dpo")) return { service: "dpo", href: routes.newIntervention(query), label: shellFr.note };
  if (roles.includes("technician")) return { service: "it", href: routes.newItRequest(query), label: shellFr.noteIt };
  return null;
}
