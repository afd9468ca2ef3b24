import type { DatabaseKind, Db, TestProduct } from "@belay/api/testing";
import { newPersonId, openTestProduct } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { mustSucceed } from "../support/company-of.ts";
import { enrol, makeCohort } from "../support/make-cohort.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";
import { provideDatabase } from "../support/provide-parts.ts";
import type { Company } from "./matching-company.ts";
import { inventCompany } from "./matching-company.ts";
import { inMilliseconds, printTable } from "./table.ts";

const MENTEES = 7_500;
const MENTORS = 2_500;
const NOW = "2026-11-23T09:00:00Z";
const CHUNK = 500;
const ASK_EVERY_MS = 50;
const ZONES = [
  "America/Los_Angeles",
  "America/New_York",
  "Europe/London",
  "Europe/Madrid",
  "Asia/Kolkata",
  "Asia/Tokyo",
];
const HOURS = [
  ["09:00", "12:00"],
  ["09:00", "17:00"],
  ["13:00", "17:00"],
  ["10:00", "16:00"],
] as const;

/** A run over ten thousand people, from the click to the stored plan, while somebody else looks at Home all the time. */
export async function cohortRun(): Promise<void> {
  const server = await provideDatabase();
  if (server.isThere) Object.assign(process.env, server.environment);
  const rows = await measureOn("pglite");
  if (server.isThere) {
    rows.push(...(await measureOn("postgres")));
    await server.stop();
  }
  printTable(`A match run over ${MENTEES + MENTORS} people, and Home read meanwhile`, rows, [
    `${MENTEES} mentees, ${MENTORS} mentors; the first run with a cold thread, then three with a warm one`,
    "click to stored plan: until the run is a draft; Home: read twenty times a second by one person while runs were under way",
  ]);
}

async function measureOn(kind: DatabaseKind) {
  const product = await openTestProduct(kind, NOW);
  const { db } = product;
  await makeCompany(db);
  const admin = await makePerson(db, { name: "Pia Programme" });
  const people = await fill(db, inventCompany({ mentees: MENTEES, mentors: MENTORS, seed: 1 }));
  const programmeId = await makeCohort(db, { admin });
  for (const chunk of chunksOf(people.mentees)) await enrol(db, programmeId, { mentees: chunk, mentors: [] });
  for (const chunk of chunksOf(people.mentors)) await enrol(db, programmeId, { mentees: [], mentors: chunk });
  const { cohorts } = await product.as(admin);
  const runs: number[] = [];
  const reads: number[] = [];
  let matched = 0;
  for (let run = 0; run < 4; run++) {
    const reading = readMeanwhile(product, admin);
    const start = performance.now();
    const key = crypto.randomUUID();
    const { runId } = mustSucceed(await cohorts.start({ key, programmeId, objective: "matchedFirst" }));
    await product.solveRuns();
    runs.push(performance.now() - start);
    reads.push(...(await reading.stop()));
    const { status, ...came } = await cohorts.run({ runId });
    if (status !== "draft") throw new Error(`the run came to ${status}: ${came.problem}`);
    matched = came.matched ?? 0;
  }
  await product.close();
  reads.sort((one, other) => one - other);
  const at = (part: number) =>
    inMilliseconds(reads[Math.min(reads.length - 1, Math.floor(reads.length * part))] ?? 0);
  const [cold = 0, ...warm] = runs;
  const measured = `cold ${inMilliseconds(cold)}, warm ${warm.map(inMilliseconds).join(", ")}`;
  return [
    { task: `${kind}: click to stored plan`, answer: `${matched} matched`, target: "< 5,000 ms", measured },
    {
      task: `${kind}: Home meanwhile`,
      answer: `${reads.length} reads`,
      target: "p99 < 100 ms",
      measured: `p50 ${at(0.5)}, p99 ${at(0.99)}, most ${at(1)}`,
    },
  ];
}

/** Somebody looks at Home twenty times a second until they are stopped; how long each look took, from when it was due. */
function readMeanwhile(product: TestProduct, who: PersonId) {
  const took: number[] = [];
  const state = { isOver: false };
  const loop = async () => {
    const caller = await product.as(who);
    while (!state.isOver) {
      const due = performance.now() + ASK_EVERY_MS;
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
      await caller.inbox.home();
      took.push(performance.now() - due);
    }
  };
  const over = loop();
  return {
    stop: async () => {
      state.isOver = true;
      await over;
      return took;
    },
  };
}

async function fill(db: Db, company: Company) {
  const mentors = company.mentors.map(({ profile }) => profile);
  const ids = { mentees: company.mentees.map(newPersonId), mentors: mentors.map(newPersonId) };
  const all = [...company.mentees, ...mentors];
  const allIds = [...ids.mentees, ...ids.mentors];
  const rows = all.map(({ languages }, index) => ({
    ...{ id: allIds[index] ?? newPersonId(), name: `Person ${index}`, email: `person${index}@acme.com` },
    ...{
      languages: [...languages],
      timeZone: ZONES[index % ZONES.length] ?? "",
      createdAt: NOW,
      welcomeStep: 4,
    },
    weeklyHours: JSON.stringify(weekOf(index)),
    selfLevel: ["ic.junior", "ic.mid", "ic.senior", "ic.staff"][index % 4] ?? null,
    capacity: mentors[index - MENTEES]?.capacity ?? 2,
  }));
  const offers = mentors.flatMap(({ offers: own }, index) =>
    own.map(({ skillId, level }) => ({ personId: ids.mentors[index] ?? newPersonId(), skillId, level })),
  );
  const wants = company.mentees.flatMap(({ goals }, index) =>
    goals.flatMap((goal, place) =>
      goal.kind === "level"
        ? []
        : [
            {
              ...{ personId: ids.mentees[index] ?? newPersonId(), skillId: goal.skillId },
              ...{ fromLevel: goal.from, toLevel: goal.to, priority: place + 1 },
            },
          ],
    ),
  );
  for (const chunk of chunksOf(rows)) await db.insertInto("person").values(chunk).execute();
  for (const chunk of chunksOf(offers)) await db.insertInto("offer").values(chunk).execute();
  for (const chunk of chunksOf(wants)) await db.insertInto("want").values(chunk).execute();
  return ids;
}

function weekOf(index: number) {
  const [start, end] = HOURS[Math.floor(index / ZONES.length) % HOURS.length] ?? HOURS[0];
  return [1, 2, 3, 4, 5].map((day) => ({ day, start, end }));
}

function chunksOf<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
