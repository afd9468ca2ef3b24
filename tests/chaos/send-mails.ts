import { databaseOnServer, OUTSIDE, sendDueMail, smtpTransport } from "@belay/api/testing";
import * as z from "zod/mini";

const order = z.object({ databaseUrl: z.string(), smtpUrl: z.string(), now: z.string() });

// A worker that sends what is due until nothing is, in a process that a test can kill.
const { databaseUrl, smtpUrl, now } = order.parse(JSON.parse(process.argv[2] ?? ""));
const db = databaseOnServer(databaseUrl);
const quiet = () => undefined;
const parts = {
  db,
  clock: () => now,
  log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  transport: smtpTransport(smtpUrl),
  letterhead: {
    sender: { name: "Belay", address: "belay@acme.com" },
    url: "https://belay.acme.com",
    vault: OUTSIDE.vault,
  },
};
while ((await sendDueMail(parts)) > 0);
await db.destroy();
