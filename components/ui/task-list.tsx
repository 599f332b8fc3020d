import { Icon } from "./icon";
import type { IconName } from "./shapes";

export type TaskState = "done" | "ask" | "now" | "todo";

const ICONS: Record<TaskState, IconName> = { done: "approved", ask: "ask", now: "now", todo: "todo" };

/** Without an address, a step that one cannot go to: not yet, or no longer. */
export type Task = { state: TaskState; label: string; status: string; href?: string | undefined; current?: boolean };

type TaskListProps = {
  id: string;
  tasks: readonly Task[];
  /** The button that opens the list on a narrow screen, where it is a menu. */
  menuLabel: string;
};

function Step({ task }: { task: Task }) {
  return (
    <>
      <Icon name={ICONS[task.state]} />
      <span className="t">{task.label}</span>
      <span className="st">{task.status}</span>
    </>
  );
}

/** Steps of an entry or parts of a visit: the state is written under the name, never only drawn. */
export function TaskList({ id, tasks, menuLabel }: TaskListProps) {
  return (
    <>
      <button className="b menu" type="button" popoverTarget={id}>
        {menuLabel} <Icon name="down" />
      </button>
      <ol className="tasks" id={id} popover="auto">
        {tasks.map((task) => (
          <li key={task.href ?? task.label} className={task.state}>
            {task.href ? (
              <a href={task.href} aria-current={task.current ? "step" : undefined}>
                <Step task={task} />
              </a>
            ) : (
              <span className="here" aria-current={task.current ? "step" : undefined}>
                <Step task={task} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
