import { ListCard } from "@belay/ui/list-card.tsx";
import { Section } from "@belay/ui/section.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { dayWords } from "../mentorships/request-words.ts";
import { useReader } from "../mentorships/use-reader.ts";
import type { CheckAnswer } from "./check-calls.ts";
import { chosenWords, FIT_CHOICES, PULSE_CHOICES, RHYTHM_CHOICES, seenBy } from "./check-words.ts";
import { GracefulChange } from "./graceful-change.tsx";

interface PairChecksProps {
  mentorship: {
    id: string;
    status: "active" | "ended";
    role: "mentor" | "mentee";
    skillId: string | null;
  };
  /** How the other one is called: "Ana". */
  otherName: string;
}

/** What was said about how it goes: one's own, and what the other shares. There only when there is something. */
export function PairChecks({ mentorship, otherName }: PairChecksProps) {
  const { id, status, role, skillId } = mentorship;
  const { data } = useQuery(api.checks.ofMentorship.queryOptions({ id }));
  if (data === undefined || data.answers.length === 0) return null;
  const isNotRight = data.answers.find(({ isOwn }) => isOwn)?.feeling === "notRight";
  return (
    <Section title="How it goes">
      {isNotRight && status === "active" ? (
        <GracefulChange otherName={otherName} role={role} skillId={skillId} />
      ) : null}
      <ListCard label="What was said about how it goes">
        {data.answers.map((answer) => (
          <Answer key={answer.id} answer={answer} otherName={otherName} />
        ))}
      </ListCard>
    </Section>
  );
}

function Answer({ answer, otherName }: { answer: CheckAnswer; otherName: string }) {
  const reader = useReader();
  const { kind, feeling, rhythm, words, circle, isOwn, answeredAt } = answer;
  const said =
    kind === "fitCheck"
      ? chosenWords(FIT_CHOICES, feeling)
      : `${chosenWords(PULSE_CHOICES, feeling)}, and you meet ${chosenWords(RHYTHM_CHOICES, rhythm).toLowerCase()}`;
  const when = answeredAt === null ? "" : dayWords(answeredAt, reader);
  return (
    <Stack gap={1}>
      <span>
        <strong>{isOwn ? "You" : otherName}:</strong> {said}
        {words === "" ? "" : ` · “${words}”`}
      </span>
      <Text tone="muted" size="small">
        {[when, isOwn ? seenBy(circle, otherName) : `${otherName} shares this with you`].join(" · ")}
      </Text>
    </Stack>
  );
}
