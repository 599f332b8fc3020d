import type { ReactNode } from "react";
import { VISIT_TYPE } from "@/lib/domain/intervention/act-codes";
import { labelOf, themeListOf } from "@/lib/domain/intervention/dictionary";
import type { DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import type { InterventionLine } from "@/lib/domain/intervention/line";
import type { Service } from "@/lib/domain/intervention/service";
import { formatDay, formatDuration, formatList } from "@/lib/i18n/format";
import { interventionFr } from "@/lib/i18n/fr/intervention";
import { interventionEditFr } from "@/lib/i18n/fr/intervention-edit";
import { interventionScreensFr } from "@/lib/i18n/fr/intervention-screens";
import { routes } from "@/lib/routes";
import { Answers } from "../ui/answers";
import { Banner } from "../ui/banner";
import { LinkButton } from "../ui/button";
import { PageHead } from "../ui/page-head";
import { StatusTag } from "./status-tag";

const t = interventionScreensFr.detail;
const f = interventionFr.fields;
const NOTE = { dpo: routes.newIntervention, it: routes.newItRequest };

export type Act = InterventionLine & {
  secondaryThemes: readonly string[];
  channel: string;
  direction: "member" | "dpo";
  question: string;
  answer: string;
  requesterName: string;
  requesterFunction: string;
  preparationMinutes: number | null;
  author: string;
  version: number;
};

type DetailPageProps = {
  act: Act;
  terms: readonly DictionaryTerm[];
  entries: readonly { id: string; ref: string; name: string }[];
  visit: { id: string; on: string | null } | null;
  /** Whether the reader opens registers and visits: a technician does not. */
  opensLinks: boolean;
  mayWrite: boolean;
  done: string | undefined;
  children: ReactNode;
};

const paragraphs = (text: string) =>
  text ? text.split(/\n{2,}/).map((part) => <p key={part}>{part}</p>) : interventionEditFr.none;

function timeWords({ durationMinutes, travelMinutes, preparationMinutes }: Act): string {
  const parts = [
    [durationMinutes, f.durationMinutes],
    [preparationMinutes, f.preparationMinutes],
    [travelMinutes, f.travelMinutes],
  ] as const;
  const told = parts.flatMap(([minutes, label]) =>
    minutes ? [`${label.replace(/, .*/, "")} ${formatDuration(minutes)}`] : [],
  );
  return told.length === 0 ? interventionEditFr.none : formatList(told);
}

function factsOf(act: Act, terms: readonly DictionaryTerm[]) {
  const themes = themeListOf(act.service);
  const requester = [act.requesterName, act.requesterFunction].filter(Boolean).join(", ");
  const isDpo = act.service === "dpo";
  return [
    { term: f.date, value: formatDay(act.date) },
    { term: isDpo ? f.theme : f.itDomain, value: labelOf(terms, themes, act.theme) },
    ...(act.secondaryThemes.length > 0
      ? [
          {
            term: f.secondaryThemes,
            value: formatList(act.secondaryThemes.map((code) => labelOf(terms, themes, code))),
          },
        ]
      : []),
    ...(act.type ? [{ term: f.type, value: labelOf(terms, "type", act.type) }] : []),
    { term: f.channel, value: labelOf(terms, "channel", act.channel) },
    { term: f.mode, value: labelOf(terms, "mode", act.mode) },
    ...(isDpo ? [{ term: f.direction, value: interventionFr.directions[act.direction] }] : []),
    ...(requester ? [{ term: f.requesterName, value: requester }] : []),
    { term: t.time, value: timeWords(act) },
    ...(act.outcome ? [{ term: f.outcome, value: interventionFr.outcomes[act.outcome] }] : []),
    ...(act.satisfaction ? [{ term: f.satisfaction, value: interventionFr.satisfactions[act.satisfaction] }] : []),
    ...(act.followUpOn ? [{ term: f.followUpOn, value: formatDay(act.followUpOn) }] : []),
    { term: f.question, value: paragraphs(act.question) },
    { term: f.answer, value: paragraphs(act.answer) },
    { term: t.notedBy, value: act.author },
  ];
}

function Notes({ act }: { act: Act }) {
  return (
    <>
      {act.confidential && <Banner tone="info">{t.confidentialNote}</Banner>}
      {act.status === "brouillon" && <Banner tone="info">{t.draftNote}</Banner>}
      {act.status === "annulee" && <Banner tone="late">{t.cancelledNote}</Banner>}
    </>
  );
}

const visitWords = (on: string | null) =>
  on ? interventionEditFr.visitOn(formatDay(on)) : interventionEditFr.visitUndated;

/** One act whole: what it was, what it touches, what followed. */
export function DetailPage({ act, terms, entries, visit, opensLinks, mayWrite, done, children }: DetailPageProps) {
  const service: Service = act.service;
  const lonelyVisit = act.type === VISIT_TYPE && !visit && mayWrite;
  return (
    <>
      {done && (
        <Banner tone="done" alert>
          {done}
        </Banner>
      )}
      <PageHead
        title={act.subject}
        count={act.ref}
        large
        actions={
          mayWrite && (
            <>
              <LinkButton href={routes.editIntervention(act.memberId, act.id)}>{t.edit}</LinkButton>{" "}
              {act.type !== VISIT_TYPE && (
                <LinkButton href={NOTE[service]({ adherent: act.memberId, comme: act.id })}>{t.duplicate}</LinkButton>
              )}
            </>
          )
        }
      />
      <p>
        <StatusTag status={act.status} /> <span className="second">{interventionScreensFr.views[service]}</span>
      </p>
      <Notes act={act} />
      <Answers answers={factsOf(act, terms)} />
      {entries.length > 0 && (
        <section aria-labelledby="fiches-liees">
          <h2 id="fiches-liees">{t.entries}</h2>
          <ul className="rules">
            {entries.map((entry) => (
              <li key={entry.id}>
                {opensLinks ? <a href={routes.entry(act.memberId, entry.id)}>{entry.name}</a> : entry.name}{" "}
                <span className="second">{entry.ref}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(visit || lonelyVisit) && (
        <section aria-labelledby="visite-liee">
          <h2 id="visite-liee">{t.visit}</h2>
          <p>{visit ? <a href={routes.visit(act.memberId, visit.id)}>{visitWords(visit.on)}</a> : t.noVisit}</p>
        </section>
      )}
      {children}
    </>
  );
}
