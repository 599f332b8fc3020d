import { NativeSelect } from "@/components/access/form/native-select";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { LINK_DAYS } from "@/lib/domain/meeting/meeting";
import { dayOf, formatDay, formatNumber, plural } from "@/lib/i18n/format";
import { meetingFr } from "@/lib/i18n/fr/meeting";
import { routes } from "@/lib/routes";
import { ActForm } from "../access/act-form";
import { NativeText } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";

const t = meetingFr.links;

export type ShownLink = {
  id: string;
  holder: string;
  snapshotNumber: number;
  expiresAt: string;
  revokedAt: string | null;
  visits: number;
  visitedAt: string | null;
};
export type LinkActions = { open: FormAction; revoke: FormAction };

const day = (instant: string) => formatDay(dayOf(new Date(instant)));

function stateOf({ revokedAt, expiresAt }: ShownLink, now: Date): { live: boolean; words: string } {
  if (revokedAt) return { live: false, words: t.revoked(day(revokedAt)) };
  const live = new Date(expiresAt) > now;
  return { live, words: live ? t.expires(day(expiresAt)) : t.expired(day(expiresAt)) };
}

type Props = { links: readonly ShownLink[]; meetingId: string; now: Date; actions: LinkActions };

/** Read-only addresses of the last snapshot: who holds each, until when, how often it was read. */
export function MeetingLinks({ links, meetingId, now, actions }: Props) {
  const back = { label: t.back, href: routes.meeting(meetingId) };
  const shown = { body: t.opened, field: t.field, copy: t.copy, back };
  return (
    <section className="prose" aria-labelledby="adresses">
      <h2 id="adresses">{t.title}</h2>
      <p>{t.lead}</p>
      {links.length === 0 && <p>{t.none}</p>}
      <ul className="rules">
        {links.map((link) => {
          const state = stateOf(link, now);
          const read = plural(link.visits, ...t.visits);
          return (
            <li key={link.id}>
              {[
                link.holder,
                t.version(formatNumber(link.snapshotNumber)),
                state.words,
                link.visitedAt ? `${read}, ${t.last(day(link.visitedAt))}` : read,
              ].join(", ")}
              {state.live && (
                <ActForm
                  action={actions.revoke}
                  label={t.revokeOf(link.holder)}
                  kind="quiet"
                  about={{ linkId: link.id, meetingId }}
                />
              )}
            </li>
          );
        })}
      </ul>
      <NativeForm action={actions.open} submitLabel={t.open} kind="plain" labels={{ holder: t.holder }} shown={shown}>
        <input type="hidden" name="key" value={newId()} />
        <input type="hidden" name="meetingId" value={meetingId} />
        <NativeText name="holder" label={t.holder} hint={meetingFr.items.ownerHint} />
        <NativeSelect
          name="days"
          label={t.days}
          value="30"
          options={LINK_DAYS.map((days) => ({ value: String(days), label: t.daysOf(formatNumber(days)) }))}
        />
      </NativeForm>
    </section>
  );
}
