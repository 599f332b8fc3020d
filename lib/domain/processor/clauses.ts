/** Points of a processor contract (Article 28 GDPR) by code: present, partial, absent or not applicable, with the page. */
export type Clauses = Partial<
  Record<string, { answer: "present" | "partial" | "absent" | "na" | null; page: string; note: string }>
>;
