import { processorFr } from "@/lib/i18n/fr/processor";
import { softwareFr } from "@/lib/i18n/fr/software";
import { routes } from "@/lib/routes";
import { Views } from "../ui/page-head";

/** The parts of the subject that the person may open. */
export function ProcessorViews({ current }: { current: "processors" | "softwares" }) {
  const views = [
    { href: routes.processors(), label: processorFr.list.title, current: current === "processors" },
    { href: routes.softwares(), label: softwareFr.list.title, current: current === "softwares" },
  ];
  return <Views label={processorFr.views} views={views} />;
}
