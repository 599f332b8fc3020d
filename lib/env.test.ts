import { describe, expect, test } from "vitest";
import { type ConnectionFacts, installationProblems, settingsProblems } from "./env";

const fit = {
  DATABASE_URL: "postgres://registre_app:x@db/registre",
  AUTH_DATABASE_URL: "postgres://registre_auth:x@db/registre",
  STATS_DATABASE_URL: "postgresql://registre_stats:x@db/registre",
  MIGRATION_DATABASE_URL: "postgres://registre_migrator:x@db/registre",
  NEXTAUTH_SECRET: "s".repeat(32),
  NEXTAUTH_URL: "https://registre.example.fr",
};

describe("settings", () => {
  test("RUN-05 fit settings leave nothing to say, for any use", () => {
    for (const use of ["web", "command", "deployment"] as const) expect(settingsProblems(use, fit)).toEqual([]);
  });

  test.each(Object.keys(fit).filter((name) => name !== "MIGRATION_DATABASE_URL"))(
    "RUN-05 the web refuses to start without %s, absent or empty",
    (name) => {
      for (const value of [undefined, ""]) {
        const problems = settingsProblems("web", { ...fit, [name]: value });
        expect(problems.join()).toContain(name);
      }
    },
  );

  test("RUN-05 a deployment asks for the migrator, a command for no cookie secret", () => {
    expect(settingsProblems("deployment", { ...fit, MIGRATION_DATABASE_URL: undefined })).toEqual([
      "le réglage MIGRATION_DATABASE_URL manque.",
    ]);
    expect(settingsProblems("command", { ...fit, NEXTAUTH_SECRET: undefined, NEXTAUTH_URL: undefined })).toEqual([]);
  });

  test("RUN-05 an address that is not of PostgreSQL is refused", () => {
    expect(settingsProblems("web", { ...fit, DATABASE_URL: "mysql://db/registre" })).toEqual([
      "DATABASE_URL n’est pas une adresse de base PostgreSQL (postgres://…).",
    ]);
  });

  test("RUN-05 the cookie secret counts 32 characters or more", () => {
    expect(settingsProblems("web", { ...fit, NEXTAUTH_SECRET: "s".repeat(31) })).toEqual([
      "NEXTAUTH_SECRET doit compter au moins 32 caractères.",
    ]);
  });

  test.each([
    ["https://registre.example.fr", 0],
    ["http://127.0.0.1:3000", 0],
    ["http://localhost:3000", 0],
    ["http://registre.example.fr", 1],
    ["http://127.0.0.1.example.fr", 1],
    ["registre.example.fr", 1],
  ])("RUN-05 the public address %s gives %i refusal", (address, refusals) => {
    expect(settingsProblems("web", { ...fit, NEXTAUTH_URL: address })).toHaveLength(refusals);
  });
});

describe("settings of the documents", () => {
  const key = Buffer.alloc(32, 1).toString("base64");
  const problems = (change: Record<string, string>) => settingsProblems("web", { ...fit, ...change });

  test("DOC-15 no key at all is allowed, one or several of 32 bytes too", () => {
    for (const keys of ["", `k1:${key}`, `k2:${key}, k1:${key}`]) expect(problems({ DOCUMENT_KEYS: keys })).toEqual([]);
  });

  test.each(["texte", key, `k1:${key.slice(4)}`, `k1:${key},`, `k1:${key},k1:${key}`, `K 1:${key}`])(
    "DOC-15 a malformed key stops the start: %s",
    (keys) => {
      for (const use of ["web", "command", "deployment"] as const)
        expect(settingsProblems(use, { ...fit, DOCUMENT_KEYS: keys }).join()).toContain("DOCUMENT_KEYS");
    },
  );

  test("DOC-15 S3 storage is set whole or not at all, over https", () => {
    const names = ["ENDPOINT", "BUCKET", "REGION", "ACCESS_KEY_ID", "SECRET_ACCESS_KEY"].map(
      (name) => `DOCUMENTS_S3_${name}`,
    );
    const whole = Object.fromEntries(
      names.map((name) => [name, name.endsWith("ENDPOINT") ? "https://s3.example.fr" : "x"]),
    );
    expect(problems(whole)).toEqual([]);
    for (const name of names)
      expect(problems({ ...whole, [name]: "" }).join(), name).toContain("tous ces réglages, ou aucun");
    expect(problems({ ...whole, DOCUMENTS_S3_ENDPOINT: "http://s3.example.fr" }).join()).toContain("https");
  });
});

describe("connections", () => {
  const examination = { settings: [], connections: [], unreachable: [], behind: false };
  const connectionProblems = (connections: ConnectionFacts[]) => installationProblems({ ...examination, connections });
  const runtime = (facts: Partial<ConnectionFacts>): ConnectionFacts => ({
    setting: "DATABASE_URL",
    role: "registre_app",
    superuser: false,
    bypasses: false,
    owns: false,
    synchronousCommit: "on",
    ...facts,
  });
  const auth = runtime({ setting: "AUTH_DATABASE_URL", role: "registre_auth" });
  const migrator = runtime({
    setting: "MIGRATION_DATABASE_URL",
    role: "registre_migrator",
    bypasses: true,
    owns: true,
  });

  test("RUN-06 three fit roles and a migrator that owns and bypasses are accepted", () => {
    expect(connectionProblems([runtime({}), auth, migrator])).toEqual([]);
  });

  test.each([
    [{ superuser: true, bypasses: true, owns: true }, "superutilisateur"],
    [{ bypasses: true }, "contourne"],
    [{ owns: true }, "possède"],
    [{ synchronousCommit: "off" }, "synchronous_commit"],
  ])("RUN-06 a runtime role with %o is refused once, saying why", (facts, word) => {
    const problems = connectionProblems([runtime(facts), auth]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(word);
  });

  test("RUN-06 one role for two uses is refused once, naming both", () => {
    expect(connectionProblems([runtime({}), { ...auth, role: "registre_app" }])).toEqual([
      "DATABASE_URL, AUTH_DATABASE_URL emploient le même rôle «\u00A0registre_app\u00A0»\u202F: chacun doit avoir le sien.",
    ]);
  });

  test("RUN-06 a migrator that is superuser is refused", () => {
    expect(connectionProblems([{ ...migrator, superuser: true }])).toHaveLength(1);
  });

  test("RUN-06 a silent database and a missing migration are refused", () => {
    const unreachable = [{ setting: "DATABASE_URL" as const, reason: "ECONNREFUSED" }];
    expect(installationProblems({ ...examination, unreachable })).toEqual([
      "DATABASE_URL\u00A0: la base ne répond pas (ECONNREFUSED).",
    ]);
    const refused = [{ setting: "DATABASE_URL" as const, reason: "28P01" }];
    expect(installationProblems({ ...examination, unreachable: refused })).toEqual([
      "DATABASE_URL\u00A0: le mot de passe de ce rôle est refusé (28P01).",
    ]);
    expect(installationProblems({ ...examination, behind: true })).toHaveLength(1);
  });
});

test("VIS-185 mail needs its server and its sender, or neither", () => {
  const told = (env: Record<string, string>) =>
    settingsProblems("command", env).filter((text) => /SMTP_URL/.test(text));
  expect(told({})).toEqual([]);
  expect(told({ SMTP_URL: "smtp://127.0.0.1:25", MAIL_FROM: "dpo@syndicat.example" })).toEqual([]);
  expect(told({ SMTP_URL: "smtp://127.0.0.1:25" })).toHaveLength(1);
  expect(told({ MAIL_FROM: "dpo@syndicat.example" })).toHaveLength(1);
  expect(told({ SMTP_URL: "http://mail", MAIL_FROM: "dpo@syndicat.example" })).toHaveLength(1);
});
