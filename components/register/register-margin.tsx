import type { Level } from "@/lib/domain/register/status";
import { formatDayShort, formatNumber, pluralWord } from "@/lib/i18n/format";
import { registerFr } from "@/lib/i18n/fr/register";
import { registerLevelsFr } from "@/lib/i18n/fr/register-levels";
import { routes } from "@/lib/routes";
import { Details } from "../ui/details";
import { LevelBig } from "../ui/level-mark";
import { Rules } from "../ui/rules";

const t = registerFr.margin;

const NEXT: Record<Level, Level | null> = {
  absent: "a_minima",
  a_minima: "affine",
  affine: "maitrise",
  maitrise: null,
};

export type RegisterLacks = {
  blocked: number;
  toApprove: number;
  unsourced: number;
  withoutContract: number;
  stillTemplate: number;
  withoutNotice: number;
  reviewsOverdue: number;
  expectedAbsent: number;
};

type Props = {
  memberId: string;
  level: Level;
  lacks: RegisterLacks;
  today: string;
  mayWrite: boolean;
  unusedSoftware: number;
};

/** What there is to do before the next level: each count opens the entries it counts. */
export function RegisterMargin({ memberId, level, lacks, today, mayWrite, unusedSoftware }: Props) {
  const list = (query: { manque?: string; statut?: string }) => routes.register(memberId, query);
  const hrefs: Record<keyof RegisterLacks, string | null> = {
    blocked: list({ manque: "blocked" }),
    toApprove: list({ statut: "reviewed" }),
    unsourced: list({ manque: "retention-sourced" }),
    withoutContract: list({ manque: "processor-contract" }),
    stillTemplate: list({ manque: "local-fact" }),
    withoutNotice: list({ manque: "notice-located" }),
    reviewsOverdue: list({ manque: "review-overdue" }),
    expectedAbsent: mayWrite ? routes.newEntry(memberId, { attendus: "oui" }) : null,
  };
  const lines = (Object.keys(hrefs) as (keyof RegisterLacks)[]).filter((key) => lacks[key] > 0); // the keys of the record above
  const next = NEXT[level];
  return (
    <>
      <LevelBig level={level} note={t.computedOn(formatDayShort(today))} />
      {next &&
        (lines.length === 0 ? (
          <p className="second">{t.nothing}</p>
        ) : (
          <Rules title={t.lacksFor(registerLevelsFr.shortLevels[next])}>
            {lines.map((key) => {
              const [one, many] = t[key];
              const words = pluralWord(lacks[key], one, many);
              const href = hrefs[key];
              const line = (
                <>
                  <strong>{formatNumber(lacks[key])}</strong> {words}
                </>
              );
              return <li key={key}>{href ? <a href={href}>{line}</a> : line}</li>;
            })}
          </Rules>
        ))}
      {unusedSoftware > 0 && (
        <p>
          <a href={`${routes.memberSoftware(memberId)}#sans-fiche`}>
            <strong>{formatNumber(unusedSoftware)}</strong> {pluralWord(unusedSoftware, ...t.unusedSoftware)}
          </a>
        </p>
      )}
      <p className="second">{t.about}</p>
      <Details summary={t.how}>
        <ul>
          {t.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Details>
    </>
  );
}
