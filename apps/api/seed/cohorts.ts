import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { checkLocks } from "@belay/core/cohorts/check-locks.ts";
import type { CohortSnapshot, RunSettings } from "@belay/core/cohorts/snapshot.ts";
import { canonicalText } from "@belay/core/cohorts/snapshot.ts";
import { describeRun, planRun, planText } from "@belay/core/cohorts/solve-run.ts";
import type { MatchRunId, MentorshipId, PersonId, ProgrammeId } from "@belay/core/ids.ts";
import { matchRunId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, HOUR, MINUTE } from "@belay/core/instant.ts";
import { readSnapshot } from "../src/cohorts/read-snapshot.ts";
import { runnerScope } from "../src/cohorts/scope.ts";
import { toColumns } from "../src/cohorts/to-columns.ts";
import { keepInput, keepRows } from "../src/cohorts/writes.ts";
import type { Tx } from "../src/platform/database.ts";
import { jsonb } from "../src/platform/jsonb.ts";
import type { History } from "./history.ts";
import { daysAgo, memberOf } from "./history.ts";
import { AUTUMN } from "./programmes.ts";

const PUBLISHED_DAYS_AGO = 104;
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

interface Told {
  programmeId: ProgrammeId;
  number: number;
  settings: RunSettings;
  startedAt: Instant;
  repairs: MatchRunId | null;
}

interface Pair {
  menteeId: PersonId;
  mentorId: PersonId;
  mentorshipId: MentorshipId;
  status: "active" | "ended";
}

/**
 * The runs of the autumn's cohort, solved by the engine itself: the one that was published, whose pairs work together
 * or have ended, and two drafts for those who have nobody by now, one for the most people and one for the best pairs.
 */
export async function tellCohorts(tx: Tx, history: History): Promise<void> {
  const programme = await tx
    .selectFrom("programme")
    .select("id")
    .where("name", "=", AUTUMN)
    .executeTakeFirst();
  if (!programme) return;
  const base = { programmeId: programme.id, repairs: null };
  const first = await tellPublished(tx, history, {
    ...base,
    number: 1,
    settings: { objective: "matchedFirst", fairnessPpm: 0, minScore: 0, seed: 1 },
    startedAt: addMilliseconds(daysAgo(history, PUBLISHED_DAYS_AGO), -HOUR),
  });
  await tellDraft(tx, history, {
    ...base,
    number: 2,
    settings: { objective: "matchedFirst", fairnessPpm: 250_000, minScore: 0, seed: 2 },
    startedAt: addMilliseconds(history.now, -26 * HOUR),
    repairs: first,
  });
  await tellDraft(tx, history, {
    ...base,
    number: 3,
    settings: { objective: "totalScore", fairnessPpm: 0, minScore: 550_000, seed: 3 },
    startedAt: addMilliseconds(history.now, -25 * HOUR),
    repairs: first,
  });
}

async function tellPublished(tx: Tx, history: History, told: Told): Promise<MatchRunId> {
  const pairs = await listPairs(tx, told.programmeId);
  const now = await snapshotOf(tx, told, history.now);
  const held = Map.groupBy(
    pairs.filter(({ status }) => status === "active"),
    ({ mentorId }) => mentorId,
  );
  const heldBy = new Map<string, number>([...held].map(([id, those]) => [id, those.length]));
  const mentors = now.mentors.map((mentor) => ({
    ...mentor,
    seatsTaken: mentor.seatsTaken - (heldBy.get(mentor.id) ?? 0),
  }));
  const whole = { ...now, mentors };
  const locked = pairs.map(({ menteeId, mentorId }) => ({ menteeId, mentorId }));
  // What an admin locked then; whom the rules would refuse by now is left to the solver.
  const impossible = new Set(checkLocks({ ...whole, locked }).map(({ menteeId }) => menteeId));
  const snapshot = { ...whole, locked: locked.filter(({ menteeId }) => !impossible.has(menteeId)) };
  const id = await keepRun(tx, history, { told, snapshot });
  const publishedAt = addMilliseconds(told.startedAt, 50 * MINUTE);
  const noticesAt = addMilliseconds(publishedAt, 10 * MINUTE);
  await tx
    .updateTable("matchRun")
    .set({ status: "published", publishedBy: memberOf(history, "herrera").id, consent: "direct" })
    .set({ publishedAt, noticesAt, toldAt: noticesAt, version: 3 })
    .where("id", "=", id)
    .execute();
  for (const { menteeId, mentorId, mentorshipId } of pairs) {
    await tx
      .updateTable("matchRunPair")
      .set({ outcome: "opened", mentorshipId })
      .where("runId", "=", id)
      .where("menteeId", "=", menteeId)
      .where("mentorId", "=", mentorId)
      .execute();
  }
  await tx
    .updateTable("matchRunPair")
    .set({ outcome: "leftOut", outcomeReason: "MENTOR_AWAY" })
    .where("runId", "=", id)
    .where("mentorId", "is not", null)
    .where("outcome", "is", null)
    .execute();
  return id;
}

async function tellDraft(tx: Tx, history: History, told: Told): Promise<void> {
  const snapshot = await snapshotOf(tx, told, history.now);
  if (snapshot.mentees.length === 0 || snapshot.mentors.length === 0) return;
  await keepRun(tx, history, { told, snapshot });
}

/** The pairs that the programme made, those included that have ended. */
async function listPairs(tx: Tx, programmeId: ProgrammeId): Promise<Pair[]> {
  return tx
    .selectFrom("mentorship")
    .select(["menteeId", "mentorId", "id as mentorshipId", "status"])
    .where("programmeId", "=", programmeId)
    .orderBy("startedAt")
    .orderBy("id")
    .execute();
}

async function snapshotOf(
  tx: Tx,
  { programmeId, settings, number }: Told,
  now: Instant,
): Promise<CohortSnapshot> {
  const members = await tx
    .selectFrom("programmeMember")
    .select("personId")
    .where("programmeId", "=", programmeId)
    .execute();
  const only = members.map(({ personId }) => personId);
  const scope = runnerScope({ id: matchRunId.parse(NO_RUN), programmeId });
  return readSnapshot(tx, scope, { now, settings, only, asBeforePairs: number === 1 });
}

const NO_RUN = "00000000-0000-7000-8000-000000000000";

interface Kept {
  told: Told;
  snapshot: CohortSnapshot;
}

async function keepRun(tx: Tx, history: History, { told, snapshot }: Kept): Promise<MatchRunId> {
  const planned = planRun(snapshot);
  if (!planned.ok) throw new Error(`The demo's run ${told.number} cannot be solved: ${planned.code}`);
  const { matched, totalScore, certificate, prices } = planned.value;
  const text = canonicalText(snapshot);
  const id = history.mint(matchRunId, told.startedAt);
  const { objective, fairnessPpm, minScore, seed } = told.settings;
  await tx
    .insertInto("matchRun")
    .values({
      ...{ id, programmeId: told.programmeId, number: told.number, repairs: told.repairs, status: "draft" },
      ...{ objective, fairnessPpm, minScore, seed, attempts: 1, version: 2 },
      ...{ inputHash: sha256(text), resultHash: sha256(planText(planned.value)), solveMs: 8 },
      ...{ mentees: snapshot.mentees.length, mentors: snapshot.mentors.length, matched },
      ...{ totalScore, solvedScore: totalScore, startedBy: memberOf(history, "herrera").id },
      ...{ startedAt: told.startedAt, finishedAt: addMilliseconds(told.startedAt, 900) },
      ...{ certificate: jsonb(certificate), prices: jsonb(prices) },
    })
    .execute();
  await keepInput(tx, id, new Uint8Array(gzipSync(text, { level: 4 })));
  await keepRows(tx, id, JSON.stringify(describeRun(snapshot, planned.value).map(toColumns)));
  return id;
}
