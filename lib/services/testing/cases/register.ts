import { migrator } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { stepInput } from "@/lib/domain/register/questions/read";
import type { EntryStatus } from "@/lib/domain/register/status";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { addEntry, adoptTemplate, setTemplateAside, takeTemplateBack } from "../../register/adopt-template";
import { approveEntries } from "../../register/approve-entries";
import { answerQuestion, askQuestion, closeQuestion, savePrivateNote } from "../../register/dialogue";
import {
  archiveEntry,
  reopenEntry,
  returnEntry,
  reviewEntry,
  submitEntry,
  takeUpEntry,
} from "../../register/entry-life";
import { saveEntry } from "../../register/save-entry";
import { saveStep } from "../../register/save-step";
import { serviceCase, type Town } from "../case";

/** A complete entry of the town, at a status. */
export async function plantEntry({ syndicateId, memberId }: Town, status: EntryStatus = "draft") {
  const sql = migrator();
  const entryId = newId();
  await sql`insert into entry (syndicate_id, member_id, id, ref, name, domain, status, content, created_by, updated_by)
    values (${syndicateId}, ${memberId}, ${entryId}, ${entryId}, 'Cantine', 'enfance', ${status},
      ${sql.json(completeContent as never)}, 'Essai', 'Essai')`; // plain JSON
  return { memberId, entryId, version: 1 };
}

async function plantQuestion({ syndicateId, memberId }: Town, entryId: string, origin: "dpo" | "town") {
  const questionId = newId();
  await migrator()`insert into entry_question (syndicate_id, member_id, entry_id, id, field, origin, question, asked_by)
    values (${syndicateId}, ${memberId}, ${entryId}, ${questionId}, 'purposes', ${origin}, 'Pourquoi ?', 'Essai')`;
  return { questionId, version: 1 };
}

export const cases = [
  serviceCase(addEntry)(async (town) => ({
    actor: await town.actor("referent"),
    input: { memberId: town.memberId, name: "Vidéoprotection", domain: "securite" },
  })),
  serviceCase(adoptTemplate)(async (town) => ({
    actor: await town.actor("dpo"),
    input: { memberId: town.memberId, templateId: "etat-civil" },
  })),
  serviceCase(setTemplateAside)(async (town) => ({
    actor: await town.actor("referent"),
    input: { memberId: town.memberId, templateId: "etat-civil", reason: "Pas chez nous" },
  })),
  serviceCase(takeTemplateBack)(async (town) => {
    await migrator()`insert into set_aside (syndicate_id, member_id, template_id, reason, by)
      values (${town.syndicateId}, ${town.memberId}, 'etat-civil', 'Non', 'Essai')`;
    return {
      actor: await town.actor("referent"),
      input: { memberId: town.memberId, templateId: "etat-civil" },
    };
  }),
  serviceCase(saveEntry)(async (town) => ({
    actor: await town.actor("referent"),
    input: { ...(await plantEntry(town)), content: { ...completeContent, service: "Mairie", unknowns: ["purposes"] } },
  })),
  serviceCase(saveStep)(async (town) => ({
    actor: await town.actor("referent"),
    input: {
      ...(await plantEntry(town)),
      step: "service",
      input: { ...stepInput(completeContent, "service", null), service: "Mairie" },
      keepTheirs: [],
      settled: true,
    },
  })),
  serviceCase(submitEntry)(async (town) => ({ actor: await town.actor("referent"), input: await plantEntry(town) })),
  serviceCase(takeUpEntry)(async (town) => ({ actor: await town.actor("dpo"), input: await plantEntry(town) })),
  serviceCase(returnEntry)(async (town) => {
    const entry = await plantEntry(town, "submitted");
    await plantQuestion(town, entry.entryId, "dpo");
    return { actor: await town.actor("dpo"), input: entry };
  }),
  serviceCase(reviewEntry)(async (town) => ({
    actor: await town.actor("dpo"),
    input: { ...(await plantEntry(town, "submitted")), reason: "Vu", recommendation: "", nextReviewOn: null },
  })),
  serviceCase(reopenEntry)(async (town) => ({
    actor: await town.actor("referent"),
    input: await plantEntry(town, "submitted"),
  })),
  serviceCase(archiveEntry)(async (town) => ({ actor: await town.actor("dpo"), input: await plantEntry(town) })),
  serviceCase(askQuestion)(async (town) => {
    const { memberId, entryId } = await plantEntry(town);
    return {
      actor: await town.actor("dpo"),
      input: { memberId, entryId, field: "purposes", question: "Pourquoi ?" },
    };
  }),
  serviceCase(answerQuestion)(async (town) => {
    const entry = await plantEntry(town);
    const question = await plantQuestion(town, entry.entryId, "dpo");
    return { actor: await town.actor("referent"), input: { ...entry, ...question, answer: "Pour la cantine" } };
  }),
  serviceCase(closeQuestion)(async (town) => {
    const entry = await plantEntry(town);
    return {
      actor: await town.actor("dpo"),
      input: { ...entry, ...(await plantQuestion(town, entry.entryId, "dpo")) },
    };
  }),
  serviceCase(savePrivateNote)(async (town) => ({
    actor: await town.actor("dpo"),
    input: { ...(await plantEntry(town)), version: 0, text: "À revoir" },
  })),
  serviceCase(approveEntries)(async (town) => {
    const { memberId, entryId, version } = await plantEntry(town, "reviewed");
    const leftOut = await plantEntry(town, "reviewed");
    return {
      actor: await town.actor("representative"),
      input: {
        memberId,
        entries: [{ entryId, version }],
        leftOut: [{ entryId: leftOut.entryId, reason: "Plus tard" }],
      },
    };
  }),
];
