import { seedSyndicate } from "@/db/seed/syndicate";
import { randomOf } from "@/db/testing/history";
import { migrator, newMember } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import type { Service } from "@/lib/domain/intervention/service";

/** A year that is over, its November cut where a meeting's own period stops. */
export const SLOTS = [
  ...Array.from({ length: 10 }, (_, month) => ({ from: day(month + 1, 1), to: day(month + 1, 28) })),
  { from: "2024-11-01", to: "2024-11-15" },
  { from: "2024-11-16", to: "2024-11-28" },
  { from: "2024-12-01", to: "2024-12-28" },
];
export const PRESET = { from: "2024-01-01", to: "2024-11-15" };

function day(month: number, date: number): string {
  return `2024-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

export type Profile = { service: Service; theme: string; type: string | null; mode: string };
const MODES = ["courriel", "deplacement"];
const dpo = ["communication_donnees", "relation_usager", "autre"].flatMap((theme) =>
  ["conseil", "visite"].flatMap((type) => MODES.map((mode): Profile => ({ service: "dpo", theme, type, mode }))),
);
const it = MODES.map((mode): Profile => ({ service: "it", theme: "messagerie", type: null, mode }));
export const PROFILES: readonly Profile[] = [...dpo, ...it];

export type Act = { member: number; slot: number; profile: number };
export type CommissionWorld = {
  syndicateId: string;
  preset: string;
  /** Kind of each member. */
  kinds: readonly string[];
  acts: readonly Act[];
};

/** So many members of each kind, one that left in spring and one that joined in autumn among them, and a year of acts. */
export async function plantCommission(kinds: readonly string[], seed: number): Promise<CommissionWorld> {
  const syndicateId = await seedSyndicate(migrator(), { name: "Syndicat du secret" });
  const preset = newId();
  await migrator()`insert into commission_preset (syndicate_id, id, name, from_on, to_on)
    values (${syndicateId}, ${preset}, 'Séance', ${PRESET.from}, ${PRESET.to})`;
  const random = randomOf(seed);
  const members: string[] = [];
  for (const kind of kinds) members.push(await newMember(syndicateId, { kind }));
  await migrator()`update member set left_on = '2024-04-15' where syndicate_id = ${syndicateId} and id = ${members[0] ?? ""}`;
  await migrator()`update member set joined_on = '2024-10-02' where syndicate_id = ${syndicateId} and id = ${members[1] ?? ""}`;
  const acts = members.flatMap((_, member) =>
    Array.from({ length: 30 + random(30) }, (): Act => {
      // The last theme is rare, so that some cells are too small.
      const profile = random(4) === 0 ? random(PROFILES.length) : random(8);
      return { member, slot: random(SLOTS.length), profile };
    }),
  );
  const rows = acts.map(({ member, slot, profile }, index) => ({
    ...(PROFILES[profile] ?? PROFILES[0]),
    syndicate_id: syndicateId,
    member_id: members[member] ?? "",
    id: newId(),
    ref: `S-${index}`,
    date: SLOTS[slot]?.from ?? "",
    channel: "courriel",
    status: "close",
    author: "Essai",
    subject: "Objet",
  }));
  await migrator()`insert into intervention ${migrator()(rows)}`;
  const visits = rows.filter(({ type }) => type === "visite");
  await migrator()`insert into visit ${migrator()(
    visits.map(({ syndicate_id, member_id, id, date }) => ({
      syndicate_id,
      member_id,
      id: newId(),
      status: "done",
      done_from: date,
      done_to: date,
      intervention_id: id,
      agenda: "[]",
      attendees: "[]",
      created_by: "Essai",
    })),
  )}`;
  return { syndicateId, preset, kinds, acts };
}
