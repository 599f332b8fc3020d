import type { Role } from "@/lib/domain/access/role";
import { processorFr } from "@/lib/i18n/fr/processor";
import { secondRegisterFr } from "@/lib/i18n/fr/second-register";
import { softwareFr } from "@/lib/i18n/fr/software";
import { routes } from "@/lib/routes";
import { Views } from "../ui/page-head";

type Props = { current: "processors" | "softwares" | "second"; roles: readonly Role[] };

/** The parts of the subject that the person may open: the syndicate's own register is the DPO's. */
export function ProcessorViews({ current, roles }: Props) {
  const views = [
    { href: routes.processors(), label: processorFr.list.title, current: current === "processors" },
    { href: routes.softwares(), label: softwareFr.list.title, current: current === "softwares" },
    { href: routes.secondRegister(), label: secondRegisterFr.page.title, current: current === "second" },
  ];
  return <Views label={processorFr.views} views={roles.includes("dpo") ? views : views.slice(0, 2)} />;
}
