import type { FormAction } from "@/lib/domain/form-state";
import { FIELD_KEYS, type FieldKey } from "@/lib/domain/register/content/fields";
import type { OperationAnswer } from "@/lib/domain/sync/answer";
import type { ConflictChoice } from "@/lib/domain/sync/decision";
import { bothTexts } from "@/lib/domain/sync/third-text";
import { formatInstant, plural } from "@/lib/i18n/format";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { syncFr } from "@/lib/i18n/fr/sync";
import { fieldWords } from "@/lib/i18n/register/fields";
import { routes } from "@/lib/routes";
import { ActForm } from "../access/act-form";
import { NativeText } from "../access/form/native-fields";
import { Answers } from "../ui/answers";
import { LinkButton } from "../ui/button";
import { Details } from "../ui/details";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";

const t = syncFr;

type PackLine = {
  id: string;
  personName: string;
  device: string;
  takenAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  revokedBy: string | null;
  received: number;
  version: number;
};
type Conflict = {
  id: string;
  subject: keyof typeof t.subjects;
  about: string;
  field: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  choice: ConflictChoice | null;
  written: unknown;
  version: number;
};
type Kept = {
  id: string;
  kind: string;
  /** The question, the finding or the entry that it names, else empty. */
  about: string;
  outcome: string;
  answer: OperationAnswer;
  personName: string;
  receivedAt: Date;
};

type Props = {
  place: { memberId: string; visitId: string };
  packs: readonly PackLine[];
  conflicts: readonly Conflict[];
  kept: readonly Kept[];
  now: Date;
  revoke: FormAction;
  decide: FormAction;
};

const isField = (field: string): field is FieldKey => FIELD_KEYS.some((key) => key === field);

/** What a value says, without its form: codes in words, lists one item after the other. */
function plainWords(value: unknown): string[] {
  if (value === null || value === undefined || value === "") return [];
  if (typeof value === "object") return Object.values(value).flatMap(plainWords);
  return [t.codes[String(value)] ?? String(value)].filter(Boolean);
}

const wordsOf = ({ subject, field }: Conflict, value: unknown): string =>
  (subject === "entry" && isField(field) ? fieldWords(field, value) : plainWords(value)).join("\n") || t.nothing;

function Device({ pack, place, now, revoke }: Pick<Props, "place" | "now" | "revoke"> & { pack: PackLine }) {
  const { id: packId, revokedAt, revokedBy, version } = pack;
  return (
    <section className="c">
      <h3>{pack.device || t.unnamed}</h3>
      <Answers
        answers={[
          { term: t.by, value: pack.personName },
          { term: t.taken, value: formatInstant(pack.takenAt) },
          { term: t.until, value: formatInstant(pack.expiresAt) },
          { term: t.received, value: String(pack.received) },
        ]}
      />
      {revokedAt && <p className="second">{t.revoked(formatInstant(revokedAt), revokedBy ?? "")}</p>}
      {!revokedAt && pack.expiresAt <= now && <p className="second">{t.expired}</p>}
      {!revokedAt && <ActForm action={revoke} label={t.revoke} about={{ ...place, packId, version }} />}
    </section>
  );
}

/** Both texts in one field, to be made one. */
function ThirdText({ conflict, place, decide }: Pick<Props, "place" | "decide"> & { conflict: Conflict }) {
  const both = bothTexts(conflict);
  if (!both) return null;
  const about = { ...place, conflictId: conflict.id, version: conflict.version, choice: "written" };
  const start = [both.theirs, both.mine].filter((text) => text !== "").join("\n");
  return (
    <Details summary={t.third}>
      <ActForm action={decide} label={t.thirdSubmit} about={about}>
        <NativeText name="text" label={t.thirdLabel} hint={t.thirdHint} rows={5} value={start} />
      </ActForm>
    </Details>
  );
}

function TwoTexts({ conflict, place, decide }: Pick<Props, "place" | "decide"> & { conflict: Conflict }) {
  const { id: conflictId, subject, about, field, choice, version } = conflict;
  const label = subject === "entry" && isField(field) ? registerFieldsFr.fields[field] : (t.fields[field] ?? field);
  const sides = [
    { side: "mine" as const, title: t.mine, keep: t.keepMine },
    { side: "theirs" as const, title: t.theirs, keep: t.keepTheirs },
  ];
  return (
    <section className="both">
      <h3>{[`${t.subjects[subject]} ${about}`.trim(), label].join(", ")}</h3>
      <p className="second words">{`${t.before}\u00a0: ${wordsOf(conflict, conflict.base)}`}</p>
      <div className="sides">
        {sides.map(({ side, title, keep }) => (
          <div key={side}>
            <h4>{title}</h4>
            <p className="words">{wordsOf(conflict, conflict[side])}</p>
            {!choice && (
              <ActForm action={decide} label={keep} about={{ ...place, conflictId, version, choice: side }} />
            )}
          </div>
        ))}
      </div>
      {!choice && <ThirdText conflict={conflict} place={place} decide={decide} />}
      {choice === "written" && (
        <>
          <h4>{t.writtenText}</h4>
          <p className="words">{wordsOf(conflict, conflict.written)}</p>
        </>
      )}
      {choice && <p className="second">{t.decided[choice]}</p>}
    </section>
  );
}

const reasonOf = ({ outcome, answer }: Kept) =>
  [t.outcomes[answer.outcome] ?? outcome, answer.reason && t.reasons[answer.reason]].filter(Boolean).join(", ");

/** The devices that took a visit, the texts that wait for a choice, and the work that was kept. */
export function SyncPage({ place, packs, conflicts, kept, now, revoke, decide }: Props) {
  return (
    <>
      <PageHead
        title={t.title}
        actions={<LinkButton href={routes.visit(place.memberId, place.visitId)}>{t.back}</LinkButton>}
      />
      {conflicts.length > 0 && (
        <>
          <h2>{t.conflicts}</h2>
          <p className="second">{t.conflictsLead}</p>
          {conflicts.map((conflict) => (
            <TwoTexts key={conflict.id} conflict={conflict} place={place} decide={decide} />
          ))}
        </>
      )}
      {kept.length > 0 && (
        <>
          <h2>{t.kept}</h2>
          <p className="second">{t.keptLead}</p>
          <p>{plural(kept.length, ...t.count)}</p>
          <ul>
            {kept.map((one) => (
              <li key={`${one.id} ${formatInstant(one.receivedAt)} ${one.answer.reason}`}>
                {`${t.kinds[one.kind] ?? t.otherKind} ${one.about}`.trim()}, {formatInstant(one.receivedAt)},{" "}
                {one.personName}. {reasonOf(one)}
              </li>
            ))}
          </ul>
          <p>
            <a className="b" href={routes.visitKeptWork(place.memberId, place.visitId)}>
              {t.download}
            </a>
          </p>
        </>
      )}
      {packs.length === 0 ? (
        <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>
      ) : (
        <>
          <h2>{t.devices}</h2>
          <p className="second">{t.devicesLead}</p>
          {packs.map((pack) => (
            <Device key={pack.id} pack={pack} place={place} now={now} revoke={revoke} />
          ))}
        </>
      )}
    </>
  );
}
