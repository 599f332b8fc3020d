import { newId } from "@/lib/domain/identifier";
import type { EntryContent } from "@/lib/domain/register/content";
import { blankContent, blankDataCategory, blankPurpose, blankRetention } from "@/lib/domain/register/content/blank";
import { searchText } from "@/lib/domain/register/search-text";
import { type DemoMember, insertRows, type World } from "./world";

const YEAR = 2023;

const labelled = (label: string) => ({ label, kind: null, comment: "" });
const recipient = (label: string) => ({ label, note: "" });

const FIRST: EntryContent = {
  ...blankContent({ name: "Prêt de matériel aux associations", domain: "vie-locale", controllerRole: "commune" }),
  purposes: [{ ...blankPurpose("Prêter des tables, des barnums et du matériel de fête"), lawfulBasis: "public_task" }],
  dataSubjects: [labelled("Responsables d’associations")],
  dataCategories: [{ ...blankDataCategory("Coordonnées"), examples: ["nom", "téléphone", "courriel"] }],
  retention: [
    {
      ...blankRetention(),
      active: { value: 1, unit: "year", trigger: "retour du matériel", text: "", unlimited: false },
      finalFate: "destruction",
      source: "Délibération sur le prêt de matériel",
    },
  ],
  internalRecipients: [recipient("Services techniques")],
};

const SECOND: EntryContent = {
  ...FIRST,
  dataCategories: [
    ...FIRST.dataCategories,
    { ...blankDataCategory("Assurance"), examples: ["attestation de responsabilité civile"] },
  ],
  retention: FIRST.retention.map((one) => ({
    ...one,
    active: one.active && { ...one.active, value: 2 },
    text: "Une année de plus, le temps des réclamations.",
  })),
  internalRecipients: [...FIRST.internalRecipients, recipient("Régie de recettes")],
};

/** What each town wrote on its copy of the first edition. */
const ADOPTED: Record<string, (content: EntryContent) => EntryContent> = {
  M13: (content) => ({
    ...content,
    service: "Secrétariat",
    retention: content.retention.map((one) => ({ ...one, active: one.active && { ...one.active, value: 3 } })),
    internalRecipients: [...content.internalRecipients, recipient("Comité des fêtes")],
  }),
  M26: (content) => content,
  M46: (content) => ({ ...content, service: "Accueil", storagePlace: "Classeur de l’accueil" }),
};

/** The town whose draft came with a batch of the DPO's. */
const PUSHED = "M26";

/** A template of the syndicate's own in two editions, and three towns that started from the first. */
export async function seedTemplateOfOwn(world: World, members: readonly DemoMember[]): Promise<void> {
  const { sql, syndicateId, dpo } = world;
  const id = newId();
  await insertRows(
    sql,
    "syndicate_template",
    [FIRST, SECOND].map((content, index) => ({
      syndicate_id: syndicateId,
      id,
      version: index + 1,
      name: content.name,
      domain: content.domain,
      content: sql.json(content),
      note: index === 0 ? "" : "L’assurance de l’association, et une année de plus pour les réclamations.",
      created_by: dpo.name,
    })),
  );
  const pushId = newId();
  await insertRows(sql, "template_push", [
    {
      ...{ syndicate_id: syndicateId, id: pushId, template_id: id, template_version: 1, template_name: FIRST.name },
      ...{ left_out: sql.json([]), created_by: dpo.name },
    },
  ]);
  const adopters = members.filter(({ code }) => code in ADOPTED);
  const pushedId = newId();
  const own = (member: DemoMember) => ({ syndicate_id: syndicateId, member_id: member.id });
  await insertRows(
    sql,
    "entry",
    adopters.map((member) => {
      const content = ADOPTED[member.code]?.(FIRST) ?? FIRST;
      return {
        ...own(member),
        id: member.code === PUSHED ? pushedId : newId(),
        ref: `${YEAR}-001`,
        name: content.name,
        domain: content.domain,
        service: content.service,
        content: sql.json(content),
        own_template_id: id,
        own_template_version: 1,
        created_by: member.secretary,
        updated_by: member.secretary,
        search_text: searchText(content),
      };
    }),
  );
  await insertRows(
    sql,
    "template_push_entry",
    adopters
      .filter(({ code }) => code === PUSHED)
      .map((member) => ({ ...own(member), push_id: pushId, entry_id: pushedId, entry_version: 1 })),
  );
  await insertRows(
    sql,
    "member_counter",
    adopters.map((member) => ({ ...own(member), kind: "entry", year: YEAR, last: 1 })),
  );
}

/** The DPO asked some towns to bring their register up to date; one of them has. */
export async function seedUpdateRequest(
  { sql, syndicateId, dpo }: World,
  members: readonly DemoMember[],
): Promise<void> {
  const id = newId();
  const asked = members.filter(({ code }) => code in ADOPTED);
  await insertRows(
    sql,
    "update_request",
    asked.map((member) => ({
      ...{ syndicate_id: syndicateId, member_id: member.id, id, asked_by: dpo.name, asked_at: "2026-10-05T08:30:00Z" },
      message: "Avant la visite, vérifiez les logiciels et les prestataires de vos fiches.",
      done_by: member.code === PUSHED ? member.secretary : null,
      done_at: member.code === PUSHED ? "2026-10-12T14:00:00Z" : null,
    })),
  );
}
