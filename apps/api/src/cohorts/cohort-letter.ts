import type { ProposalRole } from "@belay/core/cohorts/proposal.ts";
import { proposalReasonWords, reasonsFor } from "@belay/core/cohorts/proposal-reasons.ts";
import type { MatchRunId, PersonId, ProgrammeId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { goalWords } from "@belay/core/ladder/goal-words.ts";
import { ladderNames } from "@belay/core/ladder/ladder-names.ts";
import type { Explanation, Reason } from "@belay/core/matching/explanation.ts";
import { sql } from "kysely";
import { findLadder } from "../ladder/queries.ts";
import type { Tx } from "../platform/database.ts";
import { findTwoReaders } from "../platform/mail/list-readers.ts";
import type { MailReader } from "../platform/mail/mail.ts";
import { toAgreedGoal } from "./to-agreed-goal.ts";

/** What every mail about a pair of a programme is written from. */
export interface CohortLetter {
  programmeId: ProgrammeId;
  programmeName: string;
  mentor: MailReader;
  mentee: MailReader;
  /** Null where the mentee named nothing. */
  goal: string | null;
  /** Why it fits, as each of them may read it. */
  why: Readonly<Record<ProposalRole, readonly string[]>>;
  now: Instant;
}

interface Pair {
  programmeId: ProgrammeId;
  mentorId: PersonId;
  menteeId: PersonId;
  runId: MatchRunId | null;
}

export async function findCohortLetter(
  tx: Tx,
  { programmeId, runId, ...pair }: Pair,
  now: Instant,
): Promise<CohortLetter> {
  const { name: programmeName } = await tx
    .selectFrom("programme")
    .select("name")
    .where("id", "=", programmeId)
    .executeTakeFirstOrThrow();
  const row = await tx
    .selectFrom("matchRunPair")
    .select(sql<Explanation | null>`explanation`.as("explanation"))
    .where("menteeId", "=", pair.menteeId)
    .where("mentorId", "=", pair.mentorId)
    .$if(runId !== null, (query) => query.where("runId", "=", runId))
    .orderBy("runId", "desc")
    .limit(1)
    .executeTakeFirst();
  const agreed = toAgreedGoal(row?.explanation ?? null);
  const goal = agreed === null ? null : goalWords(agreed, findLadder());
  const reasons = row?.explanation?.reasons ?? [];
  const why = { mentor: sayWhy("mentor", reasons), mentee: sayWhy("mentee", reasons) };
  return { programmeId, programmeName, goal, why, now, ...(await findTwoReaders(tx, pair)) };
}

function sayWhy(role: ProposalRole, reasons: readonly Reason[]): string[] {
  const names = ladderNames(findLadder());
  return reasonsFor(role, reasons).map((reason) => proposalReasonWords(role, reason, names));
}

/** The two of them as one of them reads it. */
export function sidesOf({ mentor, mentee }: CohortLetter, reader: "mentor" | "mentee") {
  return reader === "mentor" ? { me: mentor, other: mentee } : { me: mentee, other: mentor };
}
