import { advisedDays } from "@/lib/domain/action/priority";
import { liveEntries } from "@/lib/domain/visit/run-file";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { AgreeForm } from "../action/agree-form";
import { FindingForm } from "../visit/finding-form";
import { useHeld } from "./engine";
import { agreeAction, findingAction, findingChangeAction } from "./finding-action";

const t = visitPagesFr;

/** `back` is the question in hand, and `backHref` its screen. */
type Props = { id: string; back: string; backHref: string };

export function FindingScreen({ id, back, backHref }: Props) {
  const held = useHeld();
  const { file } = held.visit;
  const finding = file.findings.find((one) => one.id === id);
  const written = { label: "", evidence: "", severity: 3 as const, entryId: null };
  return (
    <>
      <h1 className="q">{finding ? t.finding.changeTitle : t.finding.newTitle}</h1>
      <FindingForm
        memberId={file.member.id}
        visitId={file.visit.id}
        entries={liveEntries(file)}
        action={finding ? findingChangeAction(held, backHref) : findingAction(held, backHref)}
        submitLabel={t.finding.keepFinding}
        back={back}
        otherwise={{ href: backHref, label: t.run.back }}
        start={finding ? { ...finding, findingId: finding.id } : written}
      />
    </>
  );
}

export function AgreeScreen({ id, back, backHref }: Props) {
  const held = useHeld();
  const { file } = held.visit;
  const finding = file.findings.find((one) => one.id === id);
  const proposed = file.questionnaire.questions.find(({ code }) => code === finding?.question);
  const priority = finding?.severity ?? 3;
  return (
    <>
      <h1 className="q">{t.run.agree}</h1>
      {finding && <p className="lead">{t.run.actionFor(finding.label)}</p>}
      <AgreeForm
        action={agreeAction(held, backHref)}
        submitLabel={t.run.agree}
        cancelHref={backHref}
        about={{ memberId: file.member.id, visitId: file.visit.id, back, findingId: finding?.id ?? "" }}
        start={{
          label: proposed?.actionText ?? "",
          priority,
        }}
        advised={advisedDays(file.today, file.visit.nextVisitOn)}
      />
    </>
  );
}
