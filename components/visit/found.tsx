import { MAYOR_ACTIONS_MAX, MAYOR_FINDINGS_MAX } from "@/lib/domain/visit/finding";
import { formatNumber } from "@/lib/i18n/format";
import { actionFr } from "@/lib/i18n/fr/action";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { routes } from "@/lib/routes";
import { dueWords } from "../action/due";
import { ActionStatusTag, PriorityTag } from "../action/status-tag";
import { LinkButton } from "../ui/button";
import type { RunFile } from "./run-model";

const t = visitPagesFr.run;

/** On the right: what was found, what was agreed, what earlier visits left open. */
export function Found({ file, back }: { file: RunFile; back: string }) {
  const { member, visit, findings } = file;
  const here = (query: Record<string, string>) =>
    routes.visitQuestions(member.id, visit.id, { ...query, question: back });
  const agreed = file.actions.filter(({ visitId }) => visitId === visit.id);
  const carried = file.actions.filter(({ visitId }) => visitId !== visit.id);
  return (
    <>
      <section>
        <h2>
          <span>{t.findings}</span>
          <span className="second">{t.ofFive(formatNumber(Math.min(findings.length, MAYOR_FINDINGS_MAX)))}</span>
        </h2>
        {findings.length === 0 && <p className="second">{t.noFinding}</p>}
        <ul className="rules">
          {findings.map(({ id, severity, label, state }) => (
            <li key={id}>
              <PriorityTag priority={severity} />
              <br />
              {label}
              <br />
              {state !== "a_faire" && <ActionStatusTag status={state} />}{" "}
              <a href={here({ constat: id })}>
                {t.change}
                <span className="vh">&nbsp;: {label}</span>
              </a>{" "}
              <a href={here({ agir: id })}>
                {t.agree}
                <span className="vh">&nbsp;: {label}</span>
              </a>
            </li>
          ))}
        </ul>
        <LinkButton href={here({ constat: "nouveau" })}>{t.addFinding}</LinkButton>
      </section>
      <section>
        <h2>
          <span>{t.actions}</span>
          <span className="second">{t.ofThree(formatNumber(Math.min(agreed.length, MAYOR_ACTIONS_MAX)))}</span>
        </h2>
        {agreed.length === 0 && <p className="second">{t.noAction}</p>}
        <ul className="rules">
          {agreed.map(({ id, label, ownerKind, dueOn }) => (
            <li key={id}>
              {label}
              <br />
              <span className="second">
                {actionFr.owners[ownerKind]}, {dueWords(dueOn)}
              </span>
            </li>
          ))}
        </ul>
        <LinkButton href={here({ agir: "nouvelle" })}>{t.agree}</LinkButton>
      </section>
      {carried.length > 0 && (
        <section>
          <h2>{t.carried}</h2>
          <ul className="rules">
            {carried.map(({ id, label, status, dueOn }) => (
              <li key={id}>
                <a href={routes.memberActions(member.id, { action: id })}>{label}</a>
                <br />
                <ActionStatusTag status={status} /> <span className="second">{dueWords(dueOn)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
