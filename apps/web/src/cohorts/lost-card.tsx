import { PAIR_PROBLEMS } from "@belay/core/cohorts/run-refusal.ts";
import { BulletList } from "@belay/ui/bullet-list.tsx";
import { Button } from "@belay/ui/button.tsx";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { Card } from "@belay/ui/card.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { Link } from "@tanstack/react-router";
import type { Run } from "./cohort-calls.ts";
import { peopleWords, problemOfPair } from "./run-words.ts";
import { useStartRun } from "./use-start-run.ts";

interface LostCardProps {
  run: Run;
  standing: NonNullable<Run["standing"]>;
}

/** Who of a published run has nobody any more, why, and the way to match them anew with nobody else touched. */
export function LostCard({ run, standing: { lost, repairedBy } }: LostCardProps) {
  const { begin, problem, isBusy } = useStartRun(run.programmeId);
  const { objective, fairnessPpm, minScore } = run;
  const more = lost - run.lost.length;
  return (
    <Card
      title={`${peopleWords(lost, "person", "people")} of this run ${lost === 1 ? "has" : "have"} no mentor any more`}
      end={
        <Row gap={2}>
          {repairedBy === null ? null : (
            <Link
              to="/programmes/$id/runs/$runId"
              params={{ id: run.programmeId, runId: repairedBy.id }}
              className={buttonClassName("primary")}
            >{`Open run ${repairedBy.number}, made for them`}</Link>
          )}
          <Button
            variant={repairedBy === null ? "primary" : "quiet"}
            loading={isBusy}
            onClick={() => begin({ objective, fairnessPpm, minScore, repairs: run.id })}
          >
            Match them anew
          </Button>
        </Row>
      }
    >
      <Stack gap={2}>
        <BulletList>
          {run.lost.map((one) => (
            <li key={one.menteeId}>
              <strong>{one.menteeName}</strong>: {sayLost(one)}
            </li>
          ))}
        </BulletList>
        {more > 0 ? <Text>{`And ${more} more, in the list below.`}</Text> : null}
        <FormProblem words={problem} />
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
