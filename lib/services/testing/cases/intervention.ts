import { newTerms } from "@/db/testing/dictionary";
import { migrator } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { collectiveActSchema, saveCollectiveActSchema } from "@/lib/domain/intervention/collective-act";
import { recordInputSchema, saveInputSchema } from "@/lib/domain/intervention/intervention";
import { addFollowUp } from "../../intervention/add-follow-up";
import { recordCollectiveAct, saveCollectiveAct } from "../../intervention/collective-acts";
import { moveIntervention } from "../../intervention/move-intervention";
import { recordIntervention } from "../../intervention/record-intervention";
import { saveIntervention } from "../../intervention/save-intervention";
import { serviceCase, type Town } from "../case";

const DAY = "2026-01-12";

async function plantEntry({ syndicateId, memberId }: Town): Promise<string> {
  const id = newId();
  await migrator()`insert into entry (syndicate_id, member_id, id, ref, name, domain, status, content, created_by, updated_by)
    values (${syndicateId}, ${memberId}, ${id}, ${id}, 'Paie', 'rh', 'draft', '{}', 'Essai', 'Essai')`;
  return id;
}

async function plantVisit({ syndicateId, memberId }: Town): Promise<string> {
  const id = newId();
  await migrator()`insert into visit (syndicate_id, member_id, id, status, agenda, attendees, created_by)
    values (${syndicateId}, ${memberId}, ${id}, 'planned', '[]', '[]', 'Essai')`;
  return id;
}

async function actOf(town: Town) {
  await newTerms(town.syndicateId);
  return recordInputSchema.parse({
    service: "dpo",
    memberId: town.memberId,
    date: DAY,
    theme: "communication_donnees",
    type: "conseil",
    channel: "telephone",
    mode: "telephone",
    subject: "Un notaire demande un extrait",
    status: "ouverte",
    entryIds: [await plantEntry(town)],
    visitId: await plantVisit(town),
  });
}

/** An act already noted, with what was noted. */
async function recorded(town: Town) {
  const actor = await town.actor("dpo");
  const act = await actOf(town);
  return { actor, act, ...(await recordIntervention(actor, newId(), act)) };
}

const mailing = { date: DAY, type: "mailing", mode: "courriel", subject: "Alerte", audience: "Tous les membres" };

export const cases = [
  serviceCase(recordIntervention)(async (town) => ({ actor: await town.actor("dpo"), input: await actOf(town) })),
  serviceCase(saveIntervention)(async (town) => {
    const { actor, act, id, version } = await recorded(town);
    return { actor, input: saveInputSchema.parse({ ...act, id, version, subject: "Un autre objet" }) };
  }),
  serviceCase(moveIntervention)(async (town) => {
    const { actor, id, version } = await recorded(town);
    return { actor, input: { service: "dpo", memberId: town.memberId, id, version, status: "close" } };
  }),
  serviceCase(addFollowUp)(async (town) => {
    const { actor, id } = await recorded(town);
    const followed = { date: DAY, mode: "courriel", note: "Réponse écrite", closes: true, personalDataKept: false };
    return { actor, input: { service: "dpo", memberId: town.memberId, interventionId: id, ...followed } };
  }),
  serviceCase(recordCollectiveAct)(async (town) => {
    await newTerms(town.syndicateId);
    return { actor: await town.actor("dpo"), input: collectiveActSchema.parse(mailing) };
  }),
  serviceCase(saveCollectiveAct)(
    async (town) => {
      await newTerms(town.syndicateId);
      const actor = await town.actor("dpo");
      const { id, version } = await recordCollectiveAct(actor, newId(), collectiveActSchema.parse(mailing));
      return { actor, input: saveCollectiveActSchema.parse({ ...mailing, id, version, subject: "Autre alerte" }) };
    },
    { shared: ["id"] },
  ),
];
