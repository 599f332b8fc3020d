import { z } from "zod";
import { withLeftAside } from "../left-aside";
import { addMonths } from "../register/calendar";
import { clausesSchema } from "./clauses";
import { DPA_STATUSES } from "./codes";
import { answerField, dayField } from "./processor";

const words = (max = 200) => z.preprocess((value) => value ?? "", z.string().trim().max(max));
const months = z.preprocess(
  (value) => (value === "" || value === undefined || value === null ? null : Number(value)),
  z.number().int().min(0).max(60).nullable(),
);

const facts = {
  /** What it is for, when a member has several with one processor. */
  object: words(),
  ref: words(),
  localReferent: words(),
  signedOn: dayField,
  endsOn: dayField,
  /** Renewed without a word unless denounced; null when not known. */
  tacitRenewal: answerField,
  /** Months before the end by which it must be denounced. */
  noticeMonths: months,
  dpaStatus: z.enum(DPA_STATUSES),
  note: words(2000),
};
const order = (input: { signedOn: string | null; endsOn: string | null }) =>
  input.signedOn === null || input.endsOn === null || input.signedOn <= input.endsOn;
const wrongOrder = { path: ["endsOn"], params: { code: "ends-before-signature" } };

export const contractInputSchema = z
  .object({ memberId: z.uuid(), processorId: z.uuid(), ...facts })
  .refine(order, wrongOrder);
export type ContractInput = z.output<typeof contractInputSchema>;

const seen = { memberId: z.uuid(), contractId: z.uuid(), version: z.coerce.number().int().min(1) };
export const saveContractSchema = z.object({ ...seen, ...facts, ...withLeftAside }).refine(order, wrongOrder);
export type SaveContractInput = z.output<typeof saveContractSchema>;

export const checkContractSchema = z.object({
  ...seen,
  clauses: clausesSchema,
  lastCheckOn: dayField,
  ...withLeftAside,
});
export type CheckContractInput = z.output<typeof checkContractSchema>;

export const contractActSchema = z.object(seen);
export type ContractAct = z.output<typeof contractActSchema>;

export type ContractTerm = {
  readonly endsOn: string | null;
  readonly tacitRenewal: boolean | null;
  readonly noticeMonths: number | null;
};

/** Obligations § 12: announced 6 and 3 months before. */
export const FIRST_NOTICE_MONTHS = 6;
const LAST_NOTICE_MONTHS = 3;

/** The day to act by: the end, or the last day to denounce a contract that renews itself. Null without an end. */
export const actBy = ({ endsOn, tacitRenewal, noticeMonths }: ContractTerm): string | null =>
  endsOn !== null && tacitRenewal === true ? addMonths(endsOn, -(noticeMonths ?? 0)) : endsOn;

export const TERM_STATES = ["open", "running", "six-months", "three-months", "renewed", "ended"] as const;
export type TermState = (typeof TERM_STATES)[number];

/**
 * Where a contract stands on a day: without an end, far from it, within six or three months of the day to act by, past its
 * end (`ended`), or past it and renewed without a word. The last day belongs to the contract.
 */
export function termState(term: ContractTerm, today: string): TermState {
  const by = actBy(term);
  if (term.endsOn === null || by === null) return "open";
  if (term.endsOn < today) return term.tacitRenewal === true ? "renewed" : "ended";
  if (by <= addMonths(today, LAST_NOTICE_MONTHS)) return "three-months";
  return by <= addMonths(today, FIRST_NOTICE_MONTHS) ? "six-months" : "running";
}

/** Whether the end, or what came after it, is to be announced. */
export const isAnnounced = (state: TermState): boolean => state !== "open" && state !== "running";
