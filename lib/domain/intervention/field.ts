import { z } from "zod";
import { SUBJECT_MAX, TEXT_MAX } from "./act-codes";

const DAY_IN_MINUTES = 1440;

export const blankToAbsent = (value: unknown) => (value === "" || value === null ? undefined : value);
const toList = (value: unknown) => {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item) => item !== undefined && item !== null && item !== "");
};

/** A form sends text, "" for nothing, one value or several under one name; JSON sends the real types. Both are accepted. */
export const code = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9_]{0,40}$/);
export const day = z.iso.date();
export const optionalDay = z.preprocess(blankToAbsent, z.iso.date().optional());
export const optionalCode = z.preprocess(blankToAbsent, code.optional());
export const optionalId = z.preprocess(blankToAbsent, z.uuid().optional());
export const codes = (max: number) => z.preprocess(toList, z.array(code).max(max));
export const ids = (max: number) => z.preprocess(toList, z.array(z.uuid()).max(max));
export const flag = z.preprocess((value) => value === true || value === "on" || value === "true", z.boolean());
export const subject = z.string().trim().min(1).max(SUBJECT_MAX);
export const freeText = z.preprocess((value) => value ?? "", z.string().trim().max(TEXT_MAX));
export const shortText = z.preprocess((value) => value ?? "", z.string().trim().max(SUBJECT_MAX));

/** Minutes, in steps of five, at most a day. */
export const minutes = z.preprocess(
  blankToAbsent,
  z.coerce.number().int().min(0).max(DAY_IN_MINUTES).multipleOf(5).optional(),
);
