import { runHeadline } from "@belay/core/cohorts/run-headline.ts";
import { runProblemWords } from "@belay/core/cohorts/run-problem-words.ts";
import type { MatchRunId, ProgrammeId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { momentInMail } from "@belay/core/time-words/mail-time.ts";
import type { Mail, MailReader } from "../platform/mail/mail.ts";

/** What a mail about a match run is written from. */
export interface RunLetter {
  id: MatchRunId;
  programmeId: ProgrammeId;
  programmeName: string;
  number: number;
  problem: string | null;
  mentees: number | null;
  matched: number | null;
  startedByName: string;
  startedAt: Instant;
  now: Instant;
}

/** A plan has waited for a day: whoever runs the programme is told once, and nobody else knows of it. */
export function runWaitsMail(letter: RunLetter, reader: MailReader): Mail {
  const { programmeName, number } = letter;
  return {
    to: reader,
    kind: "runWaits",
    subject: `${programmeName}: the plan of run ${number} waits for you`,
    heading: "A plan waits to be published",
    paragraphs: [`${runHeadline(letter)} in it. Publish it, change it, or discard it.`],
    facts: factsOf(letter, reader),
    afterwards: "Nobody else knows of it before somebody publishes it. You are not reminded again.",
    ...aboutRun(letter, "Open the plan"),
  };
}

/** A run came to nothing: whoever started it is told why. */
export function runFailedMail(letter: RunLetter, reader: MailReader): Mail {
  const { programmeName, number, problem } = letter;
  return {
    to: reader,
    kind: "runFailed",
    subject: `${programmeName}: run ${number} came to nothing`,
    heading: `Run ${number} came to nothing`,
    paragraphs: [runProblemWords(problem)],
    facts: factsOf(letter, reader),
    afterwards: "Nobody was matched, and nobody was told of it.",
    ...aboutRun(letter, "Open the run"),
  };
}

function factsOf({ programmeName, startedByName, startedAt, now }: RunLetter, { timeZone }: MailReader) {
  return [
    { label: "Programme", value: programmeName },
    { label: "Started", value: `${momentInMail(startedAt, timeZone, now)}, by ${startedByName}` },
  ];
}

function aboutRun({ id, programmeId }: RunLetter, label: string): Pick<Mail, "about" | "action"> {
  return {
    about: { kind: "run", id },
    action: { label, path: `/programmes/${programmeId}/runs/${id}` },
  };
}
