import { NOT_ASSESSABLE } from "@/lib/domain/register/rules";
import { dayOf, formatDay, formatDayShort, formatNumber, plural } from "@/lib/i18n/format";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { registerLevelsFr } from "@/lib/i18n/fr/register-levels";
import { templateActsFr } from "@/lib/i18n/fr/template-acts";
import { routes } from "@/lib/routes";
import { Details } from "../ui/details";
import { LevelBig } from "../ui/level-mark";
import { Rules } from "../ui/rules";
import { EntryLinks } from "./entry-links";
import type { EntryView } from "./entry-view";
import { Lacks } from "./lacks";

const t = registerEntryFr.margin;
function ReviewDay({ on, today }: { on: string | null; today: string }) {
  if (on === null) return t.noReview;
  return on < today ? t.reviewLate(formatDay(on)) : t.reviewOn(formatDay(on));
}

/** Left of the rule: the level in force, what the draft would give, what lacks, when it is looked at again. */
export function EntryMargin({ view }: { view: EntryView }) {
  const { entry, template, versions, changes, today } = view;
  return (
    <>
      <LevelBig level={view.level.level} note={t.level} />
      {entry.status !== "approved" && (
        <p className="second">{t.forecast(registerLevelsFr.shortLevels[view.forecast.level])}</p>
      )}
      <Lacks report={view.level.level === "absent" ? view.forecast : view.level} />
      <section>
        <h2>{t.score}</h2>
        <p>
          <meter min={0} max={100} value={view.score.total} aria-label={t.score} />{" "}
          {t.points(formatNumber(view.score.total))}
        </p>
        {view.score.capped && <p className="second">{t.capped}</p>}
      </section>
      <section>
        <h2>{t.review}</h2>
        <p>
          <ReviewDay on={entry.nextReviewOn} today={today} />
        </p>
      </section>
      <section>
        <h2>{t.template}</h2>
        {view.may.review && (
          <p>
            <a href={routes.promoteEntry(entry.memberId, entry.id)}>{templateActsFr.promote.link}</a>
          </p>
        )}
        <p>{template ? `${template.name}, ${t.templateVersion(formatNumber(template.version))}` : t.noTemplate}</p>
      </section>
      <Rules title={t.versions}>
        {versions.length === 0 && <li>{t.noVersion}</li>}
        {versions.slice(0, 3).map(({ number, approvedAt }) => (
          <li key={number}>
            <a href={routes.entryVersion(entry.memberId, entry.id, number)}>
              {t.versionLine(formatNumber(number), formatDayShort(dayOf(new Date(approvedAt))))}
            </a>
          </li>
        ))}
        {changes.length > 0 && (
          <li>
            <a href={routes.entryDifferences(entry.memberId, entry.id)}>{plural(changes.length, ...t.changes)}</a>
          </li>
        )}
        {versions.length > 0 && (
          <li>
            <a href={routes.entryVersions(entry.memberId, entry.id)}>{t.allVersions}</a>
          </li>
        )}
        <li>
          <a href={routes.memberJournal(entry.memberId, { objet: entry.id })}>{t.history}</a>
        </li>
      </Rules>
      <EntryLinks view={view} />
      <Details summary={registerEntryFr.alerts.notAssessed}>
        <ul>
          {Object.entries(NOT_ASSESSABLE).map(([code, { awaits }]) => (
            <li key={code}>
              {code}&nbsp;: {registerLevelsFr.awaits[awaits]}
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
}
