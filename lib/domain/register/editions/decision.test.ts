import fc from "fast-check";
import { expect, test } from "vitest";
import { sameValue } from "../canonical";
import type { EntryContent } from "../content";
import { FIELD_KEYS } from "../content/fields";
import { contentFromTemplate } from "../from-template";
import { completeContent } from "../testing/complete-entry";
import { reference, templateOf } from "../testing/templates";
import { type Answers, contentAfter, decisionOf, unanswered } from "./decision";
import { editionProposal, proposedEdition, saysElse } from "./proposal";

const before = contentFromTemplate(templateOf("etat-civil"));
const recipient = (label: string) => ({ label, note: "" });
const now: EntryContent = {
  ...before,
  adaptedNotice: "Notice en mots simples",
  externalRecipients: [...before.externalRecipients, recipient("Archives départementales")],
  nirBasis: "Décret du modèle",
  toConfirm: [{ field: null, note: "Vérifier le décret", confirmedOn: null }],
};
const town: EntryContent = {
  ...before,
  service: "État civil",
  externalRecipients: [...before.externalRecipients, recipient("Notaires")],
  nirBasis: "Décret de la commune",
  confirmed: ["purposes", "adaptedNotice", "externalRecipients"],
};
const proposal = editionProposal(before, now, town);
const editions = { before, now };

test("TPL-05 each answer that the edition changes is proposed with its three texts, the town's own are left alone", () => {
  expect(proposal.fields.map(({ field, kind }) => [field, kind])).toEqual([
    ["nirBasis", "conflict"],
    ["adaptedNotice", "fresh"],
    ["externalRecipients", "joined"],
  ]);
  expect(proposal.untouched).toEqual(["service"]);
  expect(proposal.fields[0]).toMatchObject({
    before: before.nirBasis,
    now: "Décret du modèle",
    town: "Décret de la commune",
    result: "Décret du modèle",
  });
});

test("TPL-05 what the town already says is not asked", () => {
  expect(editionProposal(before, now, { ...town, adaptedNotice: now.adaptedNotice }).fields).toHaveLength(2);
  expect(editionProposal(before, now, now).fields).toEqual([]);
});

test("TPL-06 an answer is needed for every field, and each goes where it was chosen", () => {
  const answers: Answers = { adaptedNotice: "accept", nirBasis: "keep" };
  expect(unanswered(proposal, answers)).toEqual(["externalRecipients"]);
  const whole: Answers = { ...answers, externalRecipients: "accept" };
  expect(unanswered(proposal, whole)).toEqual([]);
  expect(decisionOf(proposal, whole)).toEqual({
    accepted: ["adaptedNotice", "externalRecipients"],
    kept: ["nirBasis"],
  });
});

test("TPL-06 what is accepted goes in with the town's additions, and nobody has found it right yet", () => {
  const after = contentAfter(editions, town, proposal, ["adaptedNotice", "externalRecipients"]);
  expect(after.adaptedNotice).toBe("Notice en mots simples");
  expect(after.externalRecipients.map(({ label }) => label)).toEqual([
    ...before.externalRecipients.map(({ label }) => label),
    "Archives départementales",
    "Notaires",
  ]);
  expect(after.nirBasis).toBe("Décret de la commune");
  expect(after.service).toBe("État civil");
  expect(after.confirmed).toEqual(["purposes"]);
  expect(after.toConfirm).toEqual(now.toConfirm);
});

test("TPL-06 keeping everything changes nothing at all", () => {
  expect(contentAfter(editions, town, proposal, [])).toBe(town);
});

test("TPL-06 a point that somebody confirmed stays; one that the edition lifts goes", () => {
  const point = (note: string, confirmedOn: string | null = null) => ({ field: null, note, confirmedOn });
  const old = { ...before, toConfirm: [point("levé"), point("confirmé")] };
  const own = { ...town, toConfirm: [point("levé"), point("confirmé", "2026-01-05"), point("à nous")] };
  const after = contentAfter({ before: old, now }, own, editionProposal(old, now, own), ["adaptedNotice"]);
  expect(after.toConfirm.map(({ note }) => note)).toEqual(["confirmé", "à nous", "Vérifier le décret"]);
});

test("TPL-07 the latest edition is proposed to who answered an earlier one, unless it says the same", () => {
  const [one, two, three] = [before, now, now].map((base, index) => ({ version: index + 1, base }));
  if (!one || !two || !three) throw new Error("three editions");
  expect(proposedEdition([one, two], 1)).toEqual({ from: one, to: two });
  expect(proposedEdition([one, two], 2)).toBeNull();
  expect(proposedEdition([one, two, three], 1)).toEqual({ from: one, to: three });
  expect(proposedEdition([one, two, three], 2)).toBeNull();
  expect(proposedEdition([one], 7)).toBeNull();
  expect(saysElse(before, { ...before, confirmed: ["name"] })).toBe(false);
});

test("TPL-07 over every pair of templates, deciding touches the accepted fields and no other", () => {
  const contents = [...reference.templates.map(contentFromTemplate), completeContent];
  const one = fc.constantFrom(...contents);
  fc.assert(
    fc.property(one, one, one, fc.array(fc.constantFrom(...FIELD_KEYS)), (old, fresh, own, wished) => {
      const found = editionProposal(old, fresh, own);
      const accepted = found.fields.map(({ field }) => field).filter((field) => wished.includes(field));
      const after = contentAfter({ before: old, now: fresh }, own, found, accepted);
      for (const field of FIELD_KEYS) {
        const asked = found.fields.find((proposed) => proposed.field === field);
        if (accepted.includes(field)) expect(after[field]).toEqual(asked?.result);
        else expect(sameValue(after[field], own[field])).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
