export const memberKindsFr = {
  commune: "Commune",
  ccas: "CCAS",
  epci: "Intercommunalité (EPCI)",
  cias: "CIAS",
  syndicat: "Syndicat",
  ehpad: "EHPAD",
  office: "Office",
  school_body: "Regroupement scolaire",
  association: "Association",
  other: "Autre organisme",
} as const;
