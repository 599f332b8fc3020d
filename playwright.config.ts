import { defineConfig } from "@playwright/test";
import { installedChromium } from "./lib/cli/checks/chromium.mjs";

process.env.E2E_PORT ??= "3123"; // the global setup and the workers read it too
const executablePath = installedChromium();

/** The long paths have a command of their own: npm run test:walk. */
const LONG = process.env.E2E_WALK === "1" ? [] : ["**/register.spec.ts", "**/visit.spec.ts"];

export default defineConfig({
  testDir: "e2e",
  // Connections are cut for everyone: nothing else runs meanwhile.
  projects: [
    { name: "paths", testIgnore: ["**/connection-loss.spec.ts", ...LONG] },
    ...(process.env.E2E_WALK === "1"
      ? [{ name: "connection-loss", testMatch: "**/connection-loss.spec.ts", dependencies: ["paths"] }]
      : []),
  ],
  tsconfig: "e2e/tsconfig.json",
  globalSetup: "./e2e/global-setup.ts",
  outputDir: "test-results/playwright",
  workers: 2,
  // Two cores serve the application, the database and two browsers.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  retries: 0,
  forbidOnly: true,
  use: {
    baseURL: `http://127.0.0.1:${process.env.E2E_PORT}`,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    trace: "off",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
