/** ISO 3166-1 alpha-2, or empty when not said yet. */
export const COUNTRY_CODE = /^([A-Z]{2})?$/;

/** European Economic Area, where the GDPR applies: a transfer to one of them is none. */
export const EEA: readonly string[] = [
  ..."AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(" "),
];

/** Overseas France has codes of its own and the same law. */
const FRANCE: readonly string[] = ["FR", "GP", "GF", "MQ", "RE", "YT", "MF"];

export const EUROPE: readonly string[] = [...EEA, ...FRANCE];

/** Empty, « not said », is not outside. */
export const isOutsideEurope = (country: string): boolean => country !== "" && !EUROPE.includes(country);
