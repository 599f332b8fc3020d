import { withQuery } from "./routes-query";

/** Addresses of the import of past acts. */
export const actImportRoutes = {
  importActs: (query: { service?: "it"; motif?: string; detail?: string | number } = {}) =>
    withQuery("/interventions/importer", query),
  actFile: (service: "dpo" | "it") =>
    withQuery("/interventions/importer/fichier", { service: service === "it" ? "it" : undefined }),
  actImport: (importId: string) => `/interventions/importer/${importId}`,
  actImportValues: (importId: string) => `/interventions/importer/${importId}/mots`,
  actImportLines: (importId: string) => `/interventions/importer/${importId}/lignes`,
  actImportLine: (importId: string, number: number) => `/interventions/importer/${importId}/lignes/${number}`,
};
