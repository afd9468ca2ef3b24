import { defineConfig } from "@playwright/test";
import { chromiumArguments, findChromium } from "./support/chromium.ts";

const chromium = findChromium();

// No retries: a walk that fails once has found something.
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  retries: 0,
  workers: 2,
  // A test has its own company, or only reads the demo's: none waits for another.
  fullyParallel: true,
  forbidOnly: true,
  timeout: 120_000,
  // Patience for a busy machine; what is there sooner is seen sooner.
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    actionTimeout: 15_000,
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: true },
    screenshot: "only-on-failure",
    launchOptions: {
      args: chromiumArguments,
      ...(chromium.isAvailable ? { executablePath: chromium.executable } : {}),
    },
  },
});
