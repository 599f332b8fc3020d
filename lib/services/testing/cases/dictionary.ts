import { migrator } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { saveSettings } from "../../access/settings";
import { moveTerm, reactivateTerm, retireTerm } from "../../dictionary/arrange-terms";
import { addTerm, editTerm } from "../../dictionary/edit-term";
import { mergeTerm } from "../../dictionary/merge-term";
import { serviceCase, type Town } from "../case";

/** A term of one's own among those that the syndicate was installed with. */
async function plantTerm({ syndicateId }: Town, active = true) {
  const code = `essai_${newId().slice(-12)}`;
  await migrator()`insert into dictionary_term (syndicate_id, list, code, label, rank, active, services)
    values (${syndicateId}, 'theme', ${code}, ${code}, 900, ${active}, '{dpo}')`;
  const list = "theme" as const;
  return { list, code, version: 1 };
}

const words = { definition: "", services: ["dpo" as const] };

export const cases = [
  serviceCase(addTerm)(async (town) => ({
    actor: await town.actor("dpo"),
    input: { list: "mode" as const, label: `Essai ${newId().slice(-12)}`, collective: false, ...words },
  })),
  serviceCase(editTerm)(async (town) => ({
    actor: await town.actor("admin"),
    input: { ...(await plantTerm(town)), label: `Autre ${newId().slice(-12)}`, ...words },
  })),
  serviceCase(moveTerm)(async (town) => ({
    actor: await town.actor("admin"),
    input: { ...(await plantTerm(town)), direction: "up" as const },
  })),
  serviceCase(mergeTerm)(async (town) => ({
    actor: await town.actor("dpo"),
    input: { ...(await plantTerm(town)), into: (await plantTerm(town)).code },
  })),
  serviceCase(retireTerm)(async (town) => ({ actor: await town.actor("dpo"), input: await plantTerm(town) })),
  serviceCase(reactivateTerm)(async (town) => ({
    actor: await town.actor("dpo"),
    input: await plantTerm(town, false),
  })),
  serviceCase(saveSettings)(async (town) => {
    const [row] = await migrator()`select version from syndicate where id = ${town.syndicateId}`;
    return {
      actor: await town.actor("admin"),
      input: {
        version: row?.version,
        name: "Syndicat renommé",
        dpoName: "Claire Autre",
        dpoEmail: "dpo@example.test",
        dpoPhone: "",
        minimumCell: 5,
        documentQuotaMb: 500,
        offlineDays: 7,
      },
    };
  }),
];
