import { defineConfig } from "vitest/config";

// The browser's walks in e2e/ are Playwright's.
export default defineConfig({
  test: { exclude: ["**/node_modules/**", "e2e/**"], testTimeout: 30_000, hookTimeout: 60_000 },
});
