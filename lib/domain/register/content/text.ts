import { z } from "zod";
import { COUNTRY_CODE } from "../../processor/country";

/** An empty string is "not said": forms and diffs stay simple, and rules test for emptiness only. */
export const word = z.string().trim().max(200);
export const sentence = z.string().trim().max(1000);
export const paragraph = z.string().trim().max(4000);

/** In capitals whatever was typed; empty when not said yet. */
export const country = z.string().trim().toUpperCase().regex(COUNTRY_CODE);

export const day = z.iso.date();
/** null is "not answered", which no rule reads as "no". */
export const yesNo = z.boolean().nullable();
export const listOf = <Item extends z.ZodType>(item: Item, max = 60) => z.array(item).max(max);
