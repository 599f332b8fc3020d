/** @type {import("dependency-cruiser").IConfiguration} */
const NPM = "node_modules";
const TEST = "\\.(test|spec|bench)\\.tsx?$|/testing/|^e2e/";
const deny = (name, from, to, comment) => ({ name, severity: "error", comment, from, to });

module.exports = {
  forbidden: [
    deny(
      "domain-is-pure",
      { path: "^lib/domain/", pathNot: TEST },
      { pathNot: ["^lib/domain/", `^${NPM}/zod/`] },
      "Rules know nothing but each other and zod.",
    ),
    deny(
      "french-knows-only-domain",
      { path: "^lib/(i18n/|routes)", pathNot: TEST },
      { pathNot: ["^lib/(domain|i18n)/", "^lib/routes-", `^${NPM}/zod/`] },
    ),
    deny(
      "env-knows-only-french",
      { path: "^lib/env(-mail)?\\.ts" },
      { pathNot: ["^lib/i18n/", "^lib/env-mail\\.ts", `^${NPM}/zod/`] },
    ),
    deny(
      "db-knows-only-domain",
      { path: "^db/", pathNot: TEST },
      { path: "^(app|components|e2e|lib/(?!domain/|env(-mail)?\\.ts))" },
    ),
    deny(
      "only-db-speaks-sql",
      { pathNot: `^(db|e2e)/|^drizzle\\.config|${TEST}` },
      { path: `^${NPM}/(drizzle-orm|postgres)/` },
    ),
    deny(
      "services-know-no-web",
      { path: "^lib/services/", pathNot: TEST },
      {
        path: [
          "^(app|components|lib/(server|i18n|documents|cli|jobs|routes))",
          `^${NPM}/(next|next-auth|react|react-dom)/`,
        ],
      },
    ),
    deny("server-knows-no-sql", { path: "^lib/server/", pathNot: TEST }, { path: "^(app|components|db)/" }),
    deny(
      "documents-know-only-domain-and-french",
      { path: "^lib/documents/", pathNot: TEST },
      { path: "^(app|components|db|lib/(services|server|cli|jobs))/" },
    ),
    deny(
      "commands-know-no-web",
      { path: "^lib/(cli|jobs)/", pathNot: TEST },
      { path: ["^(app|components|lib/server)/", `^${NPM}/(next|next-auth|react|react-dom)/`] },
    ),
    deny(
      "commands-migrate-and-seed-only",
      { path: "^lib/(cli|jobs)/", pathNot: TEST },
      { path: "^db/", pathNot: "^db/(migrate|migrator|roles|seed/)" },
      "Everything else a command does goes through the services, as the screens do.",
    ),
    deny(
      "the-device-knows-no-server-and-no-screen",
      { path: "^lib/device/", pathNot: TEST },
      { pathNot: ["^lib/(domain|device)/", `^${NPM}/(zod|dexie|hash-wasm|serwist)/`] },
      "It runs in the browser alone, and outlives the build that brought it.",
    ),
    deny(
      "only-screens-use-the-device",
      { pathNot: `^(components/offline|lib/device)/|${TEST}` },
      { path: "^lib/device/" },
    ),
    deny(
      "components-know-no-server",
      { path: "^components/", pathNot: TEST },
      { path: "^(app|db|lib/(services|server|env|cli))" },
    ),
    deny(
      "components-reach-no-server",
      { path: "^components/", pathNot: TEST },
      { path: "^(db|lib/(services|server))/", reachable: true },
    ),
    deny("app-goes-through-services", { path: "^app/", pathNot: TEST }, { path: "^(db|lib/cli)/" }),
    deny(
      "a-route-keeps-to-itself",
      { path: "^app/([^/]+)/", pathNot: TEST },
      { path: "^app/[^/]+/", pathNot: ["^app/$1/"] },
    ),
    deny("app-is-imported-by-nobody", { pathNot: `^app/|${TEST}` }, { path: "^app/" }),
    deny("no-test-in-production", { pathNot: `${TEST}|^vitest\\.config|^playwright\\.config` }, { path: TEST }),
    deny("no-cycle", {}, { circular: true }),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: NPM },
    exclude: { path: "^\\.next/|\\.css$|\\.svg$" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
