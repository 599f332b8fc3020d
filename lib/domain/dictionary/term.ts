import { z } from "zod";
import { VISIT_TYPE } from "@/lib/domain/intervention/act-codes";
import { DICTIONARY_LISTS, type DictionaryList, TERM_SERVICES } from "@/lib/domain/intervention/dictionary-term";

const words = {
  label: z.string().trim().min(1).max(80),
  definition: z.string().trim().max(300),
  services: z.array(z.enum(TERM_SERVICES)),
};
const of = { list: z.enum(DICTIONARY_LISTS), code: z.string().max(41), version: z.int() };

export const newTermSchema = z.object({ list: of.list, ...words, collective: z.boolean() });
export const termSchema = z.object({ ...of, ...words });
export const termActSchema = z.object(of);
export const termMoveSchema = z.object({ ...of, direction: z.enum(["up", "down"]) });

export const mergeTermSchema = z.object({ ...of, list: z.literal("theme"), into: of.code.min(1) });

export type TermMerge = z.output<typeof mergeTermSchema>;
export type NewTerm = z.output<typeof newTermSchema>;
export type TermInput = z.output<typeof termSchema>;
export type TermAct = z.output<typeof termActSchema>;
export type TermMove = z.output<typeof termMoveSchema>;

/** Themes are the DPO's, domains the IT service's: the others are offered to whom the syndicate says. */
const FIXED: Partial<Record<DictionaryList, (typeof TERM_SERVICES)[number][]>> = { theme: ["dpo"], it_domain: ["it"] };

export const choosesServices = (list: DictionaryList): boolean => FIXED[list] === undefined;

export const servicesOf = (list: DictionaryList, chosen: NewTerm["services"]) => FIXED[list] ?? [...new Set(chosen)];

/** The stable code of a new term, from its label: « Vidéo & caméras » → 'video_cameras'. Never changes afterwards. */
export function codeOf(label: string): string {
  const plain = label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return (/^[a-z]./.test(plain) ? plain : `v_${plain || "x"}`).slice(0, 40).replace(/_+$/, "");
}

/** Written by the application itself: a visit that took place is an act of this type. */
export const isReserved = (list: DictionaryList, code: string): boolean => list === "type" && code === VISIT_TYPE;

/** The codes of a list in their order once one of them went up or down; the same when it stands at the end. */
export function reordered(codes: readonly string[], code: string, direction: "up" | "down"): string[] {
  const from = codes.indexOf(code);
  const to = from + (direction === "up" ? -1 : 1);
  const order = [...codes];
  if (from < 0 || to < 0 || to >= codes.length) return order;
  order.splice(from, 1);
  order.splice(to, 0, code);
  return order;
}
