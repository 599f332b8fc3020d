// « npm run bench -- pages »: server time of pages and of writes, each beside the barest page or route that holds the same rows.
import { readFileSync } from "node:fs";
import { newId } from "@/lib/domain/identifier";
import { routes } from "@/lib/routes";
import { report } from "./client";
import { seedCountry, TODAY } from "./france";
import { Installation, interleaved } from "./person";

const ROUNDS = 60;
const installation = new Installation(process.env as Record<string, string>); // a setting that lacks is told by whoever asks for it
const origin = process.env.NEXTAUTH_URL ?? "";
const sql = installation.superuser;

const { syndicateId } = await seedCountry(sql, TODAY, () => {});
const [town] = await sql`select id from member where syndicate_id = ${syndicateId} order by id limit 1`;
const memberId = String(town?.id);
const dpo = await installation.signIn(syndicateId, "dpo");
const headers = { cookie: dpo.cookie, origin, connection: "close" };

/** Milliseconds until the last byte of the answer, which must say `done`. */
async function sent(path: string, body: unknown, own: Record<string, string>, done: RegExp): Promise<number> {
  const start = performance.now();
  const answer = await fetch(`${origin}${path}`, {
    method: "POST",
    redirect: "manual",
    headers: { ...headers, ...own },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  const time = performance.now() - start;
  if (!done.test(text)) throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`);
  return time;
}

const manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"));
const acts = Object.entries<{ exportedName?: string }>(manifest.node);
/** As the form's own script sends it. */
const act = (name: string, path: string, input: unknown) => {
  const id = acts.find(([, { exportedName }]) => exportedName === name)?.[0] ?? "";
  const own = { "next-action": id, accept: "text/x-component", "content-type": "text/plain;charset=UTF-8" };
  return sent(path, [newId(), input], own, /"status":"done"/);
};
const bare = (path: string, input: unknown) =>
  sent(path, input, { "content-type": "application/json" }, /"version":\d+/);

async function entryAt(rank: number) {
  const [row] =
    await sql`select id, version, content from entry where member_id = ${memberId} order by ref offset ${rank} limit 1`;
  if (!row) throw new Error("the town has its entries");
  return { entryId: String(row.id), version: Number(row.version), content: row.content as Record<string, unknown> }; // JSON of the column
}

let turn = 0;
async function saved(rank: number, write: (input: object, entryId: string) => Promise<number>): Promise<number> {
  const { entryId, version, content } = await entryAt(rank);
  turn++;
  return write({ memberId, entryId, version, content: { ...content, name: `Traitement repris ${turn}` } }, entryId);
}

const phoneCall = () => ({
  service: "dpo",
  memberId,
  date: "2026-10-15",
  subject: `Appel ${++turn}`,
  theme: "autre",
  type: "conseil",
  mode: "telephone",
  durationMinutes: "10",
  answer: "",
  status: "close",
});

const html = await (await fetch(`${origin}${routes.register(memberId)}`, { headers })).text();
const seen = html.replace(/<script[\s\S]*?<\/script>/g, "");
const rows = new Set(seen.match(/registre\/fiches\/[0-9a-f-]{36}"/g)).size;
if (rows !== 40) throw new Error(`the register page holds ${rows} of its 40 rows in its HTML`);

const MEASURES = [
  {
    name: "register page of 40 entries / the same rows in a bare page",
    limit: 2,
    here: () => dpo.reader(routes.register(memberId)),
    there: () => dpo.reader(`/mesure/registre/${memberId}`),
  },
  {
    name: "list of 50 interventions / the same rows in a bare page",
    limit: 2,
    here: () => dpo.reader(routes.interventions()),
    there: () => dpo.reader("/mesure/interventions"),
  },
  {
    name: "search / the same rows in a bare page",
    limit: 2,
    here: () => dpo.reader(routes.search({ q: "armoire" })),
    there: () => dpo.reader("/mesure/recherche?q=armoire"),
  },
  {
    name: "saving an entry / the same write in a bare route",
    limit: 2.5,
    here: () => saved(0, (input, id) => act("saveEntryAction", routes.editEntry(memberId, id), input)),
    there: () => saved(1, (input) => bare("/mesure/fiche", input)),
  },
  {
    name: "logging an intervention / the same insert in a bare route",
    limit: 2.5,
    here: () => act("noteQuickly", routes.register(memberId), phoneCall()),
    there: () => bare("/mesure/saisie", phoneCall()),
  },
];

const kept: boolean[] = [];
for (const { name, limit, ...sides } of MEASURES) {
  const { here, there } = await interleaved(ROUNDS, sides);
  kept.push(report(name, "ms", { value: here, reference: there, limit }));
}
await installation.end();
process.exitCode = kept.every(Boolean) ? 0 : 1;
