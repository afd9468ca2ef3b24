import { TRPCError } from "@trpc/server";
import type { Reader } from "../platform/database.ts";
import { listInputParts } from "./run-queries.ts";
import type { RunScope } from "./scope.ts";
import type { Answers, Questions } from "./solver-thread.ts";
import { createSolverThread } from "./solver-thread.ts";

// Apart from the thread that solves runs: that one is ended when a run is cancelled. It begins when it is first asked.
const thread = createSolverThread();

/** The bytes that a run was solved from, in one piece. */
async function readInput(db: Reader, scope: RunScope): Promise<Uint8Array> {
  const parts = await listInputParts(db, scope);
  if (parts.length === 0) throw new TRPCError({ code: "NOT_FOUND", message: "This run was never solved." });
  return Buffer.concat(parts.map(({ bytes }) => bytes));
}

/** A run solved again from what was kept of it. */
export async function replayRunInThread(db: Reader, scope: RunScope): Promise<Answers["replay"]> {
  return thread.ask("replay", { bytes: await readInput(db, scope) });
}

const open = async (db: Reader, scope: RunScope) =>
  thread.ask("open", { runId: scope.runId, bytes: await readInput(db, scope) });

/** A draft under other locks and blocks. The thread may have the run at hand; if not, it is given it first. */
export async function replanInThread(
  db: Reader,
  scope: RunScope,
  question: Omit<Questions["replan"], "runId">,
): Promise<Exclude<Answers["replan"], null>> {
  const asked = { ...question, runId: scope.runId };
  const first = await thread.ask("replan", asked);
  if (first !== null) return first;
  await open(db, scope);
  const second = await thread.ask("replan", asked);
  if (second === null) throw new Error("A run that was opened is not at hand.");
  return second;
}

/** Who could mentor one mentee of a run, by its snapshot. */
export async function listCandidatesInThread(
  db: Reader,
  scope: RunScope,
  menteeId: string,
): Promise<Exclude<Answers["candidates"], null>> {
  const asked = { runId: scope.runId, menteeId };
  const first = await thread.ask("candidates", asked);
  if (first !== null) return first;
  await open(db, scope);
  const second = await thread.ask("candidates", asked);
  if (second === null) throw new Error("A run that was opened is not at hand.");
  return second;
}
