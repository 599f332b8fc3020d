import { selectFigures } from "@/db/queries/statistics/figures";
import { selectMeetingContext } from "@/db/queries/statistics/meeting";
import { newId } from "@/lib/domain/identifier";
import { type Definition, type SnapshotContent, sealedText } from "@/lib/domain/meeting/snapshot";
import { figuresOf } from "@/lib/domain/statistics/figures";
import { countedAs, sha256 } from "./counted";
import { insertRows, type World } from "./world";

/** The figures as the commission reads them. */
const countedFor = (world: World, period: { from: string; to: string }) =>
  countedAs(world, "commissioner", async (tx) => {
    const context = await selectMeetingContext(tx, world);
    const figures = figuresOf(await selectFigures(tx, { period, commission: true }), period, context.terms);
    return { context, figures };
  });

/** The meeting of the minutes with its figures frozen, and a later one that its open decision comes back to. */
export async function seedMeetings(
  world: World,
  syndicate: string,
  definitions: Record<string, Definition>,
): Promise<void> {
  const { sql, syndicateId, dpo } = world;
  const [preset] = await sql<
    { id: string; name: string; from: string; to: string }[]
  >`select id, name, from_on::text as from, to_on::text as to from commission_preset where syndicate_id = ${syndicateId} limit 1`;
  if (!preset) throw new Error("the demo has the period of its minutes");
  const own = { syndicate_id: syndicateId, created_by: dpo.name };
  const [held, next] = [newId(), newId()];
  const meeting = { ...own, preset_id: preset.id, present: ["Présidente", "Maire de Damprelle", "DPO mutualisée"] };
  await insertRows(sql, "meeting", [
    {
      ...{ ...meeting, id: held, title: preset.name, held_on: "2022-11-16", excused: ["Maire de Corvières"] },
      agenda: ["Bilan du service informatique", "Bilan du DPO mutualisé", "Questions diverses"],
    },
    {
      ...{ ...meeting, id: next, title: "Commission du 10 mai 2023", held_on: "2023-05-10", excused: [], present: [] },
      agenda: ["Suite des décisions de novembre"],
    },
  ]);
  const item = { ...own, meeting_id: held, version: 1 };
  await insertRows(sql, "meeting_item", [
    {
      ...{ ...item, id: newId(), kind: "decision", owner: "DPO mutualisée", due_on: "2023-06-30" },
      label: "Visiter les quatorze membres qui n’ont pas encore été accompagnés",
      ...{ outcome: "", closed_on: null },
    },
    {
      ...{ ...item, id: newId(), kind: "question", owner: "Service informatique", due_on: "2022-12-31" },
      label: "Combien de communes ont encore un serveur dans leurs locaux\u00a0?",
      ...{ outcome: "Réponse donnée par courriel aux membres de la commission", closed_on: "2022-12-12" },
    },
  ]);
  const { figures, context } = await countedFor(world, { from: preset.from, to: preset.to });
  const content: SnapshotContent = {
    format: 1,
    meeting: { title: preset.name, heldOn: "2022-11-16" },
    syndicate,
    frozenOn: "2022-11-16",
    figures: { ...figures, extractedOn: "2022-11-16" },
    definitions,
    annotations: context.annotations.map(({ month, label, service }) => ({ month, label, service })),
    terms: context.terms,
  };
  const text = sealedText(content);
  await insertRows(sql, "snapshot", [
    {
      ...{ syndicate_id: syndicateId, meeting_id: held, number: 1, content: text, frozen_by: dpo.name },
      ...{ sha256: sha256(text).digest("hex"), frozen_at: "2022-11-16T09:00:00Z" },
    },
  ]);
}
