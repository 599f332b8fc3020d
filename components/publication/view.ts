import type { FormAction } from "@/lib/domain/form-state";
import type { FieldKey } from "@/lib/domain/register/content/fields";
import type { PublicationChanges } from "@/lib/domain/register/publication/changes";
import type { PublicationAct } from "@/lib/domain/register/publication/edition";
import type { LeftOut } from "@/lib/domain/register/publication/published";

export type EditionLine = {
  number: number;
  sha256: string;
  entryCount: number;
  publishedBy: string;
  publishedAt: Date;
  /** Published in another installation, and taken in on that day. */
  restoredAt: Date | null;
};

/** Where a publication stands, as its screen shows it. */
export type PublicationView = {
  member: { id: string; name: string };
  editions: readonly EditionLine[];
  token: string | null;
  linkedAt: Date | null;
  version: number;
  withheld: readonly FieldKey[];
  count: number;
  leftOut: readonly { id: string; ref: string; name: string; why: LeftOut }[];
  /** Null before the first edition. */
  changes: PublicationChanges | null;
  moved: boolean;
  fingerprint: string;
  mayPublish: boolean;
};

export type PublicationProps = {
  view: PublicationView;
  /** « https://registre.example »: what is copied is a whole address. */
  origin: string;
  done: PublicationAct | null;
  actions: Record<"publish" | "withhold" | "renew" | "withdraw", FormAction>;
};
