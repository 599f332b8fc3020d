import "server-only";
import { inScope } from "@/db/client";
import { selectAdoptedContents, selectAdoptions } from "@/db/queries/register/adoptions";
import { latestTemplates, selectTemplates, templateKey, withOwnTemplates } from "@/db/queries/register/templates";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { MEMBER_KINDS } from "@/lib/domain/member/kind";
import { filledContent } from "@/lib/domain/register/content/blank";
import { adaptedFields, type CompareQuery, MOST_COMPARED, sideBySide } from "@/lib/domain/register/side-by-side";

async function adoptedOf(actor: Actor, templateId: string) {
  const scope = authoriseSyndicate(actor, "template:write");
  return inScope(scope, async (tx) => {
    const { ownTemplates } = await selectAdoptions(tx, scope);
    const all = withOwnTemplates(await selectTemplates(tx), ownTemplates);
    const template = latestTemplates(all).find(({ id }) => id === templateId);
    if (!template) throw new DomainError("not-found", "template");
    const rows = await selectAdoptedContents(tx, scope, templateId);
    const adopted = rows.map(({ content, ...row }) => ({
      ...row,
      content: filledContent(content),
      base: all.get(templateKey(templateId, row.edition))?.base ?? template.base,
    }));
    return { template, adopted };
  });
}

/** Which members adapted what of a template: each field with those whose entry says something else, out of all that hold it. */
export async function readAdaptations(actor: Actor, templateId: string) {
  const { template, adopted } = await adoptedOf(actor, templateId);
  const told = ({ memberName, entryId, ref }: (typeof adopted)[number]) => ({ memberName, entryId, ref });
  const { id, version } = template;
  return {
    template: { id, version, name: template.template.name },
    total: adopted.length,
    verbatim:
      adopted.length - new Set(adaptedFields(adopted).flatMap(({ by }) => by.map(({ entryId }) => entryId))).size,
    fields: adaptedFields(adopted).map(({ field, by }) => ({ field, by: by.map(told) })),
  };
}

/**
 * Entries of members of one kind beside their template, field by field, four at most. The kind is that of the first entry asked
 * for, else the one asked for, else that of most holders; what is of another kind, or not there, is left out.
 */
export async function compareOnTemplate(actor: Actor, templateId: string, query: CompareQuery) {
  const { template, adopted } = await adoptedOf(actor, templateId);
  const asked = query.fiche.flatMap((id) => adopted.filter(({ entryId }) => entryId === id));
  const kinds = MEMBER_KINDS.map((kind) => ({ kind, count: adopted.filter((one) => one.kind === kind).length }));
  const present = kinds.filter(({ count }) => count > 0);
  const most = present.toSorted((a, b) => b.count - a.count)[0]?.kind;
  const kind = asked[0]?.kind ?? query.type ?? most ?? null;
  const chosen = [...new Set(asked)].filter((one) => one.kind === kind).slice(0, MOST_COMPARED);
  const told = ({ memberId, memberName, entryId, ref }: (typeof adopted)[number]) => ({
    memberId,
    memberName,
    entryId,
    ref,
  });
  const { id, version } = template;
  return {
    template: { id, version, name: template.template.name },
    kinds: present.map((one) => one.kind),
    kind,
    holders: adopted.filter((one) => one.kind === kind).map(told),
    chosen: chosen.map(told),
    leftOut: new Set(asked).size - chosen.length,
    fields: sideBySide(
      template.base,
      chosen.map(({ content }) => content),
    ),
  };
}
