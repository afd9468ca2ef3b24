import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Left alone Vitest keeps one of two cores for itself, and a run takes nearly twice as long.
    maxWorkers: "100%",
    include: ["src/**/*.test.ts"],
    // A database in memory takes seconds to make, on a busy machine more than the ten that are usual.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
