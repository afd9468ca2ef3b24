import { defineConfig } from "vitest/config";

// Left alone Vitest keeps one of two cores for itself, and a run takes nearly twice as long.
export default defineConfig({ test: { maxWorkers: "100%" } });
