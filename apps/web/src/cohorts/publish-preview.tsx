import { BulletList } from "@belay/ui/bullet-list.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { Cohorts } from "./cohort-calls.ts";
import { peopleWords, problemOfPair } from "./run-words.ts";

interface PublishPreviewProps {
  preview: Cohorts["previewPublish"];
  consent: "direct" | "both";
  programmeName: string;
}

/** Who will read what. */
export function PublishPreview({ preview, consent, programmeName }: PublishPreviewProps) {
  const { pairs, mentors, unmatched, problems, other, example, losing } = preview;
  if (other !== null) {
    return (
      <p role="alert">
        Run {other.number} was published by {other.byName ?? "somebody who has left"} and waits for its
        notices. Take that one back first, or wait until its people are told.
      </p>
    );
  }
  return (
    <Stack gap={3}>
      <p>
        {peopleWords(pairs, "pair")} with {peopleWords(mentors, "mentor")} will be{" "}
        {consent === "direct" ? "made" : "proposed"}.{" "}
        {unmatched > 0
          ? `${peopleWords(unmatched, "person", "people")} without a mentor hear nothing of this.`
          : ""}
      </p>
      {example === null ? null : (
        <Text tone="muted">
          For example {example.menteeName} reads: “
          {consent === "direct"
            ? `${programmeName} paired you with ${example.mentorName}.`
            : `${programmeName} proposes ${example.mentorName} as your mentor.`}
          ” Nobody sees scores, other pairs, or who was considered.
        </Text>
      )}
      {problems.length === 0 ? null : (
        <div role="alert">
          <Stack gap={1}>
            <p>{peopleWords(problems.length, "pair")} can't be made any more and will be left out:</p>
            <BulletList>
              {problems.map(({ menteeId, menteeName, mentorName, problem }) => (
                <li key={menteeId}>
                  <strong>
                    {menteeName} with {mentorName}
                  </strong>
                  : {problemOfPair(problem, menteeName, mentorName)}
                </li>
              ))}
            </BulletList>
          </Stack>
        </div>
      )}
      {losing.length === 0 ? null : (
        <Stack gap={1}>
          <p>The plan takes the last places of mentors who are asked by others too:</p>
          <BulletList>
            {losing.map(({ id, ...request }) => (
              <li key={id}>{sayLosing(request)}</li>
            ))}
          </BulletList>
        </Stack>
      )}
    </Stack>
  );
}

type Losing = Cohorts["previewPublish"]["losing"][number];

/** Who asked elsewhere is not named: that request is the two's own. */
const sayLosing = ({ menteeName, mentorName }: Omit<Losing, "id">) =>
  `${menteeName === null ? "A request from outside this programme" : `${menteeName}’s request`} to ${mentorName} cannot be answered with yes then`;
