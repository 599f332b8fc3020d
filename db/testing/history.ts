import { seedSyndicate } from "@/db/seed/syndicate";
import { addDays } from "@/lib/domain/day";
import { newId } from "@/lib/domain/identifier";
import { migrator, newMember } from "./people";

/** Gives an integer from 0 to `below`, excluded; the same seed gives the same run. */
export type Random = (below: number) => number;

export function randomOf(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const THEMES = ["communication_donnees", "relation_usager", "autre", "archives_durees"];
/** Retired once its acts are there. */
const RETIRED = "archives_durees";
const TYPES = ["conseil", "visite", "violation", "exercice_droits"];
const MODES = ["courriel", "telephone", "deplacement"];
const DOMAINS = ["messagerie", "berger_levrault", "materiel_postes"];
const STATUSES = ["brouillon", "ouverte", "en_attente_membre", "close", "annulee"];
const KINDS = ["commune", "commune", "commune", "ccas", "epci"];

export type HistoryMember = { id: string; kind: string; joined: string | null; left: string | null };
export type HistoryAct = {
  id: string;
  member: number;
  service: "dpo" | "it";
  date: string;
  entered: string;
  theme: string;
  type: string | null;
  mode: string;
  status: string;
  duration: number | null;
  preparation: number | null;
  travel: number | null;
  visitDone: boolean;
};
export type History = { syndicateId: string; members: HistoryMember[]; acts: HistoryAct[] };

const pick = <T>(random: Random, items: readonly T[]): T => items[random(items.length)] as T; // `random` stays below the length

/** Two years of a syndicate, drawn: acts of every status, follow-ups, late entries, visits held or not, members come and gone, mailings. */
export async function plantHistory(random: Random, size: { members: number; acts: number }): Promise<History> {
  const sql = migrator();
  const syndicateId = await seedSyndicate(sql, { name: "Syndicat tiré au sort" });
  const members: HistoryMember[] = [];
  for (let rank = 0; rank < size.members; rank++) {
    const kind = pick(random, KINDS);
    const id = await newMember(syndicateId, { kind });
    const joined = random(4) === 0 ? addDays("2023-01-01", random(600)) : null;
    const left = random(5) === 0 ? addDays("2023-01-01", random(900)) : null;
    await sql`update member set joined_on = ${joined}, left_on = ${left} where syndicate_id = ${syndicateId} and id = ${id}`;
    members.push({ id, kind, joined, left });
  }
  const minutes = () => (random(3) === 0 ? null : 5 * random(30));
  const acts = Array.from({ length: size.acts }, (): HistoryAct => {
    const service = random(3) === 0 ? "it" : "dpo";
    const date = addDays("2023-01-01", random(760));
    const type = service === "dpo" ? pick(random, TYPES) : null;
    return {
      id: newId(),
      member: random(members.length),
      service,
      date,
      entered: addDays(date, random(4) === 0 ? 25 + random(12) : 0),
      theme: pick(random, service === "dpo" ? THEMES : DOMAINS),
      type,
      mode: pick(random, MODES),
      status: pick(random, STATUSES),
      duration: minutes(),
      preparation: minutes(),
      travel: minutes(),
      visitDone: type === "visite" && random(2) === 0,
    };
  });
  const idOf = (act: HistoryAct) => members[act.member]?.id ?? "";
  const rows = acts.map((act, index) => ({
    syndicate_id: syndicateId,
    member_id: idOf(act),
    id: act.id,
    ref: `H-${index}`,
    ...{ service: act.service, date: act.date, theme: act.theme, type: act.type, mode: act.mode, status: act.status },
    ...{ channel: "courriel", author: "Essai", subject: "Objet", created_at: `${act.entered}T12:00:00Z` },
    ...{ duration_minutes: act.duration, preparation_minutes: act.preparation, travel_minutes: act.travel },
  }));
  await sql`insert into intervention ${sql(rows)}`;
  const visits = acts.filter(({ type }) => type === "visite");
  const common = { syndicate_id: syndicateId, agenda: "[]", attendees: "[]", created_by: "Essai" };
  const held = visits.map((act) => ({
    ...common,
    member_id: idOf(act),
    id: newId(),
    status: act.visitDone ? "done" : "planned",
    done_from: act.date,
    done_to: act.date,
    intervention_id: act.id,
  }));
  if (held.length > 0) await sql`insert into visit ${sql(held)}`;
  const followed = acts.filter(() => random(5) === 0);
  const calls = followed.map((act) => ({
    ...{ syndicate_id: syndicateId, member_id: idOf(act), intervention_id: act.id, id: newId() },
    ...{ date: addDays(act.date, 10 + random(20)), mode: "deplacement", note: "Rappel", minutes: 15, author: "Essai" },
  }));
  if (calls.length > 0) await sql`insert into follow_up ${sql(calls)}`;
  await sql`insert into collective_act (syndicate_id, id, date, type, theme, mode, subject, audience, author)
    values (${syndicateId}, ${newId()}, '2024-02-15', 'mailing', 'autre', 'courriel', 'Alerte', 'all_members', 'Essai')`;
  await sql`update dictionary_term set active = false where syndicate_id = ${syndicateId} and list = 'theme' and code = ${RETIRED}`;
  return { syndicateId, members, acts };
}
