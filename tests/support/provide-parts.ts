import { provideChromium } from "./chromium.ts";
import { startPostgres } from "./postgres.ts";
import { providePostgres } from "./postgres-binaries.ts";
import { sayFor } from "./report-progress.ts";

/** A part of the machine that tests need: what to tell them about it, or why it is not there. */
export type Part =
  | { isThere: true; environment: Record<string, string>; stop: () => Promise<void> }
  | { isThere: false; reason: string };

const nothingToStop = async () => {};

/** PostgreSQL for the integration tests: the one named in `BELAY_TEST_POSTGRES`, or one of our own. */
export async function provideDatabase(): Promise<Part> {
  if (process.env.BELAY_TEST_POSTGRES) return { isThere: true, environment: {}, stop: nothingToStop };
  const say = sayFor("postgres");
  const binaries = providePostgres(say);
  if (!binaries.isAvailable) return { isThere: false, reason: binaries.reason };
  say(`starting PostgreSQL ${binaries.majorVersion}`);
  const server = await startPostgres({ binaries: binaries.folder, isSyncing: false });
  const stop = async () => {
    // Whoever looks for a server next starts one of their own.
    if (process.env.BELAY_TEST_POSTGRES === server.url) delete process.env.BELAY_TEST_POSTGRES;
    await server.stop();
  };
  return { isThere: true, environment: { BELAY_TEST_POSTGRES: server.url }, stop };
}

/** A Chromium for the browser tests: `CHROMIUM`, the machine's, or an installed one. */
export async function provideBrowser(): Promise<Part> {
  const chromium = provideChromium(sayFor("chromium"));
  if (!chromium.isAvailable) return { isThere: false, reason: chromium.reason };
  return { isThere: true, environment: { CHROMIUM: chromium.executable }, stop: nothingToStop };
}
