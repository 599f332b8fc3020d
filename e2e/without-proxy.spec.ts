import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import postgres from "postgres";
import { serverFile } from "@/lib/cli/build.mjs";
import { freePort } from "@/lib/cli/free-port.mjs";
import { trialApplication } from "@/lib/cli/trial.mjs";
import { newId } from "@/lib/domain/identifier";
import { expect, test } from "./fixtures";
import { People } from "./people";

/** A copy of the built server that runs as if proxy.ts had been taken out. */
function serverWithoutProxy(folder: string): string {
  const built = serverFile(process.cwd());
  cpSync(dirname(built), folder, { recursive: true, verbatimSymlinks: true });
  const manifest = join(folder, ".next/server/functions-config-manifest.json");
  const { functions, ...rest } = JSON.parse(readFileSync(manifest, "utf8"));
  const { "/_middleware": proxy, ...kept } = functions;
  expect(proxy, "the build has a proxy to take out").toBeDefined();
  writeFileSync(manifest, JSON.stringify({ ...rest, functions: kept }));
  return join(folder, "server.js");
}

/** Open to whoever comes, or to whoever holds the address; the others ask who it is. */
const OPEN = [
  ...["/connexion", "/connexion/aide", "/invitation/[token]", "/visite-hors-ligne"],
  ...["/compte-rendu/[token]", "/seance-commission/[token]"],
];

/** Segments that name no row. */
const VALUES: Record<string, string> = {
  "[list]": "theme",
  "[number]": "1",
  "[step]": "tools",
  "[templateId]": "etat-civil",
  "[year]": "2025",
};

/** Every page, with `memberId` in it and, in place of the other objects, ids that nobody has. */
const pagesAbout = (memberId: string): string[] =>
  readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("page.tsx"))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`)
    .filter((route) => !OPEN.includes(route))
    .map((route) => route.replace("[memberId]", memberId).replace(/\[[^\]]+\]/g, (name) => VALUES[name] ?? newId()));

const answerOf = (request: APIRequestContext, path: string) => request.get(path, { maxRedirects: 0 });

test("ACC-16 with proxy.ts taken out, whoever is not signed in, or of another role or town, reaches as little", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const port = await freePort();
  const baseURL = `http://127.0.0.1:${port}`;
  const folder = mkdtempSync(join(tmpdir(), "registre-sans-proxy-"));
  const server = serverWithoutProxy(folder);
  const secret = process.env.NEXTAUTH_SECRET ?? "";
  const trial = await trialApplication(process.cwd(), { port, demo: false, secret, server });
  const superuser = postgres(trial.superuserUrl, { max: 1 });
  const context = await browser.newContext({ baseURL });
  const { request } = context;
  try {
    const people = new People(superuser, context, baseURL);
    const [mine, theirs] = [await people.newTown(), await people.newTown()];
    expect((await request.get("/connexion")).headers()["content-security-policy"]).toBeUndefined();
    const told: string[] = [];
    for (const path of pagesAbout(mine)) {
      const answer = await answerOf(request, path);
      if (answer.status() !== 307 || !/^\/connexion/.test(answer.headers().location ?? ""))
        told.push(`nobody ${path}: ${answer.status()}`);
    }
    const secretary = await people.signIn("referent", mine);
    expect((await answerOf(request, `/membres/${mine}/registre`)).status()).toBe(200);
    for (const path of pagesAbout(theirs).filter((page) => page.includes(theirs))) {
      const answer = await answerOf(request, path);
      if (answer.status() !== 404) told.push(`a secretary ${path}: ${answer.status()}`);
    }
    await people.signIn("commissioner");
    for (const path of pagesAbout(mine).filter((page) => page.includes(mine))) {
      const answer = await answerOf(request, path);
      if (answer.status() !== 404) told.push(`a commissioner ${path}: ${answer.status()}`);
    }
    await people.open(secretary);
    await superuser`update person set disabled_at = now() where id = ${secretary}`;
    expect((await answerOf(request, `/membres/${mine}/registre`)).status()).toBe(307);
    expect(told).toEqual([]);
  } finally {
    await context.close();
    await superuser.end();
    await trial.stop();
    rmSync(folder, { recursive: true });
  }
});
