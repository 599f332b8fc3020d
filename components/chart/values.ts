import { uiFr } from "@/lib/i18n/fr/ui";

/** Every value of a drawing in one sentence: what it says to whoever hears it. */
export const valuesOf = (values: readonly string[]): string => uiFr.chart.values(values.join("\u00a0; "));
