import type { Sql } from "postgres";
import type { Definition } from "@/lib/domain/meeting/snapshot";
import type { MemberKind } from "@/lib/domain/member/kind";
import type { EntryContent } from "@/lib/domain/register/content";
import { readFixture, seedMinutes } from "./demo/acts";
import { seedAfterwards } from "./demo/afterwards";
import { seedDirectory } from "./demo/directory";
import { type KeepFile, seedDocuments } from "./demo/documents";
import { seedMeetings } from "./demo/meeting";
import { type MemberPlan, seedMembers } from "./demo/members";
import { type PersonPlan, seedPeople } from "./demo/people";
import { newRandom } from "./demo/random";
import { seedRegister } from "./demo/registers";
import { seedAnnualReports } from "./demo/reports";
import { seedSlots } from "./demo/slots";
import { seedTemplateOfOwn, seedUpdateRequest } from "./demo/templates";
import { readModels, type World } from "./demo/world";
import { seedSyndicate } from "./syndicate";

/** How one person of the demo signs in; `role` is the word of the interface. */
export type DemoSignIn = { role: string; email: string; password: string };

export type DemoOrder = {
  /** The password of a sign-in, the same at each call. */
  passwordFor: (email: string) => string;
  /** argon2id, by the service that signs in: the seed knows no other way. */
  hashPassword: (password: string) => Promise<string>;
  now: Date;
  /** Where this installation keeps files. */
  keep: KeepFile;
  /** The words of the figures, which are frozen with them; the seed knows no catalogue. */
  definitions: Record<string, Definition>;
  /** Told at each part laid. */
  say: (progress: string) => void;
};

type FixtureMembers = { members: { code: string; name: string; type: string; population: number }[] };

/** The fixture's words for kinds are its own. */
const KINDS: Record<string, MemberKind> = {
  commune: "commune",
  ccas: "ccas",
  syndicat_scolaire: "school_body",
  communaute_de_communes: "epci",
};

const fixtureMembers = (): MemberPlan[] =>
  readFixture<FixtureMembers>().members.map(({ code, name, type, population }) => {
    const kind = KINDS[type] ?? "other";
    return { code, name, kind, population, ...(kind === "ccas" && { parent: "M22" }) };
  });

const SIGN_INS = [
  {
    key: "dpo",
    role: "DPO mutualisé",
    name: "Claire Aubry",
    email: "claire.aubry@valdour.example",
    jobTitle: "Déléguée à la protection des données",
  },
  {
    key: "referent",
    role: "Secrétaire de mairie (Damprelle)",
    name: "Sylvie Marchal",
    email: "sylvie.marchal@damprelle.example",
    jobTitle: "Secrétaire de mairie",
  },
  {
    key: "representative",
    role: "Maire (Damprelle)",
    name: "Luc Ferrand",
    email: "luc.ferrand@damprelle.example",
    jobTitle: "Maire",
  },
  {
    key: "commissioner",
    role: "Commission informatique",
    name: "Irène Vasseur",
    email: "irene.vasseur@valdour.example",
    jobTitle: "Membre de la commission",
  },
  {
    key: "technician",
    role: "Service informatique",
    name: "Bruno Tessier",
    email: "bruno.tessier@valdour.example",
    jobTitle: "Technicien",
  },
  {
    key: "admin",
    role: "Administration du syndicat",
    name: "Hélène Rigaud",
    email: "helene.rigaud@valdour.example",
    jobTitle: "Responsable administrative",
  },
] as const;

/** The town of the demo's mayor and secretary names them on its card. */
const withItsPeople = (plan: MemberPlan): MemberPlan =>
  plan.name === "Damprelle" ? { ...plan, secretary: SIGN_INS[1].name, mayor: SIGN_INS[2].name } : plan;

async function mainSyndicate(sql: Sql, order: DemoOrder, today: string): Promise<DemoSignIn[]> {
  const { say } = order;
  const syndicateId = await seedSyndicate(sql, { name: "Syndicat numérique du Valdour", demo: true });
  await sql`update syndicate set dpo_name = 'Claire Aubry', dpo_email = 'dpo@valdour.example', dpo_phone = '' where id = ${syndicateId}`;
  const world = { sql, syndicateId, random: newRandom(), today, dpo: { id: "", name: "Claire Aubry" } };
  const members = await seedMembers(world, fixtureMembers().map(withItsPeople));
  say(`${members.length} membres`);
  const damprelle = members.find(({ name }) => name === "Damprelle")?.id ?? null;
  const plans = await Promise.all(
    SIGN_INS.map(
      async ({ key, name, email, jobTitle }): Promise<PersonPlan> => ({
        name,
        email,
        jobTitle,
        grants: [{ role: key, memberId: key === "referent" || key === "representative" ? damprelle : null }],
        passwordHash: await order.hashPassword(order.passwordFor(email)),
      }),
    ),
  );
  const ids = await seedPeople(sql, syndicateId, plans);
  world.dpo.id = ids.get(SIGN_INS[0].email) ?? "";
  const technician = { id: ids.get(SIGN_INS[4].email) ?? "", name: SIGN_INS[4].name };
  const [questionnaire] = await sql<
    { id: string }[]
  >`select id from questionnaire where syndicate_id = ${syndicateId} order by edition desc limit 1`;
  await seedMinutes(world, members, technician, questionnaire?.id ?? "");
  say("200 interventions du DPO, 1 000 demandes informatiques");
  await seedAfterwards(world, members, technician, questionnaire?.id ?? "");
  for (const asked of members.filter(({ id, code }) => id === damprelle || code === "M10"))
    await seedSlots(world, asked);
  say("activité depuis novembre 2022");
  const models = readModels();
  const directory = await seedDirectory(world, members, { syndicate: "Syndicat numérique du Valdour" });
  let entries = 0;
  for (const [index, member] of members.entries()) {
    const linked = (content: EntryContent) => directory.linkedTo(member, content);
    entries += (await seedRegister(world, member, models, { linked })).entries.length;
    if ((index + 1) % 20 === 0) say(`registres de ${index + 1} membres, ${entries} fiches`);
  }
  await directory.layLinks();
  say("annuaire, contrats et prestations");
  await seedTemplateOfOwn(world, members);
  await seedUpdateRequest(world, members);
  if (damprelle) say(`${await seedDocuments(world, damprelle, order.keep)} documents`);
  await seedMeetings(world, "Syndicat numérique du Valdour", order.definitions);
  const reader = members.find(({ id }) => id === damprelle);
  if (reader) await seedAnnualReports(world, reader);
  say("séances de la commission, rapports annuels");
  return SIGN_INS.map(({ role, email }) => ({ role, email, password: order.passwordFor(email) }));
}

/** A neighbour whose registers stand at the other levels: its presence shows that nothing of it can be seen. */
async function neighbour(sql: Sql, today: string): Promise<void> {
  const syndicateId = await seedSyndicate(sql, { name: "Syndicat mixte des Deux-Rives", demo: true });
  await sql`update syndicate set dpo_name = 'Rémi Delorge', dpo_email = 'dpo@deux-rives.example' where id = ${syndicateId}`;
  const ids = await seedPeople(sql, syndicateId, [
    {
      name: "Rémi Delorge",
      email: "remi.delorge@deux-rives.example",
      jobTitle: "Délégué à la protection des données",
      grants: [{ role: "dpo", memberId: null }],
    },
  ]);
  const world: World = {
    sql,
    syndicateId,
    random: newRandom(7),
    today,
    dpo: { id: [...ids.values()][0] ?? "", name: "Rémi Delorge" },
  };
  const members = await seedMembers(world, [
    { code: "N1", name: "Rivebelle", kind: "commune", population: 800 },
    { code: "N2", name: "Rivemarche", kind: "commune", population: 1400 },
    { code: "N3", name: "Communauté de communes des Deux-Rives", kind: "epci", population: 9000 },
  ]);
  const models = readModels();
  const directory = await seedDirectory(world, members, { syndicate: "Syndicat mixte des Deux-Rives", complete: true });
  for (const member of members) {
    await seedRegister(world, member, models, {
      linked: (content) => directory.linkedTo(member, content),
      ...(member.code === "N1" && { none: true }),
      ...(member.code === "N3" && { complete: true }),
    });
  }
  await directory.layLinks();
}

/** Lays the demo once, in an empty database, as the migrator; gives one sign-in per role. */
export async function seedDemo(sql: Sql, order: DemoOrder): Promise<DemoSignIn[]> {
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(order.now);
  const signIns = await mainSyndicate(sql, order, today);
  await neighbour(sql, today);
  order.say("second syndicat, pour l’isolation");
  return signIns;
}
