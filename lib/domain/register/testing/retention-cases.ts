import type { EntryContent } from "../content";
import { blankRetention } from "../content/blank";
import { category, lasting, on, onTemplate, type RuleCases, retained } from "./rule-case";

type Code = `CO-${"01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12"}`;

const active = (
  phase: ReturnType<typeof lasting>,
  intermediate: ReturnType<typeof lasting> | null = null,
  reason = "",
) => ({
  retention: retained({ active: phase, intermediate, reason }),
});
const twoPhases = (first: ReturnType<typeof lasting>, second: ReturnType<typeof lasting>): Partial<EntryContent> => ({
  retention: retained({ active: first, intermediate: second }),
});
const unlimited = { ...lasting(1, "year"), value: null, unit: null, unlimited: true };

export const retentionCases: RuleCases<Code> = {
  "CO-01": {
    fires: [
      { when: "no line", context: on({ retention: [] }) },
      { when: "an empty line", context: on({ retention: [blankRetention()] }) },
    ],
    silent: [
      {
        when: "a criterion",
        context: on({ retention: retained({ active: { ...unlimited, unlimited: false, text: "Durée du mandat" } }) }),
      },
    ],
  },
  "CO-02": {
    fires: [
      {
        when: "one category is forgotten",
        context: on({ retention: retained({ dataRef: "Identité" }) }),
        detail: { list: ["Santé de l’enfant"] },
      },
    ],
    silent: [
      {
        when: "the only category is named",
        context: on({ retention: retained({ dataRef: "Identité" }), dataCategories: [category("Identité")] }),
      },
    ],
  },
  "CO-03": {
    fires: [
      { when: "never sorted", context: on({ retention: retained({ active: unlimited }) }) },
      {
        when: "« sans limite » in words",
        context: on({ retention: retained({ active: { ...unlimited, unlimited: false, text: "Sans limite" } }) }),
      },
    ],
    silent: [
      {
        when: "definitive archives",
        context: on({ retention: retained({ active: unlimited, finalFate: "conservation" }) }),
      },
    ],
  },
  "CO-04": { fires: [{ when: "no source", context: on({ retention: retained({ source: "" }) }) }] },
  "CO-05": {
    fires: [
      {
        when: "longer than the total",
        context: on(twoPhases(lasting(13, "month", "Clôture"), lasting(1, "year", "clôture"))),
      },
    ],
    silent: [
      {
        when: "as long as the total",
        context: on(twoPhases(lasting(12, "month", "clôture"), lasting(1, "year", "clôture"))),
      },
      {
        when: "from different events",
        context: on(twoPhases(lasting(5, "year", "décès"), lasting(1, "year", "clôture"))),
      },
      { when: "from unknown events", context: on(twoPhases(lasting(5, "year", ""), lasting(1, "year", ""))) },
    ],
  },
  "CO-06": {
    fires: [{ when: "destroyed without visa", context: on({ destructionVisa: null }) }],
    silent: [{ when: "sorted", context: on({ destructionVisa: null, retention: retained({ finalFate: "tri" }) }) }],
  },
  "CO-07": {
    fires: [
      { when: "32 days of street cameras", context: onTemplate("videoprotection", active(lasting(32, "day"))) },
      { when: "two months of body cameras", context: onTemplate("cameras-individuelles", active(lasting(2, "month"))) },
    ],
    silent: [
      { when: "one month", context: onTemplate("videoprotection", active(lasting(1, "month"), lasting(3, "year"))) },
      { when: "31 days", context: onTemplate("videoprotection", active(lasting(31, "day"))) },
    ],
  },
  "CO-08": {
    fires: [{ when: "25 months", context: onTemplate("recrutement", active(lasting(25, "month"))) }],
    silent: [{ when: "two years", context: onTemplate("recrutement", active(lasting(2, "year"))) }],
  },
  "CO-09": {
    fires: [
      { when: "13 months", context: onTemplate("habilitations-journaux", active(lasting(13, "month"))) },
      {
        when: "three years of control",
        context: onTemplate("habilitations-journaux", active(lasting(6, "month"), lasting(3, "year"))),
      },
    ],
    silent: [
      { when: "one year", context: onTemplate("habilitations-journaux", active(lasting(1, "year"))) },
      {
        when: "a reason is given",
        context: onTemplate("habilitations-journaux", active(lasting(3, "year"), null, "Contrôle interne")),
      },
    ],
  },
  "CO-10": {
    fires: [{ when: "three months", context: onTemplate("geolocalisation", active(lasting(3, "month"))) }],
    silent: [
      {
        when: "two months, one year as proof",
        context: onTemplate("geolocalisation", active(lasting(2, "month"), lasting(1, "year"))),
      },
      {
        when: "a reason is given",
        context: onTemplate("geolocalisation", active(lasting(3, "month"), null, "Litige")),
      },
    ],
  },
  "CO-11": {
    fires: [
      {
        when: "PACS below",
        context: onTemplate("pacs", active(lasting(1, "month"), lasting(4, "year"))),
        detail: { duration: { value: 5, unit: "year" } },
      },
      { when: "PACS above", context: onTemplate("pacs", active(lasting(1, "month"), lasting(6, "year"))) },
      {
        when: "contracts below five years",
        context: onTemplate("marches-publics", active(lasting(1, "month"), lasting(4, "year"))),
      },
      { when: "welcome certificates above", context: onTemplate("attestations-accueil", active(lasting(61, "month"))) },
    ],
    silent: [
      { when: "PACS as the text", context: onTemplate("pacs", active(lasting(1, "month"), lasting(60, "month"))) },
      {
        when: "contracts of works",
        context: onTemplate("marches-publics", active(lasting(1, "month"), lasting(10, "year"))),
      },
      { when: "no number", context: onTemplate("pacs", active(lasting(1, "month"))) },
    ],
  },
  "CO-12": {
    fires: [
      { when: "never", context: on({ lastPurgeOn: null }) },
      { when: "24 months and a day ago", context: on({ lastPurgeOn: "2024-11-21" }) },
    ],
    silent: [{ when: "24 months ago", context: on({ lastPurgeOn: "2024-11-22" }) }],
  },
};
