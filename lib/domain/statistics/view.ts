import { z } from "zod";

export const VALUES = ["both", "counts", "shares"] as const;
/** How the figures are read, whatever the period: so many years beside (`comparer`), shares, counts or both (`valeurs`). */
export type View = { readonly yearsBack: 0 | 1 | 2; readonly values: (typeof VALUES)[number] };

const viewSchema = z.object({
  comparer: z.enum(["non", "n-1", "n-2"]).catch("n-1"),
  valeurs: z.enum(["nombres", "parts"]).optional().catch(undefined),
});
const YEARS_BACK = { non: 0, "n-1": 1, "n-2": 2 } as const;
const VALUES_OF = { nombres: "counts", parts: "shares" } as const;

/** The view that the address asks for; last year beside, shares and counts, where it says nothing that can be read. */
export function chooseView(params: unknown): View {
  const read = viewSchema.safeParse(params);
  if (!read.success) return { yearsBack: 1, values: "both" };
  const { comparer, valeurs } = read.data;
  return { yearsBack: YEARS_BACK[comparer], values: valeurs ? VALUES_OF[valeurs] : "both" };
}

/** The address of a view, as `chooseView` reads it. */
export const viewParams = ({ yearsBack, values }: View): Record<string, string> => ({
  ...(yearsBack !== 1 && { comparer: yearsBack === 0 ? "non" : "n-2" }),
  ...(values !== "both" && { valeurs: values === "counts" ? "nombres" : "parts" }),
});
