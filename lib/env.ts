import { z } from "zod";
import { installationFr } from "@/lib/i18n/fr/installation";
import { mailSettings, wholeMail } from "./env-mail";

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

const KEY_BYTES = 32;

/** « id:base64,id:base64 », the current one first: null when it is not that. */
function parsedKeys(text: string): DocumentKey[] | null {
  const keys = text.split(",").map((part) => {
    const [, id = "", base64 = ""] = /^([a-z0-9-]{1,32}):([A-Za-z0-9+/_-]+={0,2})$/.exec(part.trim()) ?? [];
    return { id, key: Buffer.from(base64, "base64") };
  });
  const sound = keys.every(({ id, key }) => id !== "" && key.length === KEY_BYTES);
  return sound && new Set(keys.map(({ id }) => id)).size === keys.length ? keys : null;
}

const S3_SETTINGS = {
  endpoint: "DOCUMENTS_S3_ENDPOINT",
  bucket: "DOCUMENTS_S3_BUCKET",
  region: "DOCUMENTS_S3_REGION",
  accessKeyId: "DOCUMENTS_S3_ACCESS_KEY_ID",
  secretAccessKey: "DOCUMENTS_S3_SECRET_ACCESS_KEY",
} as const;
const S3_NAMES = Object.values(S3_SETTINGS);

/** Settings of the documents: none at all is allowed, half of them is not. */
const documentSettings = {
  DOCUMENT_KEYS: z
    .string()
    .optional()
    .refine((text) => !text || parsedKeys(text) !== null, { error: installationFr.badDocumentKeys }),
  DOCUMENTS_S3_ENDPOINT: z
    .string()
    .optional()
    .refine((text) => !text || isSafeAddress(text), { error: installationFr.s3NotHttps }),
};

const wholeS3 = (env: Record<string, unknown>) =>
  S3_NAMES.every((name) => env[name]) || S3_NAMES.every((name) => !env[name]);
const withDocuments = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .looseObject({ ...shape, ...documentSettings, ...mailSettings })
    .refine(wholeS3, {
      error: installationFr.halfS3(S3_NAMES.join(", ")),
      when: () => true, // told with the others, not once they are mended
    })
    .refine(wholeMail, { error: installationFr.halfMail, when: () => true });

const schemas = {
  web: withDocuments({ ...databaseSettings, ...webSettings }),
  command: withDocuments(databaseSettings),
  deployment: withDocuments({
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

/** Where attached files stand when no S3 storage is set; the launcher says it. Empty: there is none. */
export const documentsFolder = (): string => process.env.DOCUMENTS_DIR ?? "";

export type DocumentKey = { readonly id: string; readonly key: Buffer };

/** The keys that attached files are encrypted with, the current one first; empty when none is set: nothing is then taken in. */
export const documentKeys = (): readonly DocumentKey[] => parsedKeys(process.env.DOCUMENT_KEYS ?? "") ?? [];

export type S3Settings = Readonly<Record<keyof typeof S3_SETTINGS, string>>;

/** The S3-compatible storage of attached files; null when they stand in a folder. */
export function documentsS3(): S3Settings | null {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = S3_SETTINGS;
  const read = (name: string) => process.env[name] ?? "";
  if (!read(endpoint)) return null;
  return {
    endpoint: read(endpoint).replace(/\/+$/, ""),
    bucket: read(bucket),
    region: read(region),
    accessKeyId: read(accessKeyId),
    secretAccessKey: read(secretAccessKey),
  };
}

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
