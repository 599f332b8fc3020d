import { defineConfig } from "@playwright/test";
import { installedChromium } from "./lib/cli/checks/chromium.mjs";

process.env.E2E_PORT ??= "3123"; // the global setup and the workers read it too
const executablePath = installedChromium();

export default defineConfig({
  testDir: "e2e",
  tsconfig: "e2e/tsconfig.json",
  globalSetup: "./e2e/global-setup.ts",
  outputDir: "test-results/playwright",
  workers: 2,
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
