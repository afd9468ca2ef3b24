import { runHeadline } from "@belay/core/cohorts/run-headline.ts";
import type { RunSubject } from "./cohort-calls.ts";

/** What waits for whoever runs a programme: a plan, or a run that came to nothing. */
export function RunTurnTitle({ subject }: { subject: RunSubject }) {
  const programme = <strong>{subject.programmeName}</strong>;
  switch (subject.status) {
    case "failed":
      return (
        <>
          Run {subject.number} of {programme} came to nothing
        </>
      );
    case "cancelled":
      return (
        <>
          Run {subject.number} of {programme} was cancelled, and its people wait for their pairs
        </>
      );
    default:
      return (
        <>
          The plan for {programme} waits to be published: {lowerFirst(runHeadline(subject))}
        </>
      );
  }
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
