import { processorFr } from "@/lib/i18n/fr/processor";
import { routes } from "@/lib/routes";
import { Views } from "../ui/page-head";

/** The parts of the subject that the person may open. */
export function ProcessorViews({ current }: { current: "processors" }) {
  const views = [{ href: routes.processors(), label: processorFr.list.title, current: current === "processors" }];
  return <Views label={processorFr.views} views={views} />;
}
