import type { EntryContent } from "../../content";
import { plain } from "../../plain-text";
import { readYesNo } from "./yes-no";

type TransferItem = EntryContent["transfers"]["items"][number];
export type ReadTransfer = Pick<TransferItem, "recipient" | "country" | "safeguard">;

const ISO =
  "AD AE AF AG AL AM AO AR AT AU AZ BA BD BE BF BG BH BI BJ BN BO BR BY CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DO DZ EC EE EG ES ET FI FR GA GB GE GH GN GR GT HK HN HR HT HU ID IE IL IN IQ IR IS IT JO JP KE KH KM KR KW KZ LA LB LI LK LT LU LV LY MA MC MD ME MG MK ML MN MR MT MU MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PH PK PL PT PY QA RO RS RU RW SA SC SD SE SG SI SK SM SN SO SY TD TG TH TN TR TW TZ UA UG US UY UZ VA VE VN YE ZA ZM ZW".split(
    " ",
  );
/** The European Economic Area, where no transfer of chapter V GDPR takes place. */
const INSIDE = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(" "),
);
const OTHER_NAMES: readonly [RegExp, string][] = [
  [/\b(?:usa|u\.s\.a\.?|etats?[- ]unis)/, "US"],
  [/\b(?:royaume[- ]uni|angleterre|grande[- ]bretagne|uk)\b/, "GB"],
];
const names = new Intl.DisplayNames(["fr"], { type: "region" });
const COUNTRIES: readonly [RegExp, string][] = [
  ...OTHER_NAMES,
  ...ISO.map((code): [RegExp, string] => [new RegExp(`\\b${plain(names.of(code) ?? code)}\\b`), code]),
];

const SAFEGUARDS: readonly [RegExp, NonNullable<TransferItem["safeguard"]>][] = [
  [/clauses? contractuelles?|\bcct\b|\bscc\b/, "scc"],
  [/adequat|data privacy framework|\bdpf\b|privacy shield|bouclier/, "adequacy"],
  [/regles? (?:d'entreprise|internes?)|\bbcr\b/, "bcr"],
  [/code de conduite/, "code"],
  [/certifi/, "certification"],
  [/article 49|derogation/, "art49"],
  [/instrument juridique|accord international/, "public_instrument"],
];

/** ISO 3166-1 alpha-2 of the country that a text names, empty when none. */
export function countryIn(text: string): string {
  const words = plain(text);
  return COUNTRIES.find(([name]) => name.test(words))?.[1] ?? "";
}

export function safeguardIn(text: string): TransferItem["safeguard"] {
  const said = plain(text);
  return SAFEGUARDS.find(([words]) => words.test(said))?.[1] ?? null;
}

export const readTransfer = (text: string, recipient = ""): ReadTransfer => ({
  recipient,
  country: countryIn(text),
  safeguard: safeguardIn(text),
});

/** Whether a cell tells of a transfer out of the European Union (articles 44 to 49 GDPR); null when it does not say. */
export function tellsTransfer(cell: string): boolean | null {
  const said = readYesNo(cell);
  if (said !== null) return said;
  const country = countryIn(cell);
  if (country !== "") return !INSIDE.has(country);
  return safeguardIn(cell) === null ? null : true;
}
