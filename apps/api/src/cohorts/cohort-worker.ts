import { createHash } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { gunzipSync, gzipSync } from "node:zlib";
import type { CohortSnapshot } from "@belay/core/cohorts/snapshot.ts";
import { canonicalText, recallSnapshot } from "@belay/core/cohorts/snapshot.ts";
import type { RunRow } from "@belay/core/cohorts/solve-run.ts";
import {
  describePairs,
  describeRun,
  describeUnmatched,
  listCandidates,
  planRun,
  planText,
  replanRun,
} from "@belay/core/cohorts/solve-run.ts";
import type { MemberFacts, Ties } from "@belay/core/cohorts/to-snapshot.ts";
import { toSnapshot } from "@belay/core/cohorts/to-snapshot.ts";
import type { CohortProblem } from "@belay/core/matching/cohort.ts";
import type { FromThread, ToThread } from "../platform/thread.ts";
import type { CohortPart } from "./read-cohort.ts";
import type { Answers, Questions } from "./solver-thread.ts";
import { toColumns } from "./to-columns.ts";

// A thread of its own: a run that takes seconds stalls nobody, and can be ended from outside.
const port = parentPort;
if (port === null) throw new Error("This is a thread's first file.");

/** As many rows as one statement writes. */
const BATCH = 200;
const PROGRESS_EVERY_MS = 100;
const KEPT = 3;

/** What was read so far of the run that is under way. */
let reading: { begun: Questions["begin"]; members: MemberFacts[]; ties: CohortPart["ties"][] } | null = null;
/** Snapshots that were asked about last. */
const opened = new Map<string, CohortSnapshot>();

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function begin(begun: Questions["begin"]): Answers["begin"] {
  reading = { begun, members: [], ties: [] };
  return null;
}

function add({ members, ties }: Questions["add"]): Answers["add"] {
  reading?.members.push(...members);
  reading?.ties.push(ties);
  return null;
}

function plan(_: Questions["plan"], id: number): Answers["plan"] {
  if (reading === null) throw new Error("Nothing was read.");
  const { begun, members, ties: parts } = reading;
  reading = null;
  const ties: Ties = {
    pairs: parts.flatMap(({ pairs }) => pairs),
    ended: parts.flatMap(({ ended }) => ended),
    asks: parts.flatMap(({ asks }) => asks),
    proposals: parts.flatMap(({ proposals }) => proposals),
    apart: parts.flatMap(({ apart }) => apart),
    leads: parts.flatMap(({ leads }) => leads),
    rules: begun.rules,
  };
  const snapshot = toSnapshot({ ...begun, members, ties });
  const { mentees, mentors } = snapshot;
  if (mentees.length === 0) return { ok: false, code: "NO_MENTEES", details: [] };
  if (mentors.length === 0) return { ok: false, code: "NO_MENTORS", details: [] };
  const text = canonicalText(snapshot);
  const start = performance.now();
  const planned = planRun(snapshot, reportProgress(id));
  const solveMs = Math.round(performance.now() - start);
  if (!planned.ok) return { ok: false, code: planned.code, details: toList(planned.details) };
  const { matched, totalScore, certificate, prices } = planned.value;
  const rows = describeRun(snapshot, planned.value);
  return {
    ok: true,
    bytes: new Uint8Array(gzipSync(text, { level: 4 })),
    inputHash: sha256(text),
    resultHash: sha256(planText(planned.value)),
    totals: { mentees: mentees.length, mentors: mentors.length, matched, totalScore },
    certificate: JSON.stringify(certificate),
    prices: JSON.stringify(prices),
    batches: toBatches(rows),
    solveMs,
  };
}

const toList = (details: CohortProblem | undefined) => (details ? [details] : []);

function toBatches(rows: readonly RunRow[]): string[] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) =>
    JSON.stringify(rows.slice(index * BATCH, (index + 1) * BATCH).map(toColumns)),
  );
}

function reportProgress(id: number) {
  let told = 0;
  return (progress: { phase: string; done: number; total: number }) => {
    const now = performance.now();
    if (now - told < PROGRESS_EVERY_MS) return;
    told = now;
    post({ id, progress });
  };
}

function readSnapshot(bytes: Uint8Array): { text: string; snapshot: CohortSnapshot } {
  const text = gunzipSync(bytes).toString("utf8");
  return { text, snapshot: recallSnapshot(JSON.parse(text)) };
}

/** Solved again from the bytes that were kept. */
function replay({ bytes }: Questions["replay"]): Answers["replay"] {
  const { text, snapshot } = readSnapshot(bytes);
  const planned = planRun(snapshot);
  if (!planned.ok) return { ok: false, code: planned.code, details: toList(planned.details) };
  return {
    ok: true,
    inputHash: sha256(text),
    resultHash: sha256(planText(planned.value)),
    pairs: planned.value.pairs.map(({ menteeId, mentorId }) => ({ menteeId, mentorId })),
    totalScore: planned.value.totalScore,
  };
}

function open({ runId, bytes }: Questions["open"]): Answers["open"] {
  opened.delete(runId);
  opened.set(runId, readSnapshot(bytes).snapshot);
  for (const oldest of opened.keys()) {
    if (opened.size <= KEPT) break;
    opened.delete(oldest);
  }
  return null;
}

function replan({ runId, draft, rules }: Questions["replan"]): Answers["replan"] {
  const snapshot = opened.get(runId);
  if (!snapshot) return null;
  const replanned = replanRun(snapshot, draft, rules);
  if (!replanned.ok) return { ok: false, code: replanned.code, details: toList(replanned.details) };
  const { plan: next, delta, moved } = replanned.value;
  const touched = new Set(moved.map(({ menteeId }) => menteeId));
  const describe = describePairs(snapshot);
  const rows = [
    ...next.pairs.filter(({ menteeId }) => touched.has(menteeId)).map(describe),
    ...next.unmatched.filter(({ menteeId }) => touched.has(menteeId)).map(describeUnmatched),
  ];
  const { totalScore, matched } = next;
  return { ok: true, delta, moved, rows, totalScore, matched, blocked: snapshot.blocked };
}

function candidates({ runId, menteeId }: Questions["candidates"]): Answers["candidates"] {
  const snapshot = opened.get(runId);
  return snapshot ? listCandidates(snapshot, menteeId) : null;
}

const answers: { [Kind in keyof Questions]: (question: Questions[Kind], id: number) => Answers[Kind] } = {
  begin,
  add,
  plan,
  replay,
  open,
  replan,
  candidates,
};

function post(message: FromThread): void {
  port?.postMessage(message);
}

function answer<Kind extends keyof Questions>(id: number, kind: Kind, question: Questions[Kind]): void {
  try {
    post({ id, answer: answers[kind](question, id) });
  } catch (error) {
    post({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

port.on("message", ({ id, kind, question }: ToThread<Questions>) => answer(id, kind, question));
