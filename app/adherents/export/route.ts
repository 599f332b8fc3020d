import { directoryMatches } from "@/components/member/directory-page";
import { directorySheet, overviewSheet } from "@/components/member/export-rows";
import { writeCsv } from "@/lib/documents/csv";
import type { Actor } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { isListed, sortMembers } from "@/lib/domain/member/overview";
import { directoryQuerySchema, filtersOf, isDescending, overviewQuerySchema } from "@/lib/domain/member/overview-query";
import { memberFr } from "@/lib/i18n/fr/member";
import { currentSession } from "@/lib/server/session";
import { listDirectory, overseeMembers } from "@/lib/services/member/overview";

async function overviewCsv(actor: Actor, params: object): Promise<string> {
  const query = overviewQuerySchema.parse(params);
  const { members, today } = await overseeMembers(actor);
  const found = members.filter((member) => isListed(member, filtersOf(query), today));
  const { header, rows } = overviewSheet(sortMembers(found, { column: query.tri, descending: isDescending(query) }));
  return writeCsv(header, rows);
}

async function directoryCsv(actor: Actor, params: object): Promise<string> {
  const query = directoryQuerySchema.parse(params);
  const { members, today } = await listDirectory(actor);
  const { header, rows } = directorySheet(members.filter((member) => directoryMatches(member, query, today)));
  return writeCsv(header, rows);
}

/** The list as it stands on the screen, filters and order included, all its pages. */
export async function GET(request: Request): Promise<Response> {
  const session = await currentSession();
  if (!session) return new Response(null, { status: 401 });
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const asked = params.vue === "fiches" ? directoryCsv : overviewCsv;
  try {
    return new Response(await asked(session.actor, params), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${memberFr.export.file}"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 });
    throw error;
  }
}
