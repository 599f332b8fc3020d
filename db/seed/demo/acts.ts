import { addDays } from "@/lib/domain/day";
import { newId } from "@/lib/domain/identifier";
import { readReference } from "../reference";
import { type DemoMember, insertRows, type World } from "./world";

type Act = { date: string; member: string; theme: string; type: string; mode: string; minutes: number };
type Fixture = {
  dpoInterventions: (Act & { ref: string })[];
  itRequests: [string, string, string, string][];
  mailings: { date: string; subject: string; audience: string }[];
};

export const readFixture = <T = Fixture>(): T => readReference<T>("stats-fixture.json");

const DPO_SUBJECTS: Record<string, readonly string[]> = {
  communication_donnees: [
    "Un notaire demande un extrait avec filiation",
    "Copie de la liste électorale",
    "Un voisin demande un permis de construire",
    "Adresse demandée par la gendarmerie",
    "Demande de la caisse d’allocations familiales",
  ],
  relation_usager: [
    "Formulaire d’inscription au périscolaire",
    "Mention d’information du site",
    "Photos de la fête du village",
    "Case à cocher d’un formulaire en ligne",
  ],
  ressources_humaines: [
    "Durée de garde des candidatures spontanées",
    "Transmission d’un arrêt de travail",
    "Contenu du dossier d’un agent",
  ],
  securite_violations: ["Envoi d’une liste en copie visible", "Boîte de courriel détournée"],
  gouvernance_registre: ["Mise à jour des fiches avec la secrétaire", "Délibération de désignation", "Première visite"],
  sous_traitance: ["Contrat du portail famille", "Clause de restitution absente"],
  police_videoprotection: ["Panneau des caméras", "Dossier préfectoral"],
  etat_civil_elections: ["Naissances dans le bulletin"],
  enfance_scolaire: ["Allergies affichées en cuisine"],
  action_sociale: ["Secret du conseil d’administration"],
  vie_assemblee: ["Retransmission vidéo du conseil"],
};
const IT_SUBJECTS: Record<string, string> = {
  berger_levrault: "Assistance sur un progiciel",
  materiel_postes: "Poste à remplacer",
  reseau_internet: "Coupure de la liaison",
  messagerie: "Boîte pleine",
  sauvegarde_externalisee: "Sauvegarde en échec",
  securite_antivirus: "Alerte de l’antivirus",
  dematerialisation: "Certificat à renouveler",
};

export type DemoVisit = { id: string; memberId: string; interventionId: string; date: string };

/** Rows of interventions: those of the fixture as they are, those of after with the same shape. */
export async function seedInterventions(
  world: World,
  acts: readonly (Act & { ref: string; memberId: string })[],
  requests: readonly { date: string; memberId: string; mode: string; theme: string; ref: string }[],
  technician: { id: string; name: string },
  questionnaireId: string,
): Promise<DemoVisit[]> {
  const { sql, syndicateId, random, dpo } = world;
  const visits: DemoVisit[] = [];
  const row = (act: { date: string; memberId: string; mode: string; theme: string; ref: string }) => ({
    syndicate_id: syndicateId,
    member_id: act.memberId,
    id: newId(),
    ref: act.ref,
    date: act.date,
    theme: act.theme,
    channel: act.mode === "deplacement" ? "telephone" : act.mode,
    mode: act.mode,
    status: "close",
    closed_at: act.date,
    created_at: addDays(act.date, random.below(4)),
  });
  const dpoRows = acts.map((act) => {
    const base = row(act);
    const visit = act.type === "visite" ? newId() : null;
    if (visit) visits.push({ id: visit, memberId: act.memberId, interventionId: base.id, date: act.date });
    return {
      ...base,
      service: "dpo",
      type: act.type,
      subject:
        act.type === "visite" ? "Visite sur place" : random.pick(DPO_SUBJECTS[act.theme] ?? ["Question générale"]),
      duration_minutes: act.minutes,
      travel_minutes: act.type === "visite" ? random.between(6, 12) * 5 : null,
      author: dpo.name,
      author_id: dpo.id,
      visit_id: visit,
      confidential: act.type === "violation",
    };
  });
  const itRows = requests.map((request) => ({
    ...row(request),
    service: "it",
    subject: IT_SUBJECTS[request.theme] ?? "Demande",
    author: technician.name,
    author_id: technician.id,
  }));
  await insertRows(sql, "intervention", dpoRows);
  await insertRows(sql, "intervention", itRows);
  await insertRows(
    sql,
    "visit",
    visits.map((visit) => ({
      syndicate_id: syndicateId,
      member_id: visit.memberId,
      id: visit.id,
      status: "done",
      planned_at: `${visit.date}T09:30:00+01:00`,
      planned_minutes: 75,
      done_from: `${visit.date}T09:30:00+01:00`,
      done_to: `${visit.date}T10:50:00+01:00`,
      place: "Mairie",
      purposes: ["register_refinement"],
      agenda: sql.json([]),
      attendees: sql.json([{ function: "secretaire", label: "", name: "" }]),
      questionnaire_id: questionnaireId,
      intervention_id: visit.interventionId,
      created_by: dpo.name,
      created_at: addDays(visit.date, -20),
    })),
  );
  return visits;
}

/** The figures of the minutes: rows of the fixture, one by one. */
export async function seedMinutes(
  world: World,
  members: readonly DemoMember[],
  technician: { id: string; name: string },
  questionnaireId: string,
): Promise<DemoVisit[]> {
  const { sql, syndicateId, dpo } = world;
  const fixture = readFixture();
  const idOf = (code: string) => {
    const member = members.find((m) => m.code === code);
    if (!member) throw new Error(`no member ${code} in the fixture`);
    return member.id;
  };
  const visits = await seedInterventions(
    world,
    fixture.dpoInterventions.map((act) => ({ ...act, memberId: idOf(act.member) })),
    fixture.itRequests.map(([date, member, mode, theme], index) => ({
      date,
      mode,
      theme,
      memberId: idOf(member),
      ref: `INF-${date.slice(0, 4)}-${String(index + 1).padStart(4, "0")}`,
    })),
    technician,
    questionnaireId,
  );
  await insertRows(
    sql,
    "collective_act",
    fixture.mailings.map(({ date, subject }) => ({
      syndicate_id: syndicateId,
      id: newId(),
      date,
      type: "mailing",
      mode: "courriel",
      theme: "securite_violations",
      subject,
      audience: "Tous les membres",
      author: dpo.name,
      created_at: date,
    })),
  );
  await insertRows(sql, "commission_preset", [
    {
      syndicate_id: syndicateId,
      id: newId(),
      name: "Commission du 16 novembre 2022",
      from_on: "2020-01-01",
      to_on: "2022-11-15",
    },
  ]);
  await insertRows(
    sql,
    "annotation",
    [
      ["2021-01-01", "DSN"],
      ["2021-06-01", "REU"],
      ["2022-01-01", "DSN"],
    ].map(([month, label]) => ({
      syndicate_id: syndicateId,
      id: newId(),
      month,
      label,
      service: "it",
    })),
  );
  return visits;
}
