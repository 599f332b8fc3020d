import { MAYOR_ACTIONS_MAX, MAYOR_FINDINGS_MAX } from "@/lib/domain/visit/finding";
import type { RunFile } from "@/lib/domain/visit/run-file";
import { dueWords } from "@/lib/i18n/due-words";
import { formatNumber } from "@/lib/i18n/format";
import { actionFr } from "@/lib/i18n/fr/action";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { ActionStatusTag, PriorityTag } from "../action/status-tag";
import { LinkButton } from "../ui/button";
import type { VisitPlaces } from "./places";

const t = visitPagesFr.run;

const Carried = ({ label, href }: { label: string; href: string | null }) =>
  href ? <a href={href}>{label}</a> : label;

/** On the right: what was found, what was agreed, what earlier visits left open. */
export function Found({ file, places, back }: { file: RunFile; places: VisitPlaces; back: string }) {
  const { visit, findings } = file;
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
              <span className="acts">
                {state !== "a_faire" && <ActionStatusTag status={state} />}{" "}
                <a href={places.finding(id, back)}>
                  {t.change}
                  <span className="vh">&nbsp;: {label}</span>
                </a>{" "}
                <a href={places.agree(id, back)}>
                  {t.agree}
                  <span className="vh">&nbsp;: {label}</span>
                </a>
              </span>
            </li>
          ))}
        </ul>
        <LinkButton href={places.finding("nouveau", back)}>{t.addFinding}</LinkButton>
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
        <LinkButton href={places.agree("nouvelle", back)}>{t.agree}</LinkButton>
      </section>
      {carried.length > 0 && (
        <section>
          <h2>{t.carried}</h2>
          <ul className="rules">
            {carried.map(({ id, label, status, dueOn }) => (
              <li key={id}>
                <Carried label={label} href={places.carried(id)} />
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
