import type { MemberOverview } from "@/lib/domain/member/overview";
import { memberFr } from "@/lib/i18n/fr/member";
import { memberKindsFr } from "@/lib/i18n/fr/member-kinds";
import { uiFr } from "@/lib/i18n/fr/ui";
import type { DirectoryMember } from "./directory-page";

const t = memberFr.export;

type Sheet = { header: string[]; rows: (string | number | null)[][] };

/** The DPO's list as a table of its own: one column a fact, days as 'YYYY-MM-DD'. */
export const overviewSheet = (members: readonly MemberOverview[]): Sheet => ({
  header: [...t.identity, ...t.work],
  rows: members.map((m) => [
    m.name,
    memberKindsFr[m.kind],
    m.insee,
    m.siren,
    m.population,
    uiFr.level[m.level],
    m.lastVisitOn,
    m.lastInterventionOn,
    m.overdueActions,
    m.overdueReviews,
    m.openQuestions,
  ]),
});

export const directorySheet = (members: readonly (DirectoryMember & { insee: string | null })[]): Sheet => ({
  header: [...t.identity, ...t.membership],
  rows: members.map((m) => [
    m.name,
    memberKindsFr[m.kind],
    m.insee,
    m.siren,
    m.population,
    m.joinedOn,
    m.leftOn,
    m.parentName,
    m.referentName,
  ]),
});
