import { PAIR_PROBLEMS } from "@belay/core/cohorts/run-refusal.ts";
import { BulletList } from "@belay/ui/bullet-list.tsx";
import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { Run } from "./cohort-calls.ts";
import { peopleWords, problemOfPair } from "./run-words.ts";
import { useStartRun } from "./use-start-run.ts";

/** Who of a published run has nobody any more, why, and the way to match them anew with nobody else touched. */
export function LostCard({ run }: { run: Run }) {
  const { begin, problem, isBusy } = useStartRun(run.programmeId);
  const { objective, fairnessPpm, minScore } = run;
  const count = run.lost.length;
  return (
    <Card
      title={`${peopleWords(count, "person", "people")} of this run ${count === 1 ? "has" : "have"} no mentor any more`}
      end={
        <Button
          variant="primary"
          loading={isBusy}
          onClick={() => begin({ objective, fairnessPpm, minScore, repairs: run.id })}
        >
          Match them anew
        </Button>
      }
    >
      <Stack gap={2}>
        <BulletList>
          {run.lost.map((lost) => (
            <li key={lost.menteeId}>
              <strong>{lost.menteeName}</strong>: {sayLost(lost)}
            </li>
          ))}
        </BulletList>
        {problem === null ? null : <p role="alert">{problem}</p>}
        <Text tone="muted" size="small">
          A new run takes those who have nobody and the places that are free. Pairs that work together stay as
          they are.
        </Text>
      </Stack>
    </Card>
  );
}

const PROPOSALS: Readonly<Record<string, string>> = {
  declined: "one of the two said no",
  expired: "it was not answered in time",
  withdrawn: "one of the two left the company",
};

function sayLost({ menteeName, mentorName, ...lost }: Run["lost"][number]): string {
  const mentor = mentorName ?? "the mentor";
  if (lost.mentorshipStatus === "ended") return `the mentorship with ${mentor} has ended`;
  const proposal = lost.proposalStatus === null ? undefined : PROPOSALS[lost.proposalStatus];
  if (proposal) return `${mentor} was proposed, and ${proposal}`;
  const reason = PAIR_PROBLEMS.find((one) => one === lost.outcomeReason);
  return reason
    ? `the pair was left out: ${problemOfPair(reason, menteeName, mentor)}`
    : "the pair was left out";
}
