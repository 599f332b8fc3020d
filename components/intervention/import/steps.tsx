import { TaskList } from "@/components/ui/task-list";
import type { Service } from "@/lib/domain/intervention/service";
import { actImportFr } from "@/lib/i18n/fr/act-import";
import { routes } from "@/lib/routes";

const t = actImportFr;
const REPORT = t.steps.length - 1;

type Props = { service: Service; importId?: string; current: number };

/** The five steps of an import of acts; `current` counts from 0. Those of an import that is over are no longer there. */
export function ActImportSteps({ service, importId, current }: Props) {
  const start = routes.importActs(service === "it" ? { service } : {});
  const open = importId !== undefined && current < REPORT;
  const places = [
    start,
    importId && routes.actImport(importId),
    open ? routes.actImportValues(importId) : undefined,
    open ? routes.actImportLines(importId) : undefined,
    importId && current === REPORT ? routes.actImport(importId) : undefined,
  ];
  const tasks = t.steps.map((label, index) => {
    const state = index < current ? "done" : index === current ? "now" : "todo";
    const href = current === REPORT && index === 1 ? undefined : places[index];
    return { state, label, status: t.states[state], href, current: index === current } as const;
  });
  return <TaskList id="etapes-import" tasks={tasks} menuLabel={t.stepsMenu} />;
}
