import { z } from "zod";
import { SERVICES } from "@/lib/domain/intervention/service";

export const AMONG = [
  "present",
  "left",
  "helped",
  "not-helped",
  "visited",
  "not-visited",
  "absent",
  "a_minima",
  "affine",
  "maitrise",
] as const;
const code = z.string().regex(/^[a-z][a-z0-9_]{0,40}$/);
const flag = z.literal("oui").optional();

/** The rows behind a figure, as the address of their list says them. */
export const selectionParamsSchema = z.object({
  objet: z.enum(["actes", "membres"]).catch("actes"),
  service: z.enum(SERVICES).catch("dpo"),
  du: z.iso.date().optional().catch(undefined),
  au: z.iso.date(),
  theme: code.optional().catch(undefined),
  type: code.optional().catch(undefined),
  mode: code.optional().catch(undefined),
  nature: code.optional().catch(undefined),
  adherent: z.uuid().optional().catch(undefined),
  visite: flag.catch(undefined),
  tardives: flag.catch(undefined),
  parmi: z.enum(AMONG).catch("present"),
  toujours: flag.catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

type Read = z.output<typeof selectionParamsSchema>;

/** Rows of a list behind a figure, a page. */
export const ROWS_PAGE = 50;

/** Counted acts, or members. Days included; `from` null: since the first act. */
export type Selection = {
  readonly of: "acts" | "members";
  readonly service: Read["service"] | null;
  readonly from: string | null;
  readonly to: string;
  readonly theme: string | null;
  readonly type: string | null;
  readonly mode: string | null;
  readonly kind: string | null;
  readonly memberId: string | null;
  /** Only visits that took place. */
  readonly visited: boolean;
  /** Only acts entered more than thirty days after their date. */
  readonly late: boolean;
  /** Which members of the period; a word of `AMONG`. */
  readonly among?: string;
  /** Members reached at any day up to `to`, the members themselves being those of the period. */
  readonly ever?: boolean;
};

/** Null when the address says no last day: there is no such list then. */
export function chooseSelection(params: unknown): { selection: Selection; page: number } | null {
  const read = selectionParamsSchema.safeParse(params);
  if (!read.success) return null;
  const { objet, service, du, au, theme, type, mode, nature, adherent, visite, tardives, parmi, toujours, page } =
    read.data;
  const selection: Selection = {
    of: objet === "membres" ? "members" : "acts",
    service,
    from: du ?? null,
    to: au,
    theme: theme ?? null,
    type: type ?? null,
    mode: mode ?? null,
    kind: nature ?? null,
    memberId: adherent ?? null,
    visited: visite === "oui",
    late: tardives === "oui",
    ...(objet === "membres" && { among: parmi, ever: toujours === "oui" }),
  };
  return { selection, page };
}

/** What the page of figures was asked, carried as one word of the address: the list leads back to that very page. */
export const cameFrom = (asked: Readonly<Record<string, string>>): Record<string, string> =>
  Object.keys(asked).length > 0 ? { retour: new URLSearchParams(asked).toString() } : {};

/** The same, read back; it only ever fills the query of the page of figures. */
export function cameFromParams(params: unknown): Record<string, string> {
  const read = z.object({ retour: z.string().max(1000) }).safeParse(params);
  return read.success ? Object.fromEntries(new URLSearchParams(read.data.retour)) : {};
}

/** The address of a selection, as `chooseSelection` reads it. */
export function selectionParams(selection: Selection): Record<string, string> {
  const yes = (value: boolean | undefined) => (value ? "oui" : null);
  const said = {
    objet: selection.of === "members" ? "membres" : null,
    parmi: selection.of === "members" ? (selection.among ?? null) : null,
    service: selection.service,
    du: selection.from,
    au: selection.to,
    theme: selection.theme,
    type: selection.type,
    mode: selection.mode,
    nature: selection.kind,
    adherent: selection.memberId,
    visite: yes(selection.visited),
    tardives: yes(selection.late),
    toujours: yes(selection.ever),
  };
  return Object.fromEntries(Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}
