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
  const { pairs, mentors, unmatched, problems, other, example } = preview;
  if (other !== null) {
    return (
      <p role="alert">
        Run {other.number} was published by {other.byName ?? "somebody who has left"} and waits for its
        notices. Take that one back first, or wait until its people are told.
      </p>
    );
  }
  const count = pairs - problems.length;
  return (
    <Stack gap={3}>
      <p>
        {peopleWords(count, "pair")} with {peopleWords(mentors, "mentor")} will be{" "}
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
          <p>{peopleWords(problems.length, "pair")} can't be made any more and will be left out:</p>
          <ul>
            {problems.map(({ menteeId, menteeName, mentorName, problem }) => (
              <li key={menteeId}>{problemOfPair(problem, menteeName, mentorName)}</li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  );
}
