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
  reporter: [["list"]],
  use: {
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      args: chromiumArguments,
      ...(chromium.isAvailable ? { executablePath: chromium.executable } : {}),
    },
  },
});
