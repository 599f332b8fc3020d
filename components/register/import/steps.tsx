import { TaskList } from "@/components/ui/task-list";
import { importPagesFr } from "@/lib/i18n/fr/import-pages";
import { routes } from "@/lib/routes";

const t = importPagesFr.steps;
const REPORT = t.names.length - 1;

type Props = { memberId: string; importId?: string; current: number };

/** Where each step stands; those of an import that is over are no longer there to go back to. */
function placesOf({ memberId, importId, current }: Props): (string | undefined)[] {
  const start = routes.importRegister(memberId);
  if (!importId) return [start];
  const own = routes.registerImport(memberId, importId);
  return current === REPORT
    ? [start, undefined, undefined, own]
    : [start, own, current >= 2 ? routes.importedEntries(memberId, importId) : undefined];
}

/** The four steps of an import; `current` counts from 0. */
export function ImportSteps(props: Props) {
  const places = placesOf(props);
  const tasks = t.names.map((label, index) => {
    const state = index < props.current ? "done" : index === props.current ? "now" : "todo";
    return { state, label, status: t[state], href: places[index], current: index === props.current } as const;
  });
  return <TaskList id="etapes-import" tasks={tasks} menuLabel={t.menu} />;
}
