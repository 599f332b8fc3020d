import { DomainError } from "@/lib/domain/errors";

export const INTERVENTION_STATUSES = ["brouillon", "ouverte", "en_attente_membre", "close", "annulee"] as const;
export type InterventionStatus = (typeof INTERVENTION_STATUSES)[number];

const NEXT: Record<InterventionStatus, readonly InterventionStatus[]> = {
  brouillon: ["ouverte", "en_attente_membre", "close", "annulee"],
  ouverte: ["en_attente_membre", "close", "annulee"],
  en_attente_membre: ["ouverte", "close", "annulee"],
  close: ["ouverte", "en_attente_membre", "annulee"],
  annulee: [],
};

export const nextStatuses = (status: InterventionStatus): readonly InterventionStatus[] => NEXT[status];

/** Drafts and cancelled acts are in no figure; open ones are. */
export const counts = ({ status }: { status: InterventionStatus }): boolean =>
  status !== "brouillon" && status !== "annulee";

type Stateful = { readonly status: InterventionStatus; readonly closedAt: Date | null };

/**
 * The status and the closing instant after a move; staying where one is changes nothing.
 * Refuses `invalid-state`: a cancelled act stays cancelled, an act that was open never becomes a draft again.
 */
export function moveTo(from: Stateful, status: InterventionStatus, now: Date): Stateful {
  if (from.status === status) return { status, closedAt: from.closedAt };
  if (!NEXT[from.status].includes(status)) throw new DomainError("invalid-state", "intervention");
  return { status, closedAt: status === "close" ? now : null };
}
