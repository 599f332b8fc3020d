import { addDays, daysBetween } from "@/lib/domain/day";
import { newId } from "@/lib/domain/identifier";
import { type DemoVisit, seedInterventions } from "./acts";
import { type DemoMember, insertRows, type World } from "./world";

/** The day after the fixture's period: nothing invented stands before it, so its figures stay exact. */
const FIRST_DAY = "2022-11-16";

const THEMES = [
  "communication_donnees",
  "communication_donnees",
  "communication_donnees",
  "relation_usager",
  "relation_usager",
  "ressources_humaines",
  "securite_violations",
  "gouvernance_registre",
  "sous_traitance",
  "enfance_scolaire",
  "urbanisme_technique",
] as const;
const TYPES = [
  "conseil",
  "conseil",
  "conseil",
  "relecture",
  "revue_registre",
  "analyse_contrat",
  "exercice_droits",
  "formation",
] as const;
const MODES = ["courriel", "courriel", "telephone", "telephone", "visio"] as const;
const IT_MODES = [
  "telemaintenance",
  "telemaintenance",
  "telemaintenance",
  "telephone",
  "courriel",
  "deplacement",
] as const;
const IT_DOMAINS = [
  "berger_levrault",
  "berger_levrault",
  "materiel_postes",
  "messagerie",
  "reseau_internet",
  "dematerialisation",
] as const;
const ACTIONS = [
  ["Fermer les comptes des agents partis", 1, "organisationnelle"],
  ["Mettre la mention d’information sur le formulaire de cantine", 3, "juridique"],
  ["Demander le contrat de l’éditeur", 2, "juridique"],
  ["Chiffrer les ordinateurs portables", 2, "technique"],
  ["Afficher la fiche réflexe violation", 3, "organisationnelle"],
  ["Installer un gestionnaire de mots de passe", 4, "technique"],
] as const;

/** Invented activity from the end of the minutes to today, so that homes, deadlines and reviews live. */
export async function seedAfterwards(
  world: World,
  members: readonly DemoMember[],
  technician: { id: string; name: string },
  questionnaireId: string,
): Promise<void> {
  const { random, today } = world;
  const span = daysBetween(FIRST_DAY, today);
  if (span <= 0) return;
  const someDay = () => addDays(FIRST_DAY, random.below(span));
  // Some towns never call: the DPO sees which at home.
  const callers = members.filter((_, index) => index % 7 !== 3);
  const acts = Array.from({ length: Math.round(span / 5) }, (_, index) => {
    const visit = index % 17 === 5;
    return {
      ref: `DPO-D-${String(index + 1).padStart(4, "0")}`,
      date: someDay(),
      member: "",
      memberId: random.pick(callers).id,
      theme: visit ? "gouvernance_registre" : random.pick(THEMES),
      type: visit ? "visite" : random.pick(TYPES),
      mode: visit ? "deplacement" : random.pick(MODES),
      minutes: visit ? 80 : random.between(3, 16) * 5,
    };
  });
  const requests = Array.from({ length: Math.round(span / 1.2) }, (_, index) => ({
    ref: `INF-D-${String(index + 1).padStart(5, "0")}`,
    date: someDay(),
    memberId: random.pick(members).id,
    mode: random.pick(IT_MODES),
    theme: random.pick(IT_DOMAINS),
  }));
  const visits = await seedInterventions(world, acts, requests, technician, questionnaireId);
  await seedFollowing(world, visits);
  await seedPlanned(world, members, questionnaireId);
}

/** Findings and actions of the recent visits: some done, some under way, some late. */
async function seedFollowing(
  { sql, syndicateId, random, today, dpo }: World,
  visits: readonly DemoVisit[],
): Promise<void> {
  const findings: Record<string, unknown>[] = [];
  const actions: Record<string, unknown>[] = [];
  for (const visit of visits.filter(({ date }) => daysBetween(date, today) < 720)) {
    for (let rank = 0; rank < 3; rank++) {
      const [label, priority, kind] = random.pick(ACTIONS);
      const own = { syndicate_id: syndicateId, member_id: visit.memberId };
      const findingId = newId();
      const status = random.pick(["fait", "fait", "en_cours", "a_faire"] as const);
      const dueOn = addDays(visit.date, priority * 90);
      findings.push({ ...own, visit_id: visit.id, id: findingId, label, severity: priority, state: status });
      actions.push({
        ...own,
        id: newId(),
        label,
        origin: "visit",
        visit_id: visit.id,
        finding_id: findingId,
        kind,
        priority,
        owner_kind: "town",
        owner_name: "Secrétariat",
        due_on: dueOn,
        status,
        done_on: status === "fait" ? addDays(visit.date, random.between(10, 80)) : null,
        done_by: status === "fait" ? "Secrétariat" : "",
        created_by: dpo.name,
        created_at: visit.date,
      });
    }
  }
  await insertRows(sql, "finding", findings);
  await insertRows(sql, "action", actions);
}

async function seedPlanned(
  { sql, syndicateId, today, dpo }: World,
  members: readonly DemoMember[],
  questionnaireId: string,
): Promise<void> {
  const soon = [
    ["M13", 9],
    ["M26", 16],
    ["M46", 30],
  ] as const;
  await insertRows(
    sql,
    "visit",
    soon.flatMap(([code, days]) => {
      const member = members.find((m) => m.code === code);
      if (!member) return [];
      return [
        {
          syndicate_id: syndicateId,
          member_id: member.id,
          id: newId(),
          status: "planned",
          planned_at: `${addDays(today, days)}T09:30:00+01:00`,
          planned_minutes: 75,
          place: "Mairie",
          purposes: ["first_visit"],
          agenda: sql.json([]),
          attendees: sql.json([]),
          questionnaire_id: questionnaireId,
          created_by: dpo.name,
        },
      ];
    }),
  );
}
