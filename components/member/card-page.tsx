import type { ReactNode } from "react";
import type { MemberKind } from "@/lib/domain/member/kind";
import type { MemberContacts } from "@/lib/domain/member/member";
import { formatDay, formatNumber } from "@/lib/i18n/format";
import { memberCardFr } from "@/lib/i18n/fr/member-card";
import { memberKindsFr } from "@/lib/i18n/fr/member-kinds";
import { routes } from "@/lib/routes";
import { type Answer, Answers } from "../ui/answers";
import { LinkButton } from "../ui/button";
import { PageHead } from "../ui/page-head";

const t = memberCardFr.card;
const f = t.fields;

type Relative = { id: string; name: string };
type Contact = MemberContacts["controller"];

export type Card = {
  member: {
    id: string;
    name: string;
    shortName: string;
    kind: MemberKind;
    insee: string | null;
    siren: string | null;
    population: number | null;
    agentsCount: number | null;
    latitude: number | null;
    longitude: number | null;
    joinedOn: string | null;
    leftOn: string | null;
  };
  contacts: MemberContacts;
  profile: {
    answers: object;
    designationNumber: string;
    designatedOn: string | null;
    conventionOn: string | null;
    dpoContact: string;
  };
  parents: readonly Relative[];
  children: readonly Relative[];
  may: { write: boolean; writeContacts: boolean; writeProfile: boolean };
  /** Relatives of the member whose card the person may open. */
  opens: (memberId: string) => boolean;
  questionCount: number;
};

const Missing = () => <span className="second">{t.toComplete}</span>;

const line = (term: string, value: ReactNode): Answer => ({ term, value: value || <Missing /> });
const given = (term: string, value: ReactNode): Answer[] => (value ? [{ term, value }] : []);
const day = (value: string | null) => value && formatDay(value);
const number = (value: number | null) => value !== null && formatNumber(value);

function Relatives({ relatives, opens }: { relatives: readonly Relative[]; opens: Card["opens"] }) {
  return (
    <ul className="rules">
      {relatives.map(({ id, name }) => (
        <li key={id}>{opens(id) ? <a href={routes.memberCard(id)}>{name}</a> : name}</li>
      ))}
    </ul>
  );
}

type PartProps = { title: string; edit?: { href: string; label: string } | false; answers: readonly Answer[] };

function Part({ title, edit, answers }: PartProps) {
  return (
    <section>
      <div className="head">
        <h2>{title}</h2>
        {edit && <LinkButton href={edit.href}>{edit.label}</LinkButton>}
      </div>
      <Answers answers={answers} />
    </section>
  );
}

const contactLines = ({ name, function: role, email, phone }: Contact): Answer[] => [
  line(f.personName, name),
  line(f.function, role),
  line(f.email, email && <a href={`mailto:${email}`}>{email}</a>),
  ...given(f.phone, phone),
];

/** The card: who the member is, who answers for it, who its DPO is. What is missing says so. */
export function CardPage({ member, contacts, profile, parents, children, may, opens, questionCount }: Card) {
  const { id } = member;
  const answered = Object.keys(profile.answers).length;
  const identity = [
    line(f.name, member.name),
    ...given(f.shortName, member.shortName),
    line(f.kind, memberKindsFr[member.kind]),
    line(f.siren, member.siren),
    ...(member.kind === "commune" ? [line(f.insee, member.insee)] : given(f.insee, member.insee)),
    ...(member.kind === "commune"
      ? [line(f.population, number(member.population))]
      : given(f.population, number(member.population))),
    ...given(f.agentsCount, number(member.agentsCount)),
    ...given(
      f.place,
      member.latitude !== null &&
        member.longitude !== null &&
        f.placeWords(formatNumber(member.latitude, 4), formatNumber(member.longitude, 4)),
    ),
    line(f.joinedOn, day(member.joinedOn)),
    ...given(f.leftOn, day(member.leftOn)),
    ...(parents.length > 0 ? [line(f.parent, <Relatives relatives={parents} opens={opens} />)] : []),
    ...(children.length > 0 ? [line(f.children, <Relatives relatives={children} opens={opens} />)] : []),
  ];
  const editContacts = may.writeContacts && { href: routes.editMemberContacts(id), label: t.editContacts };
  return (
    <>
      <PageHead title={t.title} large />
      <Part
        title={t.identity}
        edit={may.write && { href: routes.editMemberCard(id), label: t.editIdentity }}
        answers={identity}
      />
      <Part title={t.controller} edit={editContacts} answers={contactLines(contacts.controller)} />
      <Part title={t.referent} answers={contactLines(contacts.referent)} />
      {(contacts.address || contacts.website) && (
        <Part
          title={t.place}
          answers={[
            ...given(f.address, contacts.address),
            ...given(f.website, contacts.website && <a href={contacts.website}>{contacts.website}</a>),
          ]}
        />
      )}
      <Part
        title={t.designation}
        edit={may.writeProfile && { href: routes.editMemberDesignation(id), label: t.editDesignation }}
        answers={[
          line(f.cnilNumber, profile.designationNumber),
          line(f.designatedOn, day(profile.designatedOn)),
          line(f.conventionOn, day(profile.conventionOn)),
          ...given(f.contact, profile.dpoContact),
        ]}
      />
      <Part
        title={t.profile}
        edit={{ href: routes.memberProfile(id), label: may.writeProfile ? t.answerProfile : t.seeProfile }}
        answers={[
          { term: t.questionsAnswered, value: t.answered(formatNumber(answered), formatNumber(questionCount)) },
        ]}
      />
    </>
  );
}
