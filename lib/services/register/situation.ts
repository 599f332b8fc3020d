import "server-only";
import type { Tx } from "@/db/client";
import {
  type RegisterContextRow,
  selectRegisterContext,
  selectTownContext,
  type TownContextRow,
} from "@/db/queries/register/context";
import { type RegisterOutlineRow, selectRegisterOutline } from "@/db/queries/register/outline";
import {
  latestTemplates,
  type StoredTemplate,
  selectTemplates,
  templateKey,
  withOwnTemplates,
} from "@/db/queries/register/templates";
import type { MemberRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { EntryContent } from "@/lib/domain/register/content";
import { contextOf, type RegisterFacts } from "@/lib/domain/register/entry-context";
import { expectedTemplates } from "@/lib/domain/register/expected";
import { levelToday, type MemberLevelReport, memberLevel } from "@/lib/domain/register/level";
import type { EntryContext, MemberFacts } from "@/lib/domain/register/rules/rule";

/** The lines of one member's register at one moment, and the templates it is expected to hold. */
export type Outline<Row extends RegisterOutlineRow = RegisterOutlineRow> = {
  row: Row;
  templates: ReadonlyMap<string, StoredTemplate>;
  expected: StoredTemplate[];
  today: string;
};

/** The same with what the rules read: the facts of the member, and what its entries are linked with. */
export type Situation = Outline<RegisterContextRow> & { facts: MemberFacts };

function factsOf({ member, contacts, profile, syndicate, hasCcasMember }: RegisterContextRow): MemberFacts {
  const controller = contacts?.controller;
  return {
    kind: member.kind,
    controllerName: controller?.name ?? "",
    controllerContact: [controller?.email, controller?.phone, contacts?.address].filter(Boolean).join(" "),
    dpoContact: profile?.dpoContact || [syndicate.dpoEmail, syndicate.dpoPhone].filter(Boolean).join(" "),
    dpoContactSince: profile?.designatedOn ?? null,
    hasCcas: hasCcasMember || profile?.answers.has_ccas === "yes",
    agentsCount: member.agentsCount,
  };
}

/** Of a row read by one of the statements of an outline; refuses `not-found` when the member is not there for this actor. */
export async function outlineOf<Row extends RegisterOutlineRow>(
  tx: Tx,
  row: Row | undefined,
  today: string,
): Promise<Outline<Row>> {
  if (!row) throw new DomainError("not-found", "member");
  const templates = withOwnTemplates(await selectTemplates(tx), row.ownTemplates);
  const member = { kind: row.member.kind, profile: row.profile?.answers ?? {}, hasCcasMember: row.hasCcasMember };
  const latest = latestTemplates(templates);
  const ids = new Set(
    expectedTemplates(
      member,
      latest.map(({ template }) => template),
    ).map(({ id }) => id),
  );
  return { row, templates, expected: latest.filter(({ id }) => ids.has(id)), today };
}

/** For the level and the lines; refuses `not-found` when the member is not there for this actor. */
export const loadOutline = async (tx: Tx, scope: Scope<MemberRight>, today: string): Promise<Outline> =>
  outlineOf(tx, await selectRegisterOutline(tx, scope), today);

/** For the rules; refuses `not-found` when the member is not there for this actor. */
export async function loadSituation(tx: Tx, scope: Scope<MemberRight>, today: string): Promise<Situation> {
  const outline = await outlineOf(tx, await selectRegisterContext(tx, scope, today), today);
  return { ...outline, facts: factsOf(outline.row) };
}

/** The same, for the two home pages of a town. */
export async function loadTownSituation(
  tx: Tx,
  scope: Scope<MemberRight>,
  today: string,
): Promise<Situation & Outline<TownContextRow>> {
  const outline = await outlineOf(tx, await selectTownContext(tx, scope, today), today);
  return { ...outline, facts: factsOf(outline.row) };
}

/** Where an entry started from, everyone's templates or the syndicate's own. */
type Origin = {
  id: string | null;
  templateId: string | null;
  templateVersion: number | null;
  ownTemplateId?: string | null;
  ownTemplateVersion?: number | null;
};

/** The template of an entry, in the edition that its town last answered; one that is being opened has no line yet. */
export function templateOf({ row, templates }: Situation, entry: Origin): StoredTemplate | undefined {
  const line = row.entries.find(({ id }) => id === entry.id);
  const id = line ? line.templateId : (entry.templateId ?? entry.ownTemplateId ?? null);
  const version = line ? line.templateVersion : (entry.templateVersion ?? entry.ownTemplateVersion ?? null);
  return id === null || version === null ? undefined : templates.get(templateKey(id, version));
}

type Assessed = Origin & {
  nextReviewOn: string | null;
  approvedVersion: number | null;
};

/** The register as the rules read it, without the database. */
export const registerFacts = ({ row, facts, today }: Situation): RegisterFacts => ({
  member: facts,
  entries: row.entries,
  findings: row.findings.map(({ question, ...finding }) => ({ ...finding, questionCode: question })),
  linked: row.linked,
  syndicateName: row.syndicate.name,
  today,
});

/** The context of the rules for one content of one entry: its draft, or a frozen version of it. */
export function entryContext(situation: Situation, entry: Assessed, content: EntryContent): EntryContext {
  const template = templateOf(situation, entry);
  const assessed = { ...entry, templateId: template?.id ?? entry.templateId, templateContent: template?.base ?? null };
  return contextOf(registerFacts(situation), assessed, content);
}

/** The member's level today, from the stored level of each version in force and the calendar. */
export function memberLevelToday({ row, expected, today }: Outline): MemberLevelReport {
  const lines = row.entries
    .filter(({ status }) => status !== "archived")
    .map((line) => ({
      templateId: line.templateId,
      level: levelToday(line.approvedLevel, line.nextReviewOn, today),
    }));
  return memberLevel(
    lines,
    expected.map(({ id }) => id),
    row.setAside.map(({ templateId }) => templateId),
  );
}
