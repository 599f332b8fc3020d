import type { Service } from "./service";

export const QUICK_STATUSES = ["close", "ouverte", "en_attente_membre", "brouillon"] as const;

/** What the form shows before the first key: the most usual answers, so that a phone call costs few keys. */
export const quickEntryDefaults = (service: Service, memberId: string, today: string) =>
  service === "dpo"
    ? { service, memberId, date: today, subject: "", theme: "", type: "conseil", mode: "telephone" }
    : { service, memberId, date: today, subject: "", theme: "", mode: "telemaintenance" };
