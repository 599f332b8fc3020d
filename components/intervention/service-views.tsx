import type { Role } from "@/lib/domain/access/role";
import { interventionScreensFr } from "@/lib/i18n/fr/intervention-screens";
import { routes } from "@/lib/routes";
import { Views } from "../ui/page-head";

const t = interventionScreensFr.views;

/** The DPO goes from its acts to the requests it may read and to the collective acts; the others have one view only. */
export function ServiceViews({ roles, current }: { roles: readonly Role[]; current: "dpo" | "it" | "collective" }) {
  if (!roles.includes("dpo")) return null;
  return (
    <Views
      label={t.label}
      views={[
        { href: routes.interventions(), label: t.dpo, current: current === "dpo" },
        { href: routes.itRequests(), label: t.it, current: current === "it" },
        { href: routes.collectiveActs(), label: t.collective, current: current === "collective" },
      ]}
    />
  );
}
