import { isOverdue } from "@/lib/domain/action/due";
import type { ActionLine } from "@/lib/domain/action/line";
import { actionFr } from "@/lib/i18n/fr/action";
import { actionPagesFr } from "@/lib/i18n/fr/action-pages";

const t = actionPagesFr;
const f = actionFr.fields;

/** The actions as a table of their own, days as 'YYYY-MM-DD'. */
export const actionSheet = ({ rows, today }: { rows: readonly ActionLine[]; today: string }) => ({
  file: t.file,
  header: [
    f.label,
    f.description,
    f.priority,
    f.kind,
    f.ownerKind,
    f.ownerName,
    f.dueOn,
    t.late,
    f.status,
    f.reason,
    f.doneOn,
    f.doneBy,
    f.origin,
  ],
  rows: rows.map((line) => [
    line.label,
    line.description,
    actionFr.ranked[line.priority],
    actionFr.kinds[line.kind],
    actionFr.owners[line.ownerKind],
    line.ownerName,
    line.dueOn,
    isOverdue(line, today) ? t.yes : t.no,
    actionFr.statuses[line.status],
    line.reason,
    line.doneOn,
    line.doneBy,
    actionFr.origins[line.origin],
  ]),
});
