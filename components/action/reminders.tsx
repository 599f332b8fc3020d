import { isOverdue } from "@/lib/domain/action/due";
import type { Reminder } from "@/lib/domain/action/reminder";
import { dueWords } from "@/lib/i18n/due-words";
import { actionPagesFr } from "@/lib/i18n/fr/action-pages";
import { routes } from "@/lib/routes";
import { PriorityTag } from "./status-tag";

const t = actionPagesFr;

type Props = {
  memberId: string;
  reminders: readonly Reminder[];
  today: string;
  /** The representative reads of them, and changes none. */
  opens: boolean;
};

/** What was agreed thirty days ago or more and is not done: on the home of the town. */
export function Reminders({ memberId, reminders, today, opens }: Props) {
  if (reminders.length === 0) return null;
  return (
    <section aria-labelledby="rappels">
      <h2 id="rappels">{t.reminders}</h2>
      <p className="second prose">{opens ? t.remindersLead : t.remindersRead}</p>
      <ul className="rules">
        {reminders.map(({ id, label, priority, dueOn }) => (
          <li key={id}>
            <PriorityTag priority={priority} />{" "}
            {opens ? <a href={routes.memberActions(memberId, { action: id })}>{label}</a> : label}
            <br />
            <span className="second">
              {t.due} {dueWords(dueOn)}
              {isOverdue({ status: "a_faire", dueOn }, today) && `, ${t.overdue}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
