import { z } from "zod";

export const DEADLINE_KINDS = ["review", "action", "reminder", "visit", "contract", "document"] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** `on` is a day 'YYYY-MM-DD'; `at` the instant of a visit whose hour is known. `objectId` is an entry, an action, a visit, a contract or a document; a contract falls due on the day to act by. */
export type Deadline = {
  readonly kind: DeadlineKind;
  readonly memberId: string;
  readonly memberName: string;
  readonly objectId: string;
  readonly label: string;
  readonly on: string;
  readonly at: Date | null;
  /** A visit to a member that never had one. */
  readonly firstVisit: boolean;
};

export type DeadlineFilters = {
  readonly kind?: DeadlineKind | undefined;
  readonly memberId?: string | undefined;
  /** Both days included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

const day = z.iso.date().optional().catch(undefined);

/** The address of the list of deadlines; what it does not know is as if it were not there. */
export const deadlineQuerySchema = z.object({
  nature: z.enum(DEADLINE_KINDS).optional().catch(undefined),
  adherent: z.uuid().optional().catch(undefined),
  du: day,
  au: day,
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type DeadlineQuery = z.output<typeof deadlineQuerySchema>;

export const deadlineFilters = ({ nature, adherent, du, au }: DeadlineQuery): DeadlineFilters => ({
  kind: nature,
  memberId: adherent,
  from: du,
  to: au,
});
