import { Answers } from "@/components/ui/answers";
import { Banner } from "@/components/ui/banner";
import { Details } from "@/components/ui/details";
import { PageHead } from "@/components/ui/page-head";
import type { PersonActDone } from "@/lib/domain/access/people-query";
import type { PersonState } from "@/lib/domain/access/person";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { accessFr } from "@/lib/i18n/fr/access";
import { ActForm } from "./act-form";
import { NativeText } from "./form/native-fields";
import { NativeForm } from "./form/native-form";
import type { HeldRole } from "./held-roles";
import { PersonAccess } from "./person-access";
import { PersonRoles } from "./person-roles";
import { type MemberChoice, RoleFields } from "./role-fields";

const t = accessFr.person;
const { labels } = accessFr.form;

type Person = {
  id: string;
  name: string;
  jobTitle: string;
  email: string;
  version: number;
  state: PersonState;
  grants: readonly HeldRole[];
  linkExpiresAt: Date | null;
  seenAt: Date | null;
};

type Act = "edit" | "give" | "revoke" | "accept" | "renew" | "endSessions" | "disable" | "enable";

type PersonPageProps = {
  person: Person;
  members: readonly MemberChoice[];
  isSelf: boolean;
  mayWrite: boolean;
  readerId: string | null;
  done: PersonActDone | null;
  actions: Record<Act, FormAction>;
};

function Identity({ person, action }: { person: Person; action: FormAction | null }) {
  const { name, jobTitle, email } = person;
  if (!action) {
    const answers = Object.entries({ name, jobTitle, email }) as [keyof typeof labels, string][]; // the keys of the line above
    return <Answers answers={answers.map(([field, value]) => ({ term: labels[field], value }))} />;
  }
  return (
    <NativeForm key={person.version} action={action} submitLabel={t.save} labels={labels}>
      <input type="hidden" name="key" value={newId()} />
      <input type="hidden" name="personId" value={person.id} />
      <input type="hidden" name="version" value={person.version} />
      <NativeText name="name" label={labels.name} value={name} />
      <NativeText name="jobTitle" label={labels.jobTitle} value={jobTitle} optional />
      <NativeText name="email" label={labels.email} type="email" value={email} />
    </NativeForm>
  );
}

export function PersonPage({ person, members, isSelf, mayWrite, readerId, done, actions }: PersonPageProps) {
  const mayChangeRoles = mayWrite && !isSelf;
  return (
    <>
      <PageHead title={person.name} sum={person.jobTitle} large />
      {done && (
        <Banner tone="done" alert>
          {t.done[done]}
        </Banner>
      )}
      {!mayWrite && <p className="lead">{t.readOnly}</p>}
      {mayWrite && isSelf && <p className="lead">{t.self}</p>}
      <section className="block">
        <h2>{t.identity}</h2>
        <Identity person={person} action={mayWrite ? actions.edit : null} />
      </section>
      <section className="block">
        <h2>{t.rolesTitle}</h2>
        <PersonRoles
          personId={person.id}
          grants={person.grants}
          readerId={readerId}
          mayRevoke={mayChangeRoles}
          revoke={actions.revoke}
          accept={actions.accept}
        />
        {mayChangeRoles && (
          <Details summary={accessFr.form.giveTitle}>
            <ActForm action={actions.give} label={accessFr.form.giveSubmit} about={{ personId: person.id }}>
              <RoleFields members={members} />
            </ActForm>
          </Details>
        )}
      </section>
      <section className="block">
        <h2>{t.accessTitle}</h2>
        <PersonAccess person={person} isSelf={isSelf} mayWrite={mayWrite} actions={actions} />
      </section>
    </>
  );
}
