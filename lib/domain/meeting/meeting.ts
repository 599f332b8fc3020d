import { z } from "zod";

const LINES_MAX = 40;

/** Several lines of a text area, blank ones left out. */
const lines = z
  .string()
  .transform((text) =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.string().max(300)).max(LINES_MAX));

const fields = {
  title: z.string().trim().min(3).max(120),
  heldOn: z.iso.date(),
  from: z.iso.date(),
  to: z.iso.date(),
  agenda: lines,
  /** Functions, never names. */
  present: lines,
  excused: lines,
};

const ordered = { path: ["to"], params: { code: "ends-before-start" } };

/** A meeting that is prepared: its day, the period of its figures, what is on the agenda, who comes by function. */
export const meetingInputSchema = z.object(fields).refine(({ from, to }) => from <= to, ordered);
export type MeetingInput = z.output<typeof meetingInputSchema>;

export const changeMeetingSchema = z
  .object({ ...fields, meetingId: z.uuid(), version: z.coerce.number().int() })
  .refine(({ from, to }) => from <= to, ordered);
export type ChangeMeeting = z.output<typeof changeMeetingSchema>;

export const meetingSchema = z.object({ meetingId: z.uuid() });

export const ITEM_KINDS = ["decision", "question"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

const optionalDay = z.union([z.literal("").transform(() => null), z.iso.date()]);

/** What is decided or asked, whose it is (a function), and before when. */
export const meetingItemSchema = z.object({
  meetingId: z.uuid(),
  kind: z.enum(ITEM_KINDS),
  label: z.string().trim().min(3).max(500),
  owner: z.string().trim().min(2).max(120),
  dueOn: optionalDay,
});
export type MeetingItemInput = z.output<typeof meetingItemSchema>;

/** Closed with what came of it. */
export const closeItemSchema = z.object({
  itemId: z.uuid(),
  version: z.coerce.number().int(),
  closedOn: z.iso.date(),
  outcome: z.string().trim().min(3).max(500),
});
export type CloseItem = z.output<typeof closeItemSchema>;

export const LINK_DAYS = [7, 30, 90] as const;

export const meetingLinkSchema = z.object({
  meetingId: z.uuid(),
  holder: z.string().trim().min(2).max(120),
  days: z.coerce.number().refine((days) => LINK_DAYS.some((known) => known === days)),
});
export type MeetingLinkInput = z.output<typeof meetingLinkSchema>;

export const revokeLinkSchema = z.object({ linkId: z.uuid() });

/** The list of meetings: those of one year, or all. */
export const meetingQuerySchema = z.object({
  annee: z
    .string()
    .regex(/^20\d{2}$/)
    .nullable()
    .catch(null)
    .default(null),
});
export type MeetingQuery = z.output<typeof meetingQuerySchema>;

export type FollowedItem = {
  readonly id: string;
  readonly meetingId: string;
  readonly raisedOn: string;
  readonly kind: ItemKind;
  readonly label: string;
  readonly owner: string;
  readonly dueOn: string | null;
  readonly outcome: string;
  readonly closedOn: string | null;
  readonly version: number;
};

/**
 * What a meeting has before it: its own items, then those of earlier meetings that were still open on its day. An item closed
 * on the very day of the meeting is closed by that meeting, so it still stands on its list.
 */
export function itemsBefore(items: readonly FollowedItem[], meeting: { id: string; heldOn: string }) {
  const own = items.filter(({ meetingId }) => meetingId === meeting.id);
  const carried = items.filter(
    ({ meetingId, raisedOn, closedOn }) =>
      meetingId !== meeting.id && raisedOn <= meeting.heldOn && (closedOn === null || closedOn >= meeting.heldOn),
  );
  return { own, carried };
}

export const isLate = ({ dueOn, closedOn }: Pick<FollowedItem, "dueOn" | "closedOn">, today: string): boolean =>
  dueOn !== null && closedOn === null && dueOn < today;
