import type { FormerAction } from "@/lib/domain/visit/report-model";
import { formatDay, formatList } from "./format";
import { actionFr } from "./fr/action";
import { visitReportFr } from "./fr/visit-report";

const t = visitReportFr.document;

/** « Fait le 3 mars 2026. » or « Abandonné. Motif : … », as the report says what became of an action. */
export function formerState({ status, doneOn, reason }: FormerAction): string {
  const state = status === "fait" && doneOn ? t.doneOn(formatDay(doneOn)) : actionFr.statuses[status];
  return reason === "" ? state : `${state}. ${t.reason(reason)}`;
}

export const formerProof = ({ status, proofs }: FormerAction): string =>
  proofs.length === 0 && status === "fait" ? t.noProof : formatList(proofs);
