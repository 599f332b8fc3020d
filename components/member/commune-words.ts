import { formatNumber } from "@/lib/i18n/format";
import { memberFr } from "@/lib/i18n/fr/member";

export type Commune = { insee: string; name: string; department: string; population: number | null };

/** Several communes share a name: the department and the size tell which. */
export const communeDetail = ({ department, population }: Commune): string =>
  population === null ? department : `${department}, ${memberFr.inhabitants(formatNumber(population))}`;
