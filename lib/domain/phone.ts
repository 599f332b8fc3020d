import { z } from "zod";

const EXTENSION = /\s*(?:poste|post\.?|ext\.?|p\.|#)\s*\d{1,6}$/i;
/** Short numbers (« 15 », « 3975 ») to the fifteen digits of the international plan (ITU E.164). */
const DIGITS = { fewest: 2, most: 15 };

function isNumber(text: string): boolean {
  const number = text.trim().replace(EXTENSION, "");
  const digits = number.replace(/\D/g, "").length;
  return /^\+?[\d\s.()/\-‑–]+$/u.test(number) && digits >= DIGITS.fewest && digits <= DIGITS.most;
}

/** A telephone number as people write it, in France or abroad; several are told apart by « ou », a comma or « / » between spaces. */
export const isPhone = (text: string): boolean => text.split(/\s\/\s|[,;]|\sou\s/).every(isNumber);

/** Empty when there is none; kept as it was written. */
export const phoneSchema = z
  .string()
  .trim()
  .max(40)
  .refine((text) => text === "" || isPhone(text), { params: { code: "phone" } });
