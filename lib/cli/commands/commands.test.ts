import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { seedSyndicate } from "@/db/seed/syndicate";
import { fixture } from "@/db/testing/fixture";
import { migrator } from "@/db/testing/people";
import { answer } from "./answer";
import { Refusal } from "./command";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "registre-essai-"));

/** The command in this process; its process of its own is tried once below. */
async function registre(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    return { code: 0, out: `${await answer(words)}\n`, err: "" };
  } catch (error) {
    if (error instanceof Refusal) return { code: 2, out: "", err: `${error.reasons.join("\n")}\n` };
    throw error;
  }
}

function file(name: string, lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

const MEMBERS = "nom;type;insee;siren;population;adhere_le;parti_le";
const ACTS = "date;adherent;service;theme;type;mode;statut;collective;objet";

const memberFile = () =>
  file("membres.csv", [
    MEMBERS,
    ...fixture.members.map(({ name, population }) => `${name};commune;;;${population ?? ""};2015-01-01;`),
  ]);

const nameOf = (code: string) => fixture.members.find((member) => member.code === code)?.name ?? "";

const actFile = () =>
  file("interventions.csv", [
    ACTS,
    ...fixture.dpoInterventions.map(
      (a) => `${a.date};${nameOf(a.member)};dpo;${a.theme};${a.type};${a.mode};close;non;Objet`,
    ),
    ...fixture.itRequests.map(
      ([date, member, mode, theme]) => `${date};${nameOf(member)};it;${theme};;${mode};close;non;Demande`,
    ),
    ...fixture.mailings.map(({ date }) => `${date};;dpo;;mailing;courriel;close;oui;Mailing`),
  ]);

test("CLI-01 members and interventions of the minutes, imported from files, give the figures of the minutes", async () => {
  const syndicateId = await seedSyndicate(migrator(), { name: "Syndicat des fichiers" });
  const here = ["--syndicate", "Syndicat des fichiers"];
  expect(await registre("members:import", memberFile(), "--dry-run", ...here)).toMatchObject({ code: 0 });
  expect(await registre("members:list", "--json", ...here)).toMatchObject({ code: 0, out: "[]\n" });
  expect(await registre("members:import", memberFile(), ...here)).toMatchObject({
    code: 0,
    out: "60\u00a0adhérents ajoutés.\n",
  });
  const again = await registre("members:import", memberFile(), ...here);
  expect([again.code, again.err.split("\n")[0]]).toEqual([
    2,
    "ligne 2 : déjà adhérent, par le nom ou le SIREN : Aubrevelle",
  ]);

  const dry = await registre("interventions:import", actFile(), "--dry-run", ...here);
  expect(dry.out).toContain("rien n’est écrit");
  const imported = await registre("interventions:import", actFile(), ...here);
  expect(imported.out).toBe(
    "Ajouté : 200\u00a0interventions du DPO (dont 14\u00a0visites faites), 1\u202f000\u00a0demandes informatiques, 5\u00a0actes collectifs.\n",
  );
  const { out } = await registre("stats", "--from", "2020-01-01", "--to", "2022-11-15", "--json", ...here);
  const expected = structuredClone(fixture.expected) as { dpo: { registersAMinima: number } }; // checked by fixtureSchema
  expected.dpo.registersAMinima = 0; // no register was imported
  expect(JSON.parse(out)).toEqual(expected);
  const trail =
    await migrator()`select action, count(*)::integer as n from audit_event where syndicate_id = ${syndicateId} group by action order by action`;
  expect(trail).toEqual([
    { action: "importInterventions", n: 1 },
    { action: "importMembers", n: 60 },
  ]);
}, 30_000);

test("CLI-02 a bad file is refused by line with exit code 2, and nothing is written", async () => {
  await seedSyndicate(migrator(), { name: "Syndicat des fautes" });
  const here = ["--syndicate", "Syndicat des fautes"];
  const bad = await registre(
    "members:import",
    file("mauvais.csv", [MEMBERS, "Bonville;commune;;;12;;", "Malville;château;;123456789;x;32/01/2020;"]),
    ...here,
  );
  expect(bad.code).toBe(2);
  expect(bad.err).toContain("ligne 3 : type inconnu : « château »");
  expect(bad.err).toContain("ligne 3 : population n’est pas un nombre : « x »");
  expect(bad.err).toContain("ligne 3 : adhere_le n’est pas une date : « 32/01/2020 »");
  expect((await registre("members:list", "--json", ...here)).out).toBe("[]\n");
  const acts = await registre(
    "interventions:import",
    file("actes.csv", [ACTS, "2022-01-01;Nulleville;dpo;inconnu;conseil;courriel;close;non;x"]),
    ...here,
  );
  const [theme, member, themes, domains, ...rest] = acts.err.trimEnd().split("\n");
  expect([acts.code, theme, member, rest]).toEqual([
    2,
    "ligne 2 : thème inconnu : « inconnu »",
    "ligne 2 : adhérent inconnu : « Nulleville »",
    [],
  ]);
  expect(themes).toContain("Thèmes du DPO : communication_donnees (Communication des données), ");
  expect(domains).toContain("messagerie (Messagerie)");
}, 30_000);

test("CLI-03 an open visit does not count as visited, a closed one leaves one done visit and one intervention", async () => {
  const syndicateId = await seedSyndicate(migrator(), { name: "Syndicat des visites" });
  const here = ["--syndicate", syndicateId];
  await registre("members:import", file("un.csv", [MEMBERS, "Uneville;commune;;;100;;"]), ...here);
  const line = (status: string) =>
    `2022-01-0${status === "close" ? 1 : 2};uneville;DPO;Gouvernance et registre;Visite sur place;Déplacement;${status};non;Visite`;
  await registre("interventions:import", file("visites.csv", [ACTS, line("close"), line("ouverte")]), ...here);
  const [row] =
    await migrator()`select (select count(*)::integer from visit where syndicate_id = ${syndicateId} and status = 'done') as visits,
    (select count(*)::integer from intervention where syndicate_id = ${syndicateId}) as acts`;
  expect(row).toEqual({ visits: 1, acts: 2 });
}, 30_000);

test("CLI-06 a CCAS is attached to the commune of the file that it names", async () => {
  const syndicateId = await seedSyndicate(migrator(), { name: "Syndicat des CCAS" });
  const here = ["--syndicate", syndicateId];
  const towns = file("ccas.csv", [
    MEMBERS,
    "CCAS d’Uneville;ccas;;;;;",
    "CCAS de Loin;ccas;;;;;",
    "Uneville;commune;;;9;;",
  ]);
  const done = await registre("members:import", towns, ...here);
  expect(done.out).toBe("3\u00a0adhérents ajoutés.\nDont 1\u00a0CCAS rattaché à sa commune.\n");
  const listed = JSON.parse((await registre("members:list", "--json", ...here)).out);
  expect(
    Object.fromEntries(listed.map((one: { name: string; parentName: string }) => [one.name, one.parentName])),
  ).toEqual({ "CCAS d’Uneville": "Uneville", "CCAS de Loin": null, Uneville: null });
}, 30_000);

test("CLI-07 acts recorded already are counted and said, before they are written and after", async () => {
  const syndicateId = await seedSyndicate(migrator(), { name: "Syndicat des doubles" });
  const here = ["--syndicate", syndicateId];
  await registre("members:import", file("deux.csv", [MEMBERS, "Uneville;commune;;;9;;"]), ...here);
  const act = (day: string, service: string, theme: string, type: string) =>
    `2022-01-${day};Uneville;${service};${theme};${type};telephone;close;non;Un objet`;
  const first = [act("03", "dpo", "autre", "conseil"), act("03", "it", "messagerie", "")];
  const once = await registre("interventions:import", file("une.csv", [ACTS, ...first]), ...here);
  expect(once.out).not.toContain("Attention");
  const more = file("plus.csv", [ACTS, ...first, act("04", "dpo", "autre", "conseil")]);
  const dry = await registre("interventions:import", more, "--dry-run", ...here);
  expect(dry.out).toContain("Attention : 2\u00a0actes de ce fichier sont déjà enregistrés");
  expect(dry.out).toContain("chacun compterait deux fois.");
  expect((await registre("interventions:import", more, ...here)).out).toContain("chacun compte maintenant deux fois.");
}, 30_000);

test("CLI-08 a link for the DPO, refused with the article's words to whoever administers until they are read", async () => {
  const here = ["--syndicate", await seedSyndicate(migrator(), { name: "Syndicat des invités" })];
  expect((await registre("dpo:invite", "dpo@example.test", ...here)).out).toMatch(/\/invitation\/[\w-]{40,}\n$/);
  await registre("admin:invite", "chef@example.test", ...here);
  const warned = await registre("dpo:invite", "chef@example.test", ...here);
  expect([warned.code, warned.err]).toEqual([2, expect.stringContaining("Article 38(6) du RGPD")]);
  expect((await registre("dpo:invite", "chef@example.test", "--acknowledged", ...here)).code).toBe(0);
  expect((await registre("dpo:invite", "pas une adresse", ...here)).err).toBe(
    "Adresse refusée : « pas une adresse ».\n",
  );
}, 30_000);

test("CLI-04 each command explains itself, and an unknown one is refused", async () => {
  for (const name of [
    "admin:invite",
    "dpo:invite",
    "members:import",
    "members:list",
    "interventions:import",
    "stats",
    "register:check",
    "register:export",
    "register:restore",
    "register:schema",
    "register:import",
  ]) {
    const help = await registre(name, "--help");
    expect([help.code, help.out]).toEqual([0, expect.stringContaining(`npm run registre -- ${name}`)]);
  }
  expect((await registre("tout:casser")).code).toBe(2);
  for (const [args, reason] of [
    [["--tout"], "Option inconnue : --tout"],
    [["--syndicate"], "L’option --syndicate attend une valeur."],
    [["--json=oui"], "L’option --json ne prend pas de valeur."],
    [["--syndicate", "Nulle part"], "Syndicat inconnu : « Nulle part ». Connus : « "],
  ] as const) {
    const refused = await registre("members:list", ...args);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining(reason)]);
  }
});

test("CLI-05 the process ends with code 2 and its reasons on the error output", async () => {
  const args = ["--conditions=react-server", "--import", "tsx", "lib/cli/registre.ts", "stats", "--from", "hier"];
  const failed = run(process.execPath, args, { env: process.env });
  await expect(failed).rejects.toMatchObject({
    code: 2,
    stdout: "",
    stderr: expect.stringContaining("--from attend un jour"),
  });
}, 30_000);
