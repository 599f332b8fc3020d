import { SEVERITIES } from "@/lib/domain/register/rules/rule";
import { SECTIONS } from "@/lib/domain/register/sections";
import { formatDay, plural, typography } from "@/lib/i18n/format";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { ruleMessage } from "@/lib/i18n/register-rule-message";
import { routes } from "@/lib/routes";
import { DocumentsSection } from "../document/documents-section";
import { Banner } from "../ui/banner";
import { PageHead } from "../ui/page-head";
import { AlertLine } from "./alert-line";
import { EntryActs, type NativeAction } from "./entry-acts";
import { EntryContentView, editAnchor } from "./entry-content";
import type { EntryView } from "./entry-view";
import { StatusTag } from "./status-tag";
import { EditionBanner } from "./template/edition-page";

const t = registerEntryFr;

const elsewhere: Readonly<Record<string, string>> = t.alerts.elsewhere;

/** Where an alert that no question of the entry answers is dealt with. */
function Elsewhere({ code, view, editHref }: { code: string; view: EntryView; editHref: string | null }) {
  if (code.startsWith("ID-")) return <a href={routes.memberCard(view.entry.memberId)}>{t.alerts.member}</a>;
  if (code === "DO-14") return <a href="#sources">{t.alerts.toConfirm}</a>;
  if (code === "DO-15" && editHref) return <a href={editHref}>{t.alerts.adapt}</a>;
  return <span className="second">{elsewhere[code]}</span>;
}

/** Every rule that fired, the gravest first, each with the place where it is answered. */
export function EntryAlerts({ view, editHref }: { view: EntryView; editHref: string | null }) {
  const { alerts } = view;
  const counts = SEVERITIES.map((severity) => {
    const [one, many] = t.alerts.counted[severity];
    const count = alerts.filter((alert) => alert.severity === severity).length;
    return count === 0 ? "" : plural(count, one, many);
  }).filter(Boolean);
  return (
    <section id="alertes">
      <h2>
        {t.alerts.title} {counts.length > 0 && <small className="second">{counts.join(", ")}</small>}
      </h2>
      {alerts.length === 0 && <p>{t.alerts.none}</p>}
      <ul className="rules">
        {SEVERITIES.flatMap((severity) => alerts.filter((alert) => alert.severity === severity)).map((alert) => (
          <li key={alert.code}>
            <AlertLine code={alert.code} severity={alert.severity} message={ruleMessage(alert.code, alert.detail)} />{" "}
            {editHref && alert.field && (
              <a href={editAnchor(editHref)(alert.field)}>
                {t.alerts.correct}
                <span className="vh">, {alert.code}</span>
              </a>
            )}
            {alert.field === null && <Elsewhere code={alert.code} view={view} editHref={editHref} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Advice({ view }: { view: EntryView }) {
  const { recommendation, reviewReason } = view.entry;
  return (
    <>
      {recommendation && (
        <p className="prose">
          <strong>{t.margin.recommendation}&nbsp;:</strong> {typography(recommendation)}
        </p>
      )}
      {reviewReason && (
        <p className="prose second">
          {t.margin.reason}&nbsp;: {typography(reviewReason)}
        </p>
      )}
    </>
  );
}

/** Where the entry comes from, and the points that its template, or else an import, left to confirm. */
export function Sources({ view, editHref }: { view: EntryView; editHref: string | null }) {
  const { template, entry } = view;
  const { toConfirm } = entry.content;
  if (!template && toConfirm.length === 0) return null;
  const said = template ? t.sources.confirmedOn : t.sources.readOn;
  return (
    <section id="sources">
      <h2>{template ? t.sources.title : t.sources.notes}</h2>
      {template && (
        <ul className="dots">
          {template.sources.map(({ ref }) => (
            <li key={ref}>{typography(ref)}</li>
          ))}
        </ul>
      )}
      {toConfirm.length > 0 && (
        <>
          {template ? <h3>{t.sources.toConfirm}</h3> : <p className="second">{t.sources.notesHint}</p>}
          <ul className="dots">
            {toConfirm.map(({ note, confirmedOn }) => (
              <li key={note}>
                {typography(note)}{" "}
                {confirmedOn ? (
                  <span className="second">({said(formatDay(confirmedOn))})</span>
                ) : (
                  editHref && <a href={`${editHref}#a-confirmer`}>{template ? t.sources.confirm : t.sources.read}</a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type Props = { view: EntryView; refusal: keyof typeof t.refusals | null; action: NativeAction };

/** One entry, all of it to be read, and what may be done with it. */
export function EntryPage({ view, refusal, action }: Props) {
  const { entry, may } = view;
  const editHref = may.write && entry.status !== "archived" ? routes.editEntry(entry.memberId, entry.id) : null;
  return (
    <>
      <PageHead title={entry.name} count={entry.ref} sum={<StatusTag status={entry.status} />} large />
      {refusal && (
        <Banner tone="stop" alert>
          {t.refusals[refusal]}
        </Banner>
      )}
      {may.write && view.edition !== null && <EditionBanner entry={entry} edition={view.edition} />}
      <div className="bar">
        <EntryActs view={view} action={action} />
      </div>
      <Advice view={view} />
      <nav aria-label={t.parts}>
        <ul className="views">
          {SECTIONS.map(({ key }) => (
            <li key={key}>
              <a href={`#${key}`}>{t.sections[key]}</a>
            </li>
          ))}
        </ul>
      </nav>
      <EntryAlerts view={view} editHref={editHref} />
      <EntryContentView view={view} editHref={editHref ? editAnchor(editHref) : undefined} />
      <DocumentsSection
        memberId={entry.memberId}
        on={{ kind: "entry", id: entry.id }}
        documents={view.documents}
        mayAttach={may.write}
        today={view.today}
      />
      <Sources view={view} editHref={editHref} />
    </>
  );
}
