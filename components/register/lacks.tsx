import type { Lack, LevelReport } from "@/lib/domain/register/level";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { registerLevelsFr } from "@/lib/i18n/fr/register-levels";
import { registerRulesFr } from "@/lib/i18n/fr/register-rules";
import { ruleMessage } from "@/lib/i18n/register-rule-message";
import { Rules } from "../ui/rules";

const NEXT = { absent: "a_minima", a_minima: "affine", affine: "maitrise", maitrise: null } as const;

const conditions: Readonly<Record<string, string>> = registerLevelsFr.conditions;

const lackWords = ({ code, detail }: Lack): string =>
  code in registerRulesFr ? ruleMessage(code as keyof typeof registerRulesFr, detail) : (conditions[code] ?? code); // the keys of the catalogue are the codes of the rules

/** What keeps an entry from the level above. */
export function Lacks({ report }: { report: LevelReport }) {
  const next = NEXT[report.level];
  if (next === null) return null;
  return (
    <Rules title={registerEntryFr.margin.lacks(registerLevelsFr.shortLevels[next])}>
      {report.missing.map((missing) => (
        <li key={missing.code}>
          {lackWords(missing)}
          {!missing.assessable && <span className="second"> ({registerLevelsFr.notAssessable})</span>}
        </li>
      ))}
    </Rules>
  );
}
