import "server-only";
import { inScope } from "@/db/client";
import { selectMemberCard } from "@/db/queries/member/card";
import { selectConditions } from "@/db/queries/member/conditions";
import { selectMemberNames } from "@/db/queries/member/directory";
import { latestTemplates, selectTemplates } from "@/db/queries/register/templates";
import { type Actor, authorise, authoriseSyndicate, can } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { profileQuestions } from "@/lib/domain/member/profile";
import { expectedTemplates } from "@/lib/domain/register/expected";

/** The card of a member with what the person may change on it; refuses `not-found` to a stranger. */
export async function readMemberCard(actor: Actor, memberId: string) {
  const scope = authorise(actor, "member:read", memberId);
  const card = await inScope(scope, (tx) => selectMemberCard(tx, scope));
  if (!card) throw new DomainError("not-found", "member");
  return {
    ...card,
    may: {
      write: can(actor, "member:write", memberId),
      writeContacts: can(actor, "member:write-contacts", memberId),
      writeProfile: can(actor, "member:write-profile", memberId),
      readRegister: can(actor, "register:read", memberId),
    },
  };
}

/** What the form of a member's identity starts from, and the members it may hang on. */
export async function prepareMember(actor: Actor, memberId: string) {
  const scope = authorise(actor, "member:write", memberId);
  const names = authoriseSyndicate(actor, "member:names", "admin");
  return inScope(scope, async (tx) => {
    const card = await selectMemberCard(tx, scope);
    if (!card) throw new DomainError("not-found", "member");
    return { ...card, others: (await selectMemberNames(tx, names)).filter(({ id }) => id !== memberId) };
  });
}

/** Contacts, designation and profile: what their forms start from. Refuses who may not write them. */
export async function prepareContacts(actor: Actor, memberId: string) {
  const scope = authorise(actor, "member:write-contacts", memberId);
  const card = await inScope(scope, (tx) => selectMemberCard(tx, scope));
  if (!card) throw new DomainError("not-found", "member");
  return card;
}

export async function prepareDesignation(actor: Actor, memberId: string) {
  const scope = authorise(actor, "member:write-profile", memberId);
  const card = await inScope(scope, (tx) => selectMemberCard(tx, scope));
  if (!card) throw new DomainError("not-found", "member");
  return card;
}

/** The profile with its questions; `templates` holds only what tells whether each is expected, so that the page can count as one answers. */
export async function readProfile(actor: Actor, memberId: string) {
  const scope = authorise(actor, "member:read", memberId);
  return inScope(scope, async (tx) => {
    const card = await selectMemberCard(tx, scope);
    if (!card) throw new DomainError("not-found", "member");
    const questions = profileQuestions(await selectConditions(tx));
    const templates = latestTemplates(await selectTemplates(tx)).map(
      ({ template: { id, controller, appliesWhen } }) => ({
        id,
        controller,
        appliesWhen: appliesWhen.map(({ code }) => ({ code })),
      }),
    );
    const { kind } = card.member;
    const expecting = { kind, profile: card.profile.answers, hasCcasMember: card.hasCcasMember };
    return {
      ...card,
      questions,
      templates,
      expected: expectedTemplates(expecting, templates).length,
      mayWrite: can(actor, "member:write-profile", memberId),
    };
  });
}
