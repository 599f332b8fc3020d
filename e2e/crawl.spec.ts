import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { newId } from "@/lib/domain/identifier";
import { expect, test } from "./fixtures";
import type { People } from "./people";

/** The segments that name a row: a new one cannot stay out of the crawl. */
const ROWS = [
  "memberId",
  "entryId",
  "approvalId",
  "interventionId",
  "visitId",
  "actId",
  "personId",
  "exportId",
  "importId",
  "processorId",
  "contractId",
  "softwareId",
  "serviceId",
  "documentId",
  "templateId",
  "pushId",
  "requestId",
  "packId",
  "operationId",
  "meetingId",
  "questionnaireId",
];

/** Segments that name no row: each one of its own values, on a row that is not there. */
const VALUE_OF: Record<string, string> = { step: "tools", number: "1", list: "theme", year: "2025" };

/** Names of addresses that are open to everyone, or whose values are a closed list. */
const OUTSIDE = ["token", "...nextauth", "code", "path"];

/** What a handler that takes a file is sent: one that it would take, whole with its fields. */
const sentTo = (path: string, ids: Record<string, string>) =>
  path.endsWith("/documents/depot")
    ? {
        ...{ on: "intervention", onId: ids.interventionId ?? "", name: "Acte", type: "autre", visibility: "member" },
        file: { name: "acte.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n1 0 obj\n%%EOF\n") },
      }
    : {
        file: {
          name: "registre.csv",
          mimeType: "text/csv",
          buffer: Buffer.from(
            "Nom du traitement;Finalité;Base légale\nCantine;Servir les repas;Mission de service public\n",
          ),
        },
      };

/** What an address takes: a page is read, a handler says what it answers. */
const methodsOf = (file: string): string[] =>
  file.endsWith("page.tsx")
    ? ["GET"]
    : [...readFileSync(`app/${file}`, "utf8").matchAll(/^export (?:const|(?:async )?function) ([A-Z]+)\b/gm)].map(
        ([, method = ""]) => method,
      );

/** Every address of the application that names something, as its folders say, by each method it takes. */
const routes = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => /\/(page\.tsx|route\.ts)$/.test(file))
  .flatMap((file) => methodsOf(file).map((method) => ({ method, route: `/${file.replace(/\/[^/]+$/, "")}` })))
  // The interface for machines takes a token and no session: api.spec.ts asks it.
  .filter(
    ({ route }) =>
      route.includes("[") && !route.startsWith("/api/v1/") && !OUTSIDE.some((name) => route.includes(`[${name}]`)),
  );

const namesOf = (route: string) => [...route.matchAll(/\[([^\]]+)\]/g)].map(([, name = ""]) => name);

const fill = (route: string, ids: Record<string, string>) =>
  route.replace(/\[([^\]]+)\]/g, (_, name: string) => ids[name] ?? VALUE_OF[name] ?? "");

/** The whole answer but what must differ: the nonce, the ids of the path, and the hour. */
async function answerTo(page: Page, path: string, ids: Record<string, string>, method = "GET") {
  const answer = await page.request.fetch(path, {
    method,
    maxRedirects: 0,
    headers: { accept: "text/html", origin: `http://127.0.0.1:${process.env.E2E_PORT}` },
    ...(method === "GET" ? {} : method === "PUT" ? { data: Buffer.alloc(64) } : { multipart: sentTo(path, ids) }),
  });
  const nonce = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1] ?? "no nonce";
  const bare = (text: string) =>
    Object.values(ids)
      .reduce((rest, id) => rest.replaceAll(id, "ID"), text)
      .replaceAll(nonce, "NONCE");
  const headers = Object.fromEntries(
    Object.entries(answer.headers())
      .filter(([name]) => name !== "date")
      .map(([name, value]) => [name, bare(value)]),
  );
  return { status: answer.status(), headers, body: bare(await answer.text()) };
}

/** One object of each kind in the other syndicate of the demo; what its seed lacks is planted. */
async function objectsOf(migrator: postgres.Sql, people: People): Promise<Record<string, string>> {
  const [other] = await migrator<{ id: string }[]>`select id from syndicate where name like '%Deux-Rives%'`;
  const syndicateId = other?.id ?? "";
  const [town] = await migrator<{ id: string }[]>`
    select member_id as id from approval where syndicate_id = ${syndicateId} order by id limit 1`;
  const memberId = town?.id ?? "";
  const id = newId();
  await migrator`insert into intervention (syndicate_id, member_id, id, ref, service, date, theme, type, channel, mode, subject, status, author)
    values (${syndicateId}, ${memberId}, ${id}, ${`E-${id}`}, 'dpo', '2025-01-15', 'autre', 'conseil', 'courriel', 'courriel', 'Objet', 'close', 'Essai')`;
  await migrator`insert into visit (syndicate_id, member_id, id, status, agenda, attendees, created_by)
    values (${syndicateId}, ${memberId}, ${id}, 'planned', '[]', '[]', 'Essai')`;
  await migrator`insert into questionnaire (syndicate_id, id, edition, title, content)
    values (${syndicateId}, ${id}, 1, 'Visite', '{"version":1,"title":"Visite","sections":[{"code":"A","label":"A","short":"A"}],"questions":[]}')`;
  await migrator`insert into collective_act (syndicate_id, id, date, type, mode, subject, audience, author)
    values (${syndicateId}, ${id}, '2025-01-15', 'conseil', 'courriel', 'Objet', 'Tous', 'Essai')`;
  const personId = await people.newPerson([{ role: "referent", memberId }], "Paul Ailleurs", syndicateId);
  await migrator`insert into export_job (syndicate_id, id, person_id, format, extent, member_ids, status)
    values (${syndicateId}, ${id}, ${personId}, 'csv', 'full', ${[memberId]}, 'done')`;
  await migrator`insert into register_import (syndicate_id, member_id, id, file_name, file_kind, sha256, source, created_by)
    values (${syndicateId}, ${memberId}, ${id}, 'registre.csv', 'csv', 'empreinte', 'source', 'Essai')`;
  await migrator`insert into act_import (syndicate_id, id, person_id, service, file_name, file_kind, sha256, source, sheets, choices, created_by)
    values (${syndicateId}, ${id}, ${personId}, 'dpo', 'actes.csv', 'csv', 'empreinte', 'source', '[]', '{"mapping":{},"values":{},"edits":{}}', 'Essai')`;
  await migrator`insert into processor (syndicate_id, id, name, kind, certifications, sub_processors, transfers, created_by, updated_by)
    values (${syndicateId}, ${id}, 'Éditeur', 'software', '[]', '[]', '[]', 'Essai', 'Essai')`;
  await migrator`insert into service (syndicate_id, id, name, category, security_measures, transfers, updated_by)
    values (${syndicateId}, ${id}, 'Paie', 'payroll', '[]', '[]', 'Essai')`;
  await migrator`insert into software (syndicate_id, id, name, updated_by) values (${syndicateId}, ${id}, 'Logiciel', 'Essai')`;
  await migrator`insert into contract (syndicate_id, member_id, id, processor_id, clauses, created_by, updated_by)
    values (${syndicateId}, ${memberId}, ${id}, ${id}, '{}', 'Essai', 'Essai')`;
  await migrator`insert into document (syndicate_id, member_id, id, intervention_id, name, file_name, type, kind, size, sha256, created_by)
    values (${syndicateId}, ${memberId}, ${id}, ${id}, 'Acte', 'acte.pdf', 'autre', 'pdf', 1, ${"0".repeat(64)}, 'Essai')`;
  await migrator`insert into syndicate_template (syndicate_id, id, version, name, domain, content, created_by)
    values (${syndicateId}, ${id}, 1, 'Prêt', 'rh', '{}', 'Essai')`;
  await migrator`insert into update_request (syndicate_id, member_id, id, message, asked_by)
    values (${syndicateId}, ${memberId}, ${id}, 'À revoir', 'Essai')`;
  await migrator`insert into template_push (syndicate_id, id, template_id, template_version, template_name, left_out, created_by)
    values (${syndicateId}, ${id}, ${id}, 1, 'Prêt', '[]', 'Essai')`;
  await migrator`insert into visit_pack (syndicate_id, member_id, id, visit_id, person_id, person_name, seal_key, expires_at)
    values (${syndicateId}, ${memberId}, ${id}, ${id}, ${personId}, 'Essai', ${Buffer.alloc(32)}, now() + interval '7 days')`;
  await migrator`insert into sync_operation (syndicate_id, member_id, id, pack_id, visit_id, person_id, person_name, kind, content_hash, outcome, answer)
    values (${syndicateId}, ${memberId}, ${id}, ${id}, ${id}, ${personId}, 'Essai', 'photo', '0', 'applied', '{}')`;
  const [preset] = await migrator<{ id: string }[]>`
    insert into commission_preset (syndicate_id, id, name, from_on, to_on) values (${syndicateId}, ${id}, 'Essai', '2025-01-01', '2025-12-31')
    returning id`;
  await migrator`insert into meeting (syndicate_id, id, title, held_on, preset_id, created_by)
    values (${syndicateId}, ${id}, 'Commission', '2026-01-15', ${preset?.id ?? ""}, 'Essai')`;
  await migrator`insert into snapshot (syndicate_id, meeting_id, number, content, sha256, frozen_by)
    values (${syndicateId}, ${id}, 1, '{}', encode(sha256('{}'), 'hex'), 'Essai')`;
  await migrator`insert into member_report (syndicate_id, member_id, year, number, content, sha256, sent_by)
    values (${syndicateId}, ${memberId}, 2025, 1, '{}', encode(sha256('{}'), 'hex'), 'Essai')
    on conflict do nothing`;
  const found = {
    meetingId: id,
    templateId: id,
    requestId: id,
    packId: id,
    operationId: id,
    questionnaireId: id,
    pushId: id,
    memberId,
    processorId: id,
    contractId: id,
    softwareId: id,
    serviceId: id,
    documentId: id,
    personId,
    interventionId: id,
    visitId: id,
    actId: id,
    exportId: id,
    importId: id,
  };
  const text = "{}";
  await migrator`insert into edition (syndicate_id, member_id, number, content, sha256, entry_count, basis, published_by)
    values (${syndicateId}, ${memberId}, 1, ${text}, encode(sha256(convert_to(${text}, 'UTF8')), 'hex'), 0, '{}', 'Essai')
    on conflict do nothing`;
  const [entry] = await migrator<{ id: string }[]>`select id from entry where member_id = ${memberId} limit 1`;
  const [approval] = await migrator<{ id: string }[]>`select id from approval where member_id = ${memberId} limit 1`;
  return { ...found, entryId: entry?.id ?? "", approvalId: approval?.id ?? "" };
}

const ROLES = [
  { role: "dpo", own: false },
  { role: "admin", own: false },
  { role: "technician", own: false },
  { role: "referent", own: true },
  { role: "representative", own: true },
  { role: "commissioner", own: false },
] as const;

for (const { role, own } of ROLES) {
  test(`ISO-06 every address answers a ${role} about a stranger's object as about one that never was`, async ({
    page,
    people,
    migrator,
  }) => {
    test.setTimeout(300_000);
    const mine = await people.newTown();
    await people.signIn(role, own ? mine : null);
    const foreign = await objectsOf(migrator, people);
    const never = Object.fromEntries(ROWS.map((name) => [name, newId()]));
    const told: string[] = [];
    let asked = 0;
    for (const { method, route } of routes) {
      const names = namesOf(route);
      for (const name of names)
        expect(ROWS.includes(name) || name in VALUE_OF, `${route}: say what [${name}] is`).toBe(true);
      if (!names.some((name) => ROWS.includes(name))) continue;
      // The stranger's whole address, then one's own town with the stranger's object in it.
      const towns = names.includes("memberId") && names.some((name) => ROWS.includes(name) && name !== "memberId");
      for (const keep of towns ? [{}, { memberId: mine }] : [{}]) {
        const theirs: Record<string, string> = { ...foreign, ...keep };
        const nobodys = { ...never, ...keep };
        if (names.some((name) => ROWS.includes(name) && !theirs[name])) {
          told.push(`${route}: the stranger has no ${names.join(", ")}`);
          continue;
        }
        const one = await answerTo(page, fill(route, theirs), theirs, method);
        const other = await answerTo(page, fill(route, nobodys), nobodys, method);
        asked += 2;
        if (one.status !== 404) told.push(`${method} ${route}: ${one.status}`);
        if (JSON.stringify(one) !== JSON.stringify(other)) told.push(`${method} ${route}: the two answers differ`);
      }
    }
    expect(told).toEqual([]);
    expect(asked).toBeGreaterThan(40);
  });
}

test("ISO-06 the crawl tells a person's own page from one that never was", async ({ page, people }) => {
  const mine = await people.newTown();
  await people.signIn("referent", mine);
  const ids = { memberId: mine };
  const own = await answerTo(page, `/membres/${mine}/registre`, ids);
  const never = { memberId: newId() };
  const other = await answerTo(page, `/membres/${never.memberId}/registre`, never);
  expect(own.status).toBe(200);
  expect(other.status).toBe(404);
  expect(own.body).not.toBe(other.body);
});
