import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const resolve = {
  alias: { "@": at("."), "server-only": at("./node_modules/server-only/empty.js") },
};

const needsDatabase = ["db/**/*.test.ts", "lib/{services,server,cli,jobs}/**/*.test.ts"];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          include: ["{app,lib,components}/**/*.test.{ts,tsx}", "*.test.ts"],
          exclude: needsDatabase,
          testTimeout: 30_000, // the application may be building beside them
        },
      },
      {
        resolve,
        test: {
          name: "database",
          include: needsDatabase,
          globalSetup: "./db/testing/cluster.ts",
          setupFiles: "./db/testing/each-file.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
