import { formatDay } from "@belay/core/time-words/day-words.ts";
import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { FactList } from "@belay/ui/fact-list.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import type { OwnLeave } from "./leave-draft.ts";
import { LeaveForm } from "./leave-form.tsx";
import { endLeaveSentences } from "./leave-sentences.ts";

/** Away for longer, with a return: planned, on, or not at all. */
export function LeaveCard() {
  const query = useQuery(api.mentorships.leave.queryOptions());
  const [isPlanning, setPlanning] = useState(false);
  return (
    <Card title="I’m away">
      <FourFaces query={query} subject="your leave" requestId={requestIdOf}>
        {({ leave, mentees }) =>
          leave ? (
            <LeaveStanding leave={leave} />
          ) : isPlanning ? (
            <LeaveForm mentees={mentees} onClose={() => setPlanning(false)} />
          ) : (
            <Stack gap={3}>
              <Text tone="muted">
                Parental leave, a long holiday, a sabbatical: say when you are back and what becomes of each
                mentee. Nobody can find, ask or book you meanwhile, and they read until when.
              </Text>
              <Row>
                <Button onClick={() => setPlanning(true)}>Plan a leave</Button>
              </Row>
            </Stack>
          )
        }
      </FourFaces>
    </Card>
  );
}

const CHOICE_WORDS = { pause: "paused until then", end: "ended", cover: "" };

function LeaveStanding({ leave }: { leave: OwnLeave }) {
  const { timeZone: zone, locale } = useViewer();
  const now = new Date(useNow()).toISOString();
  const [problem, setProblem] = useState<string | null>(null);
  const ending = useMutation(api.mentorships.endLeave.mutationOptions());
  const day = (instant: string) => formatDay({ instant, zone, now, locale });
  const hasBegun = leave.startsAt <= now;
  const end = async () => {
    setProblem(null);
    try {
      const outcome = await ending.mutateAsync({ leaveId: leave.id, version: leave.version });
      if (!outcome.ok) setProblem(sentence(outcome, endLeaveSentences));
      await queryClient.invalidateQueries();
    } catch (error) {
      setProblem(readFailure(error).message);
    }
  };
  return (
    <Stack gap={3}>
      <Text>
        {hasBegun
          ? `You are away until ${day(leave.returnsAt)}.`
          : `You are away from ${day(leave.startsAt)} until ${day(leave.returnsAt)}.`}
        {leave.note ? ` Others read: “${leave.note}”` : ""}
      </Text>
      <FactList
        label="What becomes of your mentees"
        facts={leave.choices.map((choice) => ({
          key: choice.mentorshipId,
          what: choice.menteeName,
          detail: sayChoice(choice),
        }))}
      />
      <FormProblem words={problem} />
      <Row>
        <Button variant="primary" loading={ending.isPending} onClick={end}>
          {hasBegun ? "I’m back" : "I’m not going"}
        </Button>
        <Text tone="muted" size="small">
          {hasBegun
            ? "Your mentees are told, and whoever covered is relieved."
            : "Your mentees are told, and nothing changes for them."}
        </Text>
      </Row>
    </Stack>
  );
}

function sayChoice({ choice, coverName, coverStatus }: OwnLeave["choices"][number]): string {
  if (choice !== "cover") return CHOICE_WORDS[choice];
  const name = coverName ?? "somebody";
  if (coverStatus === "agreed") return `${name} covers`;
  if (coverStatus === "declined") return `${name} cannot cover, so it is paused until then`;
  return `waiting for ${name} to say whether they cover; paused until they do`;
}
