import { SYNDICATE_RIGHTS } from "@/lib/domain/access/matrix";
import type { Role } from "@/lib/domain/access/role";
import { formatList } from "@/lib/i18n/format";
import { shellFr } from "@/lib/i18n/fr/shell";
import { calendarLinkFr } from "@/lib/i18n/fr/visit-campaign";
import { routes } from "@/lib/routes";
import { Icon } from "../ui/icon";
import type { Chrome } from "./chrome";
import { KeySwitch } from "./key-switch";

const t = shellFr.person;
const holdsCalendar: readonly Role[] = SYNDICATE_RIGHTS["calendar-link:own"];
const MENU = "menu-personne";

/** Who is signed in, in which roles, and the way out. */
export function PersonMenu({ chrome }: { chrome: Chrome }) {
  const keys = [
    chrome.canChangeMember && t.keyChange,
    chrome.roles.includes("dpo") ? t.keyNote : chrome.roles.includes("technician") && t.keyNoteIt,
  ].filter((key) => key !== false);
  const roles = formatList(chrome.roles.map((role) => shellFr.roles[role]));
  return (
    <>
      <button className="who" type="button" popoverTarget={MENU}>
        <span className="vh">{t.menu}&nbsp;: </span>
        {chrome.personName} <Icon name="down" />
      </button>
      <section className="who-menu" id={MENU} popover="auto" aria-label={t.menu}>
        <p>
          <strong>{chrome.personName}</strong>
          <br />
          <span className="second">
            {roles}, {chrome.syndicateName}
          </span>
        </p>
        {keys.length > 0 && (
          <div>
            <KeySwitch keys={keys.join(", ")} />
          </div>
        )}
        {chrome.roles.some((role) => holdsCalendar.includes(role)) && (
          <p>
            <a href={routes.ownCalendar()}>{calendarLinkFr.menu}</a>
          </p>
        )}
        {chrome.roles.some((role) => role !== "commissioner") && (
          <p>
            <a href={routes.apiTokens()}>{t.tokens}</a>
          </p>
        )}
        <form action={chrome.signOut}>
          <button className="b" type="submit">
            {t.signOut}
          </button>
        </form>
      </section>
    </>
  );
}
