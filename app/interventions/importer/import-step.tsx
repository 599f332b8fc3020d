import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { ActImportSteps } from "@/components/intervention/import/steps";
import { Shell } from "@/components/shell/shell";
import { isId } from "@/lib/domain/identifier";
import { actImportFr } from "@/lib/i18n/fr/act-import";
import { routes } from "@/lib/routes";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readActImport } from "@/lib/services/import/read-acts";

type Held = Awaited<ReturnType<typeof readActImport>>;
type Step = { current: 1 | 2 | 3 | 4; page: ReactNode };

/** One step of the import of a file, in the frame that says which. */
export function importStep(importId: string, show: (held: Held) => Step): Promise<ReactNode> {
  if (!isId(importId)) notFound();
  return asActor(async (actor, session) => {
    const held = await readActImport(actor, importId);
    const { current, page } = show(held);
    return (
      <Shell
        chrome={chromeOf(session)}
        member={null}
        current={held.service === "dpo" ? "interventions" : "itRequests"}
        margin={<ActImportSteps service={held.service} importId={importId} current={current} />}
        marginLabel={actImportFr.stepsLabel}
        marginIs="nav"
      >
        {page}
      </Shell>
    );
  });
}

type View = Omit<Held, "draft"> & NonNullable<Held["draft"]> & { importId: string };

/** A step that comes before the confirmation: once it is over, the file leads to its report. */
export const draftStep = (importId: string, current: 1 | 2 | 3, show: (view: View) => ReactNode) =>
  importStep(importId, ({ draft, ...held }) => {
    if (!draft) redirect(routes.actImport(importId));
    return { current, page: show({ ...held, ...draft, importId }) };
  });
