import { registerFr } from "@/lib/i18n/fr/register";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { registerLevelsFr } from "@/lib/i18n/fr/register-levels";
import { lackWords } from "./lack-words";
import type { RegisterLine } from "./register-line";

const domains: Readonly<Record<string, string>> = registerFieldsFr.domains;

/** The register as a table of its own: one column a fact, days as 'YYYY-MM-DD'. */
export const registerSheet = (lines: readonly RegisterLine[]) => ({
  header: registerFr.csv,
  rows: lines.map((line) => [
    line.ref,
    line.name,
    domains[line.domain] ?? line.domain,
    line.service,
    registerFieldsFr.statuses[line.status],
    registerLevelsFr.shortLevels[line.level],
    registerLevelsFr.shortLevels[line.forecastLevel],
    line.lacks.map(lackWords).join(", "),
    line.blockingCount,
    line.openQuestions,
    line.score,
    line.approvedVersion,
    line.nextReviewOn,
  ]),
});
