import type { Priority } from "../action/priority";
import { type ActionStatus, isOpen } from "../action/status";
import { addMonths } from "../register/calendar";

export const NEXT_VISIT_MONTHS = { critical: 6, open: 18, calm: 24 } as const;

type Left = {
  readonly findings: readonly { readonly severity: Priority; readonly state: ActionStatus }[];
  readonly actions: readonly { readonly priority: Priority; readonly status: ActionStatus }[];
};

/** What remains open when a visit ends: its findings, and the actions agreed then or before. */
export const openPoints = ({ findings, actions }: Left): Priority[] => [
  ...findings.filter(({ state }) => isOpen({ status: state })).map(({ severity }) => severity),
  ...actions.filter(isOpen).map(({ priority }) => priority),
];

/**
 * When to come back, by what remains open: 6 months with a critical point, 18 with a second or third, else 24. `from` and
 * `on` are 'YYYY-MM-DD'.
 */
export function nextVisitProposal(openSeverities: readonly Priority[], from: string) {
  const worst = Math.min(...openSeverities);
  const months =
    worst === 1 ? NEXT_VISIT_MONTHS.critical : worst <= 3 ? NEXT_VISIT_MONTHS.open : NEXT_VISIT_MONTHS.calm;
  return { months, on: addMonths(from, months) };
}
