import { TaskList, type TaskState } from "@/components/ui/task-list";
import { importPagesFr } from "@/lib/i18n/fr/import-pages";
import { routes } from "@/lib/routes";

const t = importPagesFr.steps;

const STATES: Record<"done" | "now" | "todo", TaskState> = { done: "done", now: "now", todo: "todo" };

/** The four steps of an import; `current` counts from 0. A step still to come leads to the one in hand. */
export function ImportSteps({ memberId, importId, current }: { memberId: string; importId?: string; current: number }) {
  const places = importId
    ? [
        routes.importRegister(memberId),
        routes.registerImport(memberId, importId),
        routes.importedEntries(memberId, importId),
      ]
    : [routes.importRegister(memberId)];
  const tasks = t.names.map((label, index) => {
    const state = index < current ? "done" : index === current ? "now" : "todo";
    const here = places[Math.min(index, current, places.length - 1)] ?? "";
    return {
      state: STATES[state],
      label,
      status: t[state],
      href: `${here}#etape-${index + 1}`,
      current: index === current,
    };
  });
  return <TaskList id="etapes-import" tasks={tasks} menuLabel={t.menu} />;
}
