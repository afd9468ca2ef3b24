import { PAIR_PROBLEMS } from "@belay/core/cohorts/run-refusal.ts";
import { Badge } from "@belay/ui/badge.tsx";
import type { RunPair } from "./cohort-calls.ts";
import { problemOfPair } from "./run-words.ts";

const PROPOSALS: Readonly<Record<string, string>> = {
  accepted: "Both said yes",
  declined: "Declined",
  expired: "Ran out",
  withdrawn: "Withdrawn",
};

/** What became of a pair once it was published. */
export function PairState({ pair }: { pair: RunPair }) {
  if (pair.outcome === "opened") {
    return pair.mentorshipStatus === "ended" ? (
      <Badge>Ended</Badge>
    ) : (
      <Badge tone="good">Works together</Badge>
    );
  }
  if (pair.outcome === "proposed") return <Proposed pair={pair} />;
  if (pair.outcome === "leftOut") {
    const problem = PAIR_PROBLEMS.find((one) => one === pair.outcomeReason);
    return problem ? (
      <>Left out when it was published: {problemOfPair(problem, pair.menteeName, pair.mentorName ?? "")}</>
    ) : (
      <>Left out</>
    );
  }
  if (pair.mentorId === null) return <Badge>Without a mentor</Badge>;
  return <Badge tone="waiting">Not told yet</Badge>;
}

function Proposed({ pair }: { pair: RunPair }) {
  const over = pair.proposalStatus === null ? undefined : PROPOSALS[pair.proposalStatus];
  if (over) return <Badge tone={pair.proposalStatus === "accepted" ? "good" : "plain"}>{over}</Badge>;
  const waits = [
    ...(pair.menteeAnswer === null ? [pair.menteeName] : []),
    ...(pair.mentorAnswer === null ? [pair.mentorName ?? ""] : []),
  ];
  return <Badge tone="waiting">{`Waits for ${waits.join(" and ")}`}</Badge>;
}
