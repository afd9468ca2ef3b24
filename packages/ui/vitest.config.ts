import { defineConfig } from "vitest/config";

export default defineConfig({ test: { name: "@belay/ui", include: ["src/**/*.test.ts"] } });
