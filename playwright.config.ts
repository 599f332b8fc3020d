import { defineConfig } from "@playwright/test";
import { installedChromium } from "./lib/cli/checks/chromium.mjs";

process.env.E2E_PORT ??= "3123"; // the global setup and the workers read it too
const executablePath = installedChromium();

/** They count what the others did or what the server does, or take its connections away: nothing else runs meanwhile. */
const ALONE = [
  "**/site-coverage.spec.ts",
  "**/statements.spec.ts",
  "**/connection-loss.spec.ts",
  "**/interruption.spec.ts",
  "**/without-proxy.spec.ts",
  "**/offline-faults.spec.ts",
];

/** The longest, which set out first: whatever is left at the end is short. */
const LONG = ["**/controls.spec.ts", "**/site.spec.ts"];

export default defineConfig({
  testDir: "e2e",
  projects: [
    // The figures of the demo, before the other tests add members to it.
    { name: "demo", testMatch: "**/demo.spec.ts" },
    { name: "long", testMatch: LONG, dependencies: ["demo"] },
    { name: "paths", testIgnore: [...ALONE, ...LONG, "**/demo.spec.ts"], dependencies: ["demo"] },
    // The faults of the device run by their own command, « npm run faults:offline », which says how many scripts.
    {
      name: "alone",
      testMatch: ALONE,
      testIgnore: process.env.FAULT_SCRIPTS ? [] : ["**/offline-faults.spec.ts"],
      dependencies: ["long", "paths"],
      workers: 1,
    },
  ],
  tsconfig: "e2e/tsconfig.json",
  globalSetup: "./e2e/global-setup.ts",
  outputDir: "test-results/playwright",
  workers: 2,
  // Two cores serve the application, the database and two browsers.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // A machine that stands still for fifteen seconds is no fault of the product; what needed its second try is counted and named.
  retries: 1,
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
