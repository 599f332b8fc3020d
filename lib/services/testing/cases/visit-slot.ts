import { newId } from "@/lib/domain/identifier";
import { answerSlotsSchema, type MailSlotsInput, proposeSlotsSchema } from "@/lib/domain/visit/slot";
import { answerSlots, mailSlots, proposeSlots, readSlots } from "../../visit/slots";
import { serviceCase, type Town } from "../case";
import { plantVisit } from "./visit";

const shape = { durationMinutes: 75, place: "Mairie", purposes: ["annual_review"] };
const slots = ["2036-12-15T09:30", "2036-12-16T14:00"];

async function plantSlots(town: Town) {
  const visit = await plantVisit(town);
  const dpo = await town.actor("dpo");
  await proposeSlots(dpo, newId(), proposeSlotsSchema.parse({ ...visit, ...shape, slots }));
  return { visit, proposed: (await readSlots(dpo, visit.memberId, visit.visitId)).slots };
}

/** The service, with nobody to carry the letter. */
const mailed = serviceCase((actor, key, input: MailSlotsInput) => mailSlots(actor, key, input, async () => {}))(
  async (town) => ({ actor: await town.actor("dpo"), input: (await plantSlots(town)).visit }),
);

export const cases = [
  serviceCase(proposeSlots)(async (town) => ({
    actor: await town.actor("dpo"),
    input: proposeSlotsSchema.parse({ ...(await plantVisit(town)), ...shape, slots }),
  })),
  serviceCase(answerSlots)(async (town) => {
    const { visit, proposed } = await plantSlots(town);
    return {
      actor: await town.actor("referent"),
      input: answerSlotsSchema.parse({ ...visit, choice: proposed[1]?.id }),
    };
  }),
  { ...mailed, name: mailSlots.name },
];
