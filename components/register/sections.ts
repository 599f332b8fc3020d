import type { FieldKey } from "@/lib/domain/register/content/fields";

/** Where a question stands on the page of an entry and in its form. */
export const anchorOf = (field: FieldKey): string => `champ-${field}`;
