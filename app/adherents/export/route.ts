import { directoryMatches } from "@/components/member/directory-page";
import { directorySheet, overviewSheet } from "@/components/member/export-rows";
import type { Actor } from "@/lib/domain/access/policy";
import { isListed, sortMembers } from "@/lib/domain/member/overview";
import { directoryQuerySchema, filtersOf, isDescending, overviewQuerySchema } from "@/lib/domain/member/overview-query";
import { memberFr } from "@/lib/i18n/fr/member";
import { answerCsv } from "@/lib/server/csv-answer";
import { listDirectory, overseeMembers } from "@/lib/services/member/overview";

async function overview(actor: Actor, params: object) {
  const query = overviewQuerySchema.parse(params);
  const { members, today } = await overseeMembers(actor);
  const found = members.filter((member) => isListed(member, filtersOf(query), today));
  return overviewSheet(sortMembers(found, { column: query.tri, descending: isDescending(query) }));
}

async function directory(actor: Actor, params: object) {
  const query = directoryQuerySchema.parse(params);
  const { members, today } = await listDirectory(actor);
  return directorySheet(members.filter((member) => directoryMatches(member, query, today)));
}

/** The list as it stands on the screen, filters and order included, all its pages. */
export function GET(request: Request): Promise<Response> {
  const { vue, ...params } = Object.fromEntries(new URL(request.url).searchParams);
  const sheet = vue === "fiches" ? directory : overview;
  return answerCsv(async (actor) => ({ file: memberFr.export.file, ...(await sheet(actor, params)) }));
}
