import type { ReactNode } from "react";
import type { Role } from "@/lib/domain/access/role";
import { kindsOf } from "@/lib/domain/search/kind";
import { frameFr } from "@/lib/i18n/fr/frame";
import { shellFr } from "@/lib/i18n/fr/shell";
import { QuickEntry } from "../intervention/quick-entry";
import { SearchBox } from "../search/search-box";
import { Brand, SkipLink } from "./brand";
import type { Chrome, MemberInHand } from "./chrome";
import { EndedExports } from "./ended-exports";
import { ChangeMember, QuickEntryLink } from "./keys";
import { NavMenu } from "./nav-menu";
import { lowerNavigation, type NavKey, quickEntry, upperNavigation } from "./navigation";
import { PersonMenu } from "./person-menu";
import { Tab } from "./tab";

export type Density = "dense" | "calme" | "visite";

type ShellProps = {
  chrome: Chrome;
  member: MemberInHand;
  /** The entry of the upper band that is open; null on the pages of a member. */
  current?: NavKey | null;
  /** The role the person acts in here, when two of their roles reach a page of that name. */
  role?: Role;
  /** The entry of the member's band that is open. */
  memberNav?: NavKey | null;
  /** Left of the rule: what there is to do. Without it the page is one sheet. */
  margin?: ReactNode;
  marginLabel?: string;
  /** The margin of a question page is its steps, hence a `nav`. */
  marginIs?: "aside" | "nav";
  density?: Density;
  /** The frame of `main` when there is no margin: a sheet, or a report that prints. */
  sheet?: "seule" | "report";
  children: ReactNode;
};

const placesOf = (...bands: readonly (readonly { label: string; href: string }[])[]) =>
  bands.flat().map(({ label, href }) => ({ label, href }));

/** Two bands, then the folio: who I am and where I go, which member is in hand, what there is to do, what is. */
export function Shell(props: ShellProps) {
  const { chrome, member, current = null, memberNav = null, density = "calme", sheet = "seule" } = props;
  const entry = quickEntry(chrome.roles, member?.id ?? null);
  const upper = upperNavigation(chrome.roles);
  const lower = member ? lowerNavigation(member.roles ?? chrome.roles, member.id) : [];
  const open = upper.find(({ key, role }) => key === current && (props.role === undefined || role === props.role));
  const here = lower.find(({ key }) => key === memberNav);
  const Margin = props.marginIs ?? "aside";

  return (
    <div className="page" data-density={density} data-person={chrome.personId}>
      <SkipLink />
      <header>
        <div className="top">
          <Brand />
          <NavMenu id="nav-1" label={shellFr.main} button={shellFr.menu} entries={upper} current={open?.href} />
          <div className="me">
            {chrome.roles.some((role) => kindsOf(role).length > 0) && <SearchBox places={placesOf(upper, lower)} />}
            <EndedExports count={chrome.endedExports} />
            {entry && <QuickEntryLink href={entry.href} label={entry.label} />}
            <PersonMenu chrome={chrome} />
          </div>
        </div>
        {(member || chrome.canChangeMember) && (
          <div className="hand">
            <Tab member={member} />
            {chrome.canChangeMember && <ChangeMember label={member ? shellFr.change : shellFr.take} />}
            {member && (
              <NavMenu
                id="nav-2"
                label={member.name}
                button={here?.label ?? member.name}
                entries={lower}
                current={here?.href}
              />
            )}
          </div>
        )}
      </header>
      {props.margin ? (
        <div className="folio">
          <Margin className="marge" aria-label={props.marginLabel}>
            {props.margin}
          </Margin>
          <main className="feuille" id="contenu" tabIndex={-1}>
            {props.children}
          </main>
        </div>
      ) : (
        <main className={sheet} id="contenu" tabIndex={-1}>
          {props.children}
        </main>
      )}
      {entry && <QuickEntry service={entry.service} href={entry.href} member={member} actions={chrome.quickEntry} />}
      <footer className="foot">
        <span>
          {frameFr.product}, {chrome.syndicateName}
        </span>
      </footer>
    </div>
  );
}
