/** `dpo`: the data protection officer; `it`: the IT service of the syndicate. Their figures are never added up. */
export const SERVICES = ["dpo", "it"] as const;
export type Service = (typeof SERVICES)[number];
