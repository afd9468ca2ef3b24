import { weeklyHours } from "@belay/core/calendar/hours-input.ts";
import { weekWords } from "@belay/core/matching/reason-words.ts";
import { ListCard } from "@belay/ui/list-card.tsx";
import { PersonLine } from "@belay/ui/person-line.tsx";
import { Section } from "@belay/ui/section.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { WeekWindow } from "@belay/ui/week-grid-model.ts";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { api } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { usePersonWords } from "../people/use-person-words.ts";
import type { Found, Painted } from "./find-calls.ts";
import { missingWords } from "./refusal-words.ts";

const SHOWN = 2;

/** Two who fit with the hours as they are being painted, so that painting is worth its while. */
export function FittingMentors({ weekly }: { weekly: readonly WeekWindow[] }) {
  const painted = useDeferredValue(weekly);
  const read = weeklyHours.safeParse(painted.length === 0 ? null : painted);
  const question = { hours: read.success ? read.data : null };
  const { data, error } = useQuery({
    ...api.matching.find.queryOptions(question),
    // What was there stays in sight until the next stroke is weighed.
    placeholderData: keepPreviousData,
  });
  return (
    <Section title={painted.length === 0 ? "Who could help" : "With these hours"}>
      <div aria-live="polite">
        {error === null ? (
          data && <Fitting found={data} question={question} />
        ) : (
          <Text size="small">{readFailure(error).message}</Text>
        )}
      </div>
    </Section>
  );
}

function Fitting({ found, question }: { found: Found; question: Painted }) {
  const sayPerson = usePersonWords();
  const isPainted = question.hours !== null;
  const shown = found.mentors.slice(0, SHOWN);
  const more = found.eligible - shown.length;
  if (shown.length === 0) return <Nobody question={question} />;
  return (
    <>
      <ListCard label="Who fits">
        {shown.map((mentor) => (
          <PersonLine
            key={mentor.id}
            person={sayPerson(mentor)}
            detail={
              !isPainted || mentor.sharedMinutesPerWeek === null ? null : (
                <Text size="small" tone="good">
                  {weekWords(mentor.sharedMinutesPerWeek)} in common
                </Text>
              )
            }
          />
        ))}
      </ListCard>
      <Text size="small" tone="muted">
        {more > 0 ? `and ${more} more could help. ` : ""}You can ask right after this.
      </Text>
    </>
  );
}

function Nobody({ question }: { question: Painted }) {
  const { data } = useQuery(api.matching.missing.queryOptions(question));
  if (!data) return null;
  const [reason] = missingWords(data.missing);
  return (
    <Text size="small" tone="muted">
      {reason === undefined
        ? "Nobody offers what you want yet."
        : `Nobody fits with these hours yet: ${reason}. Paint some more.`}
    </Text>
  );
}
