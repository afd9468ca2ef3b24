import { runActionsFor } from "@belay/core/cohorts/act-on-run.ts";
import type { MatchRunId } from "@belay/core/ids.ts";
import { TRPCError } from "@trpc/server";
import type { Call } from "../platform/call.ts";
import { countLeftOut, countPairs, findStanding, listLost } from "./pair-queries.ts";
import { countKept } from "./rule-queries.ts";
import { findRun } from "./run-queries.ts";
import { findRunScope } from "./scope.ts";

/** The head of a run's page: how far it is, what came out, how it spreads, and what is open to an admin. */
export async function readRun({ db, actor, now }: Call, { runId }: { runId: MatchRunId }) {
  const scope = await findRunScope(db, actor, runId);
  if (!scope) throw new TRPCError({ code: "NOT_FOUND", message: "There is no such run." });
  const { programmePolicy: _, certificate, ...run } = await findRun(db, scope);
  // Under way its rows are written, and read by nobody before its last word.
  const hasPairs = run.resultHash !== null;
  const isTold = run.toldAt !== null;
  return {
    ...run,
    edits: run.edits ?? 0,
    isProven: isProven(certificate),
    /** Pairs that the plan had to keep, whatever else. */
    kept: hasPairs ? await countKept(db, scope) : 0,
    spread: hasPairs ? await countPairs(db, scope) : null,
    // Planned, and known not to come about, before anybody is told.
    leftOut: run.status === "published" && !isTold ? await countLeftOut(db, scope) : 0,
    // Once people were told, what was planned is not what is.
    standing: isTold ? await findStanding(db, scope) : null,
    lost: isTold ? (await listLost(db, scope)).map(toLost) : [],
    actions: runActionsFor(run, now),
  };
}

/** What the certificate says: the total equals what the duals prove, over all pairs there are. */
function isProven(certificate: unknown): boolean {
  return (
    typeof certificate === "object" &&
    certificate !== null &&
    "optimal" in certificate &&
    certificate.optimal === true
  );
}

type LostRow = Awaited<ReturnType<typeof listLost>>[number];

/** Who has nobody any more, and what came between. */
function toLost({ menteeId, menteeName, mentorName, ...row }: LostRow) {
  const { proposalStatus, mentorshipStatus, mentorshipEndedAt, outcomeReason } = row;
  return {
    menteeId,
    menteeName,
    mentorName,
    proposalStatus,
    mentorshipStatus,
    mentorshipEndedAt,
    outcomeReason,
  };
}
