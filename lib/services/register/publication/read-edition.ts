import "server-only";
import { inLink, inScope } from "@/db/client";
import { selectEdition, selectLinkedEdition } from "@/db/queries/publication/editions";
import { type Actor, authorise, authoriseLink } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { ExportedRegister } from "@/lib/domain/register/export/exported";
import { linkTokenSchema, type PublicEdition, readEditionText } from "@/lib/domain/register/publication/edition";

/** A frozen edition: its text, which its sha256 is taken of, and what that text says. */
export type ReadEdition = { text: string; sha256: string; publishedAt: Date; edition: PublicEdition };

type Row = { content: string; sha256: string; publishedAt: Date };

const read = ({ content, sha256, publishedAt }: Row): ReadEdition => ({
  text: content,
  sha256,
  publishedAt,
  edition: readEditionText(content),
});

/** An edition of one's town, or the last; refuses `not-found`. */
export async function readEdition(actor: Actor, memberId: string, number: number | null): Promise<ReadEdition> {
  const scope = authorise(actor, "register:read", memberId);
  const row = await inScope(scope, (tx) => selectEdition(tx, scope, number));
  if (!row) throw new DomainError("not-found", "edition");
  return read(row);
}

/** The last edition behind a public link; null alike for one that never was, was withdrawn, or opens nothing yet. */
export async function readPublicEdition(token: string): Promise<ReadEdition | null> {
  if (!linkTokenSchema.safeParse(token).success) return null;
  const scope = authoriseLink(token);
  const row = await inLink(scope, (tx) => selectLinkedEdition(tx, scope));
  return row ? read(row) : null;
}

/** An edition as the engines of documents take it: already public, drawn from its own text. */
export const exportedEdition = ({ edition, sha256, publishedAt }: ReadEdition): ExportedRegister => ({
  record: edition.register,
  sha256,
  extent: "public",
  entries: null,
  templateNames: {},
  syndicate: edition.syndicate,
  today: edition.publishedOn,
  at: publishedAt.toISOString(),
  edition: { number: edition.number, withheld: edition.withheld },
});
