import type { FormAction } from "@/lib/domain/form-state";
import { dayOf, formatDay, formatInstant } from "@/lib/i18n/format";
import { calendarLinkFr } from "@/lib/i18n/fr/visit-campaign";
import { routes } from "@/lib/routes";
import { Banner } from "../ui/banner";
import { PageHead } from "../ui/page-head";
import { ActForm } from "./act-form";

const t = calendarLinkFr;
const shown = {
  body: t.shown.body,
  field: t.shown.field,
  copy: t.shown.copy,
  back: { label: t.shown.back, href: routes.ownCalendar() },
};

type Props = {
  link: { createdAt: Date; expiresAt: Date; lastReadAt: Date | null } | null;
  personId: string;
  /** It was just closed. */
  closed: boolean;
  open: FormAction;
  close: FormAction;
};

/** The address of the person's own calendar: made, replaced, closed; its text is shown once. */
export function CalendarLinkPage({ link, personId, closed, open, close }: Props) {
  return (
    <>
      <PageHead title={t.title} large />
      {closed && !link && (
        <Banner tone="done" alert>
          {t.closed}
        </Banner>
      )}
      <p className="lead">{t.lead}</p>
      {link ? (
        <p>
          {t.live(formatDay(dayOf(link.createdAt)), formatDay(dayOf(link.expiresAt)))}{" "}
          <span className="second">{link.lastReadAt ? t.read(formatInstant(link.lastReadAt)) : t.unread}</span>
        </p>
      ) : (
        <p>{t.none}</p>
      )}
      {link && <p className="second">{t.renewLead}</p>}
      <ActForm action={open} label={link ? t.renew : t.open} kind="first" about={{ open: personId }} shown={shown} />
      {link && <ActForm action={close} label={t.close} kind="quiet" about={{ close: personId }} />}
    </>
  );
}
