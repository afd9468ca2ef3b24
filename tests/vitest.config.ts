import { defineConfig } from "vitest/config";

// The browser's walks in e2e/ are Playwright's.
export default defineConfig({
  test: {
    // Left alone Vitest keeps one of two cores for itself, and a run takes nearly twice as long.
    maxWorkers: "100%",
    exclude: ["**/node_modules/**", "e2e/**"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
