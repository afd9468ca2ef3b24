import { defineConfig } from "vitest/config";

export default defineConfig({
  // The contrast test reads the tokens; Vitest hands out empty style sheets unless asked.
  test: { name: "@belay/ui", include: ["src/**/*.test.ts"], css: { include: /tokens\.css/ } },
});
