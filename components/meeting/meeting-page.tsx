import type { FormAction } from "@/lib/domain/form-state";
import type { FollowedItem } from "@/lib/domain/meeting/meeting";
import type { Period } from "@/lib/domain/statistics/period";
import { dayOf, formatDay, formatNumber } from "@/lib/i18n/format";
import { meetingFr as t } from "@/lib/i18n/fr/meeting";
import { routes } from "@/lib/routes";
import { ActForm } from "../access/act-form";
import { LinkButton } from "../ui/button";
import { PageHead } from "../ui/page-head";
import { type ItemActions, MeetingItems } from "./meeting-items";
import { type LinkActions, MeetingLinks, type ShownLink } from "./meeting-links";

type Frozen = { number: number; sha256: string; frozenBy: string; frozenAt: string };
type Props = {
  meeting: {
    id: string;
    title: string;
    heldOn: string;
    agenda: readonly string[];
    present: readonly string[];
    excused: readonly string[];
  };
  period: Period;
  own: readonly FollowedItem[];
  carried: readonly FollowedItem[];
  snapshots: readonly Frozen[];
  links: readonly ShownLink[];
  now: Date;
  today: string;
  /** Null: this person reads. */
  actions: (ItemActions & { freeze: FormAction } & { links: LinkActions }) | null;
};

const frozenWords = ({ number, frozenAt, frozenBy }: Frozen) =>
  t.figures.frozen(formatNumber(number), formatDay(dayOf(new Date(frozenAt))), frozenBy);

function Figures({ meeting, snapshots, actions }: Pick<Props, "meeting" | "snapshots" | "actions">) {
  const [last, ...former] = snapshots;
  const f = t.figures;
  const file = (format: string) => routes.meetingFile(meeting.id, { format });
  return (
    <section className="prose" aria-labelledby="chiffres">
      <h2 id="chiffres">{f.title}</h2>
      {last ? (
        <>
          <p>{frozenWords(last)}</p>
          <p className="second">
            {f.sha256}
            {"\u00a0: "}
            <code className="seal">{last.sha256}</code>
          </p>
          <p className="acts">
            <LinkButton href={routes.meetingFigures(meeting.id)} kind="first">
              {f.read}
            </LinkButton>
            <LinkButton href={routes.meetingSlides(meeting.id)}>{f.present}</LinkButton>
            <LinkButton href={routes.compareMeeting(meeting.id)}>{f.compare}</LinkButton>
          </p>
          <p className="acts">
            <LinkButton href={file("pdf")} download>
              {f.pdf}
            </LinkButton>
            <LinkButton href={file("docx")} download>
              {f.docx}
            </LinkButton>
            <LinkButton href={file("ods")} download>
              {f.ods}
            </LinkButton>
          </p>
        </>
      ) : (
        <p>{actions ? f.none : f.noneReader}</p>
      )}
      {former.length > 0 && (
        <details>
          <summary>{f.former}</summary>
          <ul className="rules">
            {former.map((one) => (
              <li key={one.number}>
                {frozenWords(one)} <code className="seal">{one.sha256}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
      {actions && (
        <ActForm
          action={actions.freeze}
          label={last ? f.freezeAgain : f.freeze}
          kind={last ? "plain" : "first"}
          about={{ meetingId: meeting.id }}
        />
      )}
    </section>
  );
}

const Lines = ({ items, none }: { items: readonly string[]; none: string }) =>
  items.length === 0 ? (
    <p>{none}</p>
  ) : (
    <ol>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two points may say the same, and none moves
        <li key={index}>{item}</li>
      ))}
    </ol>
  );

export function MeetingPage(props: Props) {
  const { meeting, period, own, carried, actions, today } = props;
  const people = [
    [t.present, meeting.present],
    [t.excused, meeting.excused],
  ] as const;
  return (
    <>
      <PageHead
        title={meeting.title}
        sum={`${(meeting.heldOn > today ? t.planned : t.heldOn)(formatDay(meeting.heldOn))}. ${t.period(formatDay(period.from), formatDay(period.to))}.`}
        large
        actions={actions && <LinkButton href={routes.editMeeting(meeting.id)}>{t.change}</LinkButton>}
      />
      <Figures meeting={meeting} snapshots={props.snapshots} actions={actions} />
      <section className="prose" aria-labelledby="ordre">
        <h2 id="ordre">{t.agenda}</h2>
        <Lines items={meeting.agenda} none={t.noAgenda} />
        <h2>{t.attendance}</h2>
        {people.every(([, functions]) => functions.length === 0) && <p>{t.noAttendance}</p>}
        {people.map(
          ([name, functions]) => functions.length > 0 && <p key={name}>{`${name}\u00a0: ${functions.join(", ")}.`}</p>,
        )}
      </section>
      <MeetingItems own={own} carried={carried} meetingId={meeting.id} today={today} actions={actions} />
      {actions && props.snapshots.length > 0 && (
        <MeetingLinks links={props.links} meetingId={meeting.id} now={props.now} actions={actions.links} />
      )}
      <p className="acts">
        <LinkButton href={routes.meetings()}>{t.toMeetings}</LinkButton>
      </p>
    </>
  );
}
