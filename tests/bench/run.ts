import { cohortRun } from "./cohort-run.ts";
import { findFromDatabase } from "./find-database.ts";
import { jobs } from "./jobs.ts";
import { live } from "./live.ts";
import { matching } from "./matching.ts";
import { rivals } from "./rivals.ts";
import { slots } from "./slots.ts";
import { slotsFromDatabase } from "./slots-database.ts";

/** `pnpm bench slots` prints one table, `pnpm bench` all of them. Numbers to read, never to fail on. */
const benches = new Map<string, () => void | Promise<void>>([
  [
    "slots",
    async () => {
      slots();
      await slotsFromDatabase();
    },
  ],
  ["rivals", rivals],
  ["live", live],
  ["jobs", jobs],
  ["matching", matching],
  ["cohort", cohortRun],
  ["find", findFromDatabase],
]);

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benches.has(name));
if (unknown.length > 0) {
  console.error(`No bench called ${unknown.join(", ")}. There are: ${[...benches.keys()].join(", ")}`);
  process.exit(2);
}
for (const [name, bench] of benches) {
  if (wanted.length === 0 || wanted.includes(name)) await bench();
}
