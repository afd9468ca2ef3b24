import { defineConfig } from "vitest/config";

// A database in memory takes seconds to make, on a busy machine more than the ten that are usual.
export default defineConfig({
  test: { include: ["src/**/*.test.ts"], testTimeout: 30_000, hookTimeout: 60_000 },
});
