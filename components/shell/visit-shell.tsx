import type { ReactNode } from "react";
import { shellFr } from "@/lib/i18n/fr/shell";
import { SkipLink } from "./brand";
import type { Chrome, MemberInHand } from "./chrome";
import { Tab } from "./tab";

type VisitShellProps = {
  chrome: Pick<Chrome, "personId">;
  member: NonNullable<MemberInHand>;
  /** « première visite, 17 nov. » */
  line: string;
  /** Answers given, essential ones, save state. */
  counts: ReactNode;
  /** In place of the counts: what has acts of its own, and says itself what it reads out. */
  state?: ReactNode;
  quitHref: string;
  partsLabel: string;
  /** The parts of the questionnaire, left of the rule. */
  parts: ReactNode;
  foundLabel: string;
  /** Findings and actions agreed, on the right. */
  found: ReactNode;
  /** The fixed bar under the thumb. */
  bar: ReactNode;
  children: ReactNode;
};

/** The visit: no navigation, one question, everything at 44 px or more; the lower half is left to the keyboard. */
export function VisitShell(props: VisitShellProps) {
  return (
    <div className="page" data-density="visite" data-person={props.chrome.personId}>
      <SkipLink />
      <header className="v-top">
        <Tab member={props.member} prefix={shellFr.visit} line={props.line} />
        {props.state ?? (
          <div className="counts" role="status">
            {props.counts}
          </div>
        )}
        <a className="b" href={props.quitHref}>
          {shellFr.quitVisit}
        </a>
      </header>
      <div className="v">
        <nav className="marge" aria-label={props.partsLabel}>
          {props.parts}
        </nav>
        <main className="feuille" id="contenu" tabIndex={-1}>
          {props.children}
        </main>
        <aside className="found" aria-label={props.foundLabel}>
          {props.found}
        </aside>
      </div>
      <footer className="v-bar">{props.bar}</footer>
    </div>
  );
}
