import { z } from "zod";
import { MEMBER_KINDS } from "../../member/kind";
import { type Area, CAMPAIGN_STATES, type CampaignLine } from "./campaign";

const absent = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);

/** Months without a visit that the list offers; « never » passes them all. */
export const UNSEEN_MONTHS = [6, 12, 18, 24, 36] as const;
const MONTHS_MAX = 240;

/** The address of the campaign; what it does not know is as if it were not there. `secteur` is an EPCI or an arrondissement. */
export const campaignQuerySchema = z.object({
  mois: absent(z.coerce.number().int().min(1).max(MONTHS_MAX)),
  type: absent(z.enum(MEMBER_KINDS)),
  secteur: absent(z.string().regex(/^(epci|arr)-[0-9A-Z]{1,12}$/)),
  etat: absent(z.enum(CAMPAIGN_STATES)),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type CampaignQuery = z.output<typeof campaignQuerySchema>;

export const CAMPAIGN_PAGE_SIZE = 50;

const sectorsOf = ({ epci, arrondissement }: CampaignLine): string[] =>
  [epci && `epci-${epci.code}`, arrondissement && `arr-${arrondissement.code}`].filter((code) => code !== null);

/** What the filters leave; a member never seen is unseen for any number of months. */
export const isAsked = (line: CampaignLine, { mois, type, secteur, etat }: CampaignQuery): boolean =>
  (mois === undefined || line.months === null || line.months >= mois) &&
  (type === undefined || line.kind === type) &&
  (secteur === undefined || sectorsOf(line).includes(secteur)) &&
  (etat === undefined || line.state === etat);

/** The EPCI, then the arrondissements, that the members belong to, by name. */
export function sectorsAmong(lines: readonly CampaignLine[]): { value: string; kind: "epci" | "arr"; name: string }[] {
  const among = (kind: "epci" | "arr", of: (line: CampaignLine) => Area | null) => {
    const areas = new Map(lines.flatMap((line) => (of(line) ? [[of(line)?.code ?? "", of(line)?.name ?? ""]] : [])));
    return [...areas]
      .map(([code, name]) => ({ value: `${kind}-${code}`, kind, name }))
      .sort((a, b) => a.name.localeCompare(b.name, "fr"));
  };
  return [...among("epci", ({ epci }) => epci), ...among("arr", ({ arrondissement }) => arrondissement)];
}
