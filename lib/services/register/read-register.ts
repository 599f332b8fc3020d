import "server-only";
import { inScope } from "@/db/client";
import { type EntryLine, selectRegisterList } from "@/db/queries/register/outline";
import { type Actor, authorise, can } from "@/lib/domain/access/policy";
import { levelToday } from "@/lib/domain/register/level";
import { plain } from "@/lib/domain/register/plain-text";
import { isReviewOverdue } from "@/lib/domain/register/review";
import { checkRegister } from "@/lib/domain/register/rules";
import type { EntryStatus, Level } from "@/lib/domain/register/status";
import { dayOf } from "../today";
import { publicationNotice } from "./publication/notice";
import { memberLevelToday, type Outline, outlineOf } from "./situation";

export const REGISTER_PAGE_SIZE = 100;

export type RegisterFilter = { text: string; status: EntryStatus | ""; service: string; lack: string; page: number };

export type RegisterLine = EntryLine & { level: Level; reviewOverdue: boolean };

/** « À traiter d’abord »: what waits for someone comes before what is settled. */
const TURN: Record<EntryStatus, number> = {
  to_complete: 0,
  submitted: 1,
  draft: 2,
  reviewed: 3,
  approved: 4,
  archived: 5,
};

export function linesOf({ row, today }: Outline): RegisterLine[] {
  return row.entries.map((line) => ({
    ...line,
    level: levelToday(line.approvedLevel, line.nextReviewOn, today),
    reviewOverdue: line.status === "approved" && isReviewOverdue(line.nextReviewOn, today),
  }));
}

/** What keeps the register from « affiné », counted over its entries; each is a link to the entries concerned. */
function lacksOf(lines: readonly RegisterLine[], situation: Outline) {
  const alive = lines.filter(({ status }) => status !== "archived");
  const count = (code: string) => alive.filter(({ lacks }) => lacks.includes(code)).length;
  return {
    blocked: alive.filter(({ blockingCount }) => blockingCount > 0).length,
    toApprove: alive.filter(({ status }) => status === "reviewed").length,
    unsourced: count("retention-sourced"),
    withoutContract: count("processor-contract"),
    stillTemplate: count("local-fact"),
    withoutNotice: count("notice-located"),
    reviewsOverdue: alive.filter(({ reviewOverdue }) => reviewOverdue).length,
    expectedAbsent: absentTemplates(situation).length,
  };
}

/** Expected templates with neither an entry nor a reason to be set aside (rule VI-04). */
export function absentTemplates({ row, expected }: Outline) {
  const adopted = row.entries.flatMap(({ templateId, status }) =>
    templateId && status !== "archived" ? [templateId] : [],
  );
  const setAside = row.setAside.map(({ templateId }) => templateId);
  return expected.filter(({ id }) => !adopted.includes(id) && !setAside.includes(id));
}

const matches = (line: RegisterLine, filter: RegisterFilter): boolean =>
  (filter.status === "" ? line.status !== "archived" : line.status === filter.status) &&
  (filter.service === "" || line.service === filter.service) &&
  (filter.text === "" || plain(`${line.ref} ${line.name}`).includes(plain(filter.text))) &&
  (filter.lack === "" ||
    line.lacks.includes(filter.lack) ||
    (filter.lack === "blocked" && line.blockingCount > 0) ||
    (filter.lack === "review-overdue" && line.reviewOverdue));

/**
 * One member's register: its level, what it lacks, and the page of entries that answers the filter, with the true count.
 * `pageSize` may be Infinity, for an export.
 */
export async function readRegister(
  actor: Actor,
  memberId: string,
  filter: RegisterFilter,
  { pageSize = REGISTER_PAGE_SIZE, now = new Date() } = {},
) {
  const scope = authorise(actor, "register:read", memberId);
  return inScope(scope, async (tx) => {
    const today = dayOf(now);
    const situation = await outlineOf(tx, await selectRegisterList(tx, scope, today), today);
    const { unusedSoftware, isPublished } = situation.row;
    const lines = linesOf(situation);
    const found = lines.filter((line) => matches(line, filter));
    found.sort((a, b) => TURN[a.status] - TURN[b.status] || (a.ref < b.ref ? -1 : 1));
    const last = Math.max(1, Math.ceil(found.length / pageSize));
    const page = Math.min(filter.page, last);
    const first = page === 1 ? 0 : (page - 1) * pageSize;
    return {
      role: scope.role,
      today,
      member: situation.row.member,
      level: memberLevelToday(situation),
      lacks: lacksOf(lines, situation),
      unusedSoftware: unusedSoftware.length,
      alerts: checkRegister({
        expected: situation.expected.map(({ template }) => template),
        adopted: lines.flatMap(({ templateId, status }) => (templateId && status !== "archived" ? [templateId] : [])),
        setAside: situation.row.setAside.map(({ templateId }) => templateId),
        unusedSoftware: unusedSoftware.map(({ name }) => name),
      }),
      services: [...new Set(lines.map(({ service }) => service).filter(Boolean))].sort((a, b) =>
        a.localeCompare(b, "fr"),
      ),
      total: lines.filter(({ status }) => status !== "archived").length,
      approved: lines.filter(({ approvedVersion, status }) => approvedVersion !== null && status !== "archived").length,
      count: found.length,
      page,
      lines: found.slice(first, first + pageSize),
      may: { write: can(actor, "register:write", memberId) },
      notice: isPublished ? await publicationNotice(tx, scope, situation.row.entries) : null,
    };
  });
}
