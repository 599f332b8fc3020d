import { z } from "zod";
import { installationFr } from "@/lib/i18n/fr/installation";

/** The only reader of the process's environment: nothing is read before it is asked for, so a build needs no setting. */

export const DATABASE_SETTINGS = ["DATABASE_URL", "AUTH_DATABASE_URL", "STATS_DATABASE_URL"] as const;
export type DatabaseSetting = (typeof DATABASE_SETTINGS)[number] | "MIGRATION_DATABASE_URL";

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

const databaseAddress = (name: string) =>
  z
    .string(installationFr.missing(name))
    .min(1, installationFr.missing(name))
    .regex(/^postgres(ql)?:\/\/./, { error: installationFr.notAnAddress(name) });

const isSafeAddress = (text: string) => {
  const url = URL.parse(text);
  return url?.protocol === "https:" || (url?.protocol === "http:" && LOOPBACK.has(url.hostname));
};

const webSettings = {
  NEXTAUTH_SECRET: z.string(installationFr.missing("NEXTAUTH_SECRET")).min(32, installationFr.shortSecret),
  NEXTAUTH_URL: z
    .string(installationFr.missing("NEXTAUTH_URL"))
    .refine(isSafeAddress, { error: installationFr.notHttps }),
};

const databaseSettings = {
  DATABASE_URL: databaseAddress("DATABASE_URL"),
  AUTH_DATABASE_URL: databaseAddress("AUTH_DATABASE_URL"),
  STATS_DATABASE_URL: databaseAddress("STATS_DATABASE_URL"),
};

const schemas = {
  web: z.object({ ...databaseSettings, ...webSettings }),
  command: z.object(databaseSettings),
  deployment: z.object({
    ...databaseSettings,
    ...webSettings,
    MIGRATION_DATABASE_URL: databaseAddress("MIGRATION_DATABASE_URL"),
  }),
};

export type Use = keyof typeof schemas;

/** What is missing or unsafe in the settings that this use needs, one French sentence each; empty when they are fit. */
export function settingsProblems(use: Use, env: Record<string, string | undefined> = process.env): string[] {
  const parsed = schemas[use].safeParse(env);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);
}

export const databaseAddressOf = (setting: DatabaseSetting): string => process.env[setting] ?? "";

/** Signs the cookie that carries a session's secret. */
export const signingSecret = (): string => process.env.NEXTAUTH_SECRET ?? "";

/** Where browsers reach the application, without the last slash: what a link that leaves it begins with. */
export const applicationAddress = (): string => (process.env.NEXTAUTH_URL ?? "").replace(/\/+$/, "");

/** The project's own folder, with its sources: a built server runs in a folder of its own. */
export const applicationFolder = (): string => process.env.REGISTRE_ROOT || process.cwd();

/** Where the files of long exports stand until they are thrown away; the launcher says it, no setting to be made. */
export const exportsFolder = (): string => process.env.EXPORTS_DIR ?? "";

/** Whether browsers reach the application over https, so that its cookies may demand it. */
export const isServedOverHttps = (): boolean => (process.env.NEXTAUTH_URL ?? "").startsWith("https://");

/** What a connection says of itself, of its role and of its server. */
export type ConnectionFacts = {
  setting: DatabaseSetting;
  role: string;
  superuser: boolean;
  bypasses: boolean;
  owns: boolean;
  synchronousCommit: string;
};

/** What a look at the database found before serving; `behind` when this build's migrations are not all in. */
export type Examination = {
  settings: string[];
  connections: ConnectionFacts[];
  unreachable: { setting: DatabaseSetting; reason: string }[];
  behind: boolean;
};

/** Why these connections are unfit to serve. The migrator may own and bypass: it deploys. */
function connectionProblems(connections: ConnectionFacts[]): string[] {
  const problems: string[] = [];
  for (const { setting, role, ...facts } of connections) {
    const same = connections.filter((other) => other.role === role).map((other) => other.setting);
    if (same.length > 1 && same[0] === setting) problems.push(installationFr.sameRole(role, same.join(", ")));
    if (facts.superuser) problems.push(installationFr.superuser(setting, role));
    if (facts.superuser || setting === "MIGRATION_DATABASE_URL") continue;
    if (facts.bypasses) problems.push(installationFr.bypasses(setting, role));
    if (facts.owns) problems.push(installationFr.owns(setting, role));
  }
  if (connections.some((facts) => facts.synchronousCommit === "off")) problems.push(installationFr.synchronousCommit);
  return problems;
}

/** Why this installation must not serve, one French sentence each; empty when it may. */
export function installationProblems(examination: Examination): string[] {
  return [
    ...examination.settings,
    ...examination.unreachable.map(({ setting, reason }) => installationFr.unreachable(setting, reason)),
    ...connectionProblems(examination.connections),
    ...(examination.behind ? [installationFr.behind] : []),
  ];
}

/** Ends the process when the installation is unfit, saying why. Called before anything is served or run. */
export function refuseUnsafeStart(examination: Examination): void {
  const problems = installationProblems(examination);
  if (problems.length === 0) return;
  console.error([installationFr.refusal, ...problems.map((problem) => `  - ${problem}`)].join("\n"));
  process.exit(1);
}
