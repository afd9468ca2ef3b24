import { createServer } from "node:net";
import {
  databaseInFolder,
  demoRoutes,
  holdClock,
  keepingTransport,
  migrate,
  openFolder,
  PAGES_FOLDER,
  readBesides,
  seedDemo,
  startServer,
} from "@belay/api/testing";
import * as z from "zod";

/** What a test orders on the command line, and later the times it moves the clock to. */
const order = z.object({ kind: z.enum(["start", "demo"]), folder: z.string(), now: z.string() });
const move = z.object({ now: z.string() });

// The built product in a process of its own, in its own zone, with a clock that only the test moves.
const { kind, folder, now } = order.parse(JSON.parse(process.argv[2] ?? ""));
const clock = holdClock(now);
const company = await openFolder({ folder });
const db = databaseInFolder(company.pglite);
await migrate(db, now);
if (kind === "demo") await seedDemo(db, now);
const port = await findFreePort();
const url = `http://127.0.0.1:${port}`;
const mailFrom = { name: "Belay", address: "belay@belay.example" };
const server = await startServer({
  role: "all",
  db,
  clock: clock.read,
  host: "127.0.0.1",
  port,
  url,
  secret: "only the browser tests know this secret",
  setUpCode: null,
  trustedProxies: [],
  mailFrom,
  mailTransport: kind === "demo" ? keepingTransport : null,
  logLevel: "error",
  pagesFolder: PAGES_FOLDER,
  // The calendars that tests serve are on this machine.
  readOutside: readBesides(["127.0.0.1"]),
  demoRoutes: kind === "demo" ? demoRoutes : undefined,
});

process.on("message", async (message) => {
  clock.set(move.parse(message).now);
  // What the queue makes a worker do when a minute has passed.
  await server.runOnce();
  await server.calendars?.runOnce();
  process.send?.({ moved: clock.read() });
});
process.once("disconnect", async () => {
  await server.close();
  await company.close();
});
process.send?.({ url });

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen({ host: "127.0.0.1", port: 0 }, () => resolve()));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("The probe has no port.");
  return address.port;
}
