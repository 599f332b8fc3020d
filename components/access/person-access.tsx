import type { PersonState } from "@/lib/domain/access/person";
import type { FormAction } from "@/lib/domain/form-state";
import { formatInstant } from "@/lib/i18n/format";
import { accessFr } from "@/lib/i18n/fr/access";
import { ActForm } from "./act-form";
import { StateTag } from "./state-tag";

const t = accessFr.person;

type PersonAccessProps = {
  person: {
    id: string;
    name: string;
    version: number;
    state: PersonState;
    linkExpiresAt: Date | null;
    seenAt: Date | null;
  };
  isSelf: boolean;
  mayWrite: boolean;
  actions: { renew: FormAction; endSessions: FormAction; disable: FormAction; enable: FormAction };
};

/** Whether the person can sign in, and what ends or opens that. */
export function PersonAccess({ person, isSelf, mayWrite, actions }: PersonAccessProps) {
  const { id, name, version, state, linkExpiresAt, seenAt } = person;
  const about = { personId: id, version };
  return (
    <>
      <p>
        <StateTag state={state} /> {seenAt ? t.seen(formatInstant(seenAt)) : t.neverSeen}{" "}
        {linkExpiresAt && accessFr.link.openUntil(formatInstant(linkExpiresAt))}
      </p>
      {mayWrite && state !== "disabled" && (
        <>
          <ActForm action={actions.renew} label={accessFr.link.renew} about={about} linkFor={name}>
            <p className="hint">{accessFr.link.renewHint}</p>
          </ActForm>
          <ActForm action={actions.endSessions} label={t.endSessions} about={about}>
            <p className="hint">{t.endHint}</p>
          </ActForm>
        </>
      )}
      {mayWrite && !isSelf && state !== "disabled" && (
        <ActForm action={actions.disable} label={t.disable} kind="stop" about={about}>
          <p className="hint">{t.disableHint}</p>
        </ActForm>
      )}
      {mayWrite && !isSelf && state === "disabled" && (
        <ActForm action={actions.enable} label={t.enable} about={about}>
          <p className="hint">{t.enableHint}</p>
        </ActForm>
      )}
    </>
  );
}
