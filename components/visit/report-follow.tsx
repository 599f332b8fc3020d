import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { dayOf, formatDay, formatInstant } from "@/lib/i18n/format";
import { visitReportFr } from "@/lib/i18n/fr/visit-report";
import { routes } from "@/lib/routes";
import { ActForm } from "../access/act-form";
import { NativeText } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";
import { Banner } from "../ui/banner";
import { LinkButton } from "../ui/button";

const t = visitReportFr.reading;
const l = visitReportFr.link;
const d = visitReportFr.document;

type Reading = {
  sharedBy: string;
  sharedAt: string;
  dueOn: string;
  readBy: string | null;
  readAt: string | null;
  version: number;
};
type Followed = {
  reading: Reading | null;
  comments: readonly { id: string; author: string; text: string; at: string }[];
  linkExpiresAt: string | null;
};
type Acts = Record<"share" | "confirm" | "comment" | "openLink" | "closeLink", FormAction>;
type Props = {
  about: { memberId: string; visitId: string; version: number };
  followed: Followed | null;
  isDpo: boolean;
  today: string;
  sent: boolean;
  acknowledged: boolean;
  acts: Acts;
};

const moment = (at: string) => formatInstant(new Date(at));

export function ReportFiles({ memberId, visitId }: { memberId: string; visitId: string }) {
  const href = (query: Parameters<typeof routes.visitReportFile>[2]) =>
    routes.visitReportFile(memberId, visitId, query);
  const files = [
    [href({ format: "pdf" }), d.formats.pdf],
    [href({ format: "pdf", reponses: 1 }), d.formats.answers],
    [href({ format: "html" }), d.formats.html],
  ] as const;
  return (
    <nav className="acts" aria-label={d.files}>
      {files.map(([address, label]) => (
        <LinkButton key={address} href={address} kind="quiet" download>
          {label}
        </LinkButton>
      ))}
    </nav>
  );
}

function Standing({ reading, today, sent }: { reading: Reading; today: string; sent: boolean }) {
  const late = !sent && reading.readAt === null && reading.dueOn < today;
  return (
    <>
      <p>
        {t.shared(moment(reading.sharedAt), reading.sharedBy)}{" "}
        {reading.readAt
          ? t.read(moment(reading.readAt), reading.readBy ?? "")
          : !late && t.due(formatDay(reading.dueOn))}
      </p>
      {late && <Banner tone="late">{t.late(formatDay(reading.dueOn))}</Banner>}
    </>
  );
}

function Comments({ comments }: Pick<Followed, "comments">) {
  return (
    <>
      <h3>{t.comments}</h3>
      {comments.length === 0 && <p className="second">{t.noComment}</p>}
      <ul className="rules">
        {comments.map(({ id, author, text, at }) => (
          <li key={id}>
            {text}
            <br />
            <span className="second">
              {author}, {moment(at)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function CommentForm({ about, action }: { about: Props["about"]; action: FormAction }) {
  const key = newId();
  return (
    <NativeForm
      key={`remarque ${about.visitId}`}
      action={action}
      submitLabel={t.say}
      kind="plain"
      labels={{ text: t.comment }}
    >
      {Object.entries({ key, memberId: about.memberId, visitId: about.visitId }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <NativeText name="text" label={t.comment} hint={t.commentHint} rows={3} />
    </NativeForm>
  );
}

/** The draft goes to the secretary, who says what is wrong; then the address by which the mayor says that it was read. */
export function ReportFollow(props: Props) {
  const { about, followed, isDpo, today, sent, acknowledged, acts } = props;
  if (!followed) return null;
  const { reading, comments, linkExpiresAt } = followed;
  const mine = { memberId: about.memberId, visitId: about.visitId };
  const shown = {
    body: l.shown,
    field: l.field,
    copy: l.copy,
    back: { href: routes.visitReport(about.memberId, about.visitId), label: l.back },
  };
  return (
    <>
      {(reading || (isDpo && !sent)) && (
        <section aria-labelledby="relecture">
          <h2 id="relecture">{t.title}</h2>
          {reading ? <Standing reading={reading} today={today} sent={sent} /> : <p className="second">{t.lead}</p>}
          {isDpo && !sent && <ActForm action={acts.share} label={reading ? t.shareAgain : t.share} about={about} />}
          {!isDpo && !sent && reading && !reading.readAt && (
            <ActForm action={acts.confirm} label={t.confirm} about={{ ...mine, version: reading.version }} />
          )}
          {reading && <Comments comments={comments} />}
          {reading && !sent && <CommentForm about={about} action={acts.comment} />}
        </section>
      )}
      {isDpo && sent && !acknowledged && (
        <section aria-labelledby="lien">
          <h2 id="lien">{l.title}</h2>
          <p className="second">{linkExpiresAt ? l.live(formatDay(dayOf(new Date(linkExpiresAt)))) : l.lead}</p>
          <ActForm action={acts.openLink} label={linkExpiresAt ? l.again : l.open} about={mine} shown={shown} />
          {linkExpiresAt && <ActForm action={acts.closeLink} label={l.close} kind="quiet" about={mine} />}
        </section>
      )}
    </>
  );
}
