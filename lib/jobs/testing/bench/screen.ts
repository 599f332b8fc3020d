// « npm run bench -- screen »: what a browser sees of the register page, cold, its processor four times slower.
import { chromium } from "@playwright/test";
import { installedChromium } from "@/lib/cli/checks/chromium.mjs";
import { routes } from "@/lib/routes";
import { report } from "./client";
import { seedCountry, TODAY } from "./france";
import { Installation, interleaved } from "./person";

const ROUNDS = 40;
const WITHIN_MS = 120_000;
const SLOWER = 4;
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"];

const installation = new Installation(process.env as Record<string, string>); // a setting that lacks is told by whoever asks for it
const origin = process.env.NEXTAUTH_URL ?? "";
const { syndicateId } = await seedCountry(installation.superuser, TODAY, () => {});
const [town] =
  await installation.superuser`select id from member where syndicate_id = ${syndicateId} order by id limit 1`;
const memberId = String(town?.id);
const { token } = await installation.signIn(syndicateId, "dpo");

const executablePath = installedChromium();
const browser = await chromium.launch({ args: FLAGS, ...(executablePath && { executablePath }) });
let requests = 0;

/** Milliseconds to the largest thing painted, in a browser that has kept nothing: what stands in the HTML is there at « load ». */
async function painted(path: string, until: "load" | "networkidle" = "load"): Promise<number> {
  const context = await browser.newContext();
  try {
    await context.addCookies([{ name: "next-auth.session-token", value: token, url: origin }]);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    requests = 0;
    page.on("request", () => requests++);
    await page.goto(`${origin}${path}`, { waitUntil: until });
    return await page.evaluate(
      () =>
        // No name is given to a function here: the loader would wrap it in a helper that the page has not.
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
            type: "largest-contentful-paint",
            buffered: true,
          });
        }),
    );
  } finally {
    await context.close();
  }
}

const { here, there } = await interleaved(
  ROUNDS,
  { here: () => painted(routes.register(memberId)), there: () => painted(`/mesure/registre/${memberId}`) },
  WITHIN_MS,
);
await painted(`/mesure/registre/${memberId}`, "networkidle");
const least = requests;
await painted(routes.register(memberId), "networkidle");
const kept = [
  report(`largest paint of the register page at ${SLOWER}x CPU, cold / a bare page`, "ms", {
    value: here,
    reference: there,
    limit: 1.5,
  }),
  report(`requests of the register page, 15 at most / those of a bare page`, "requests", {
    value: requests,
    reference: least,
    limit: 15 / least,
  }),
];
await browser.close();
await installation.end();
process.exitCode = kept.every(Boolean) ? 0 : 1;
