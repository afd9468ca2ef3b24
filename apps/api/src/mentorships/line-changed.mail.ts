import type { WaitId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { momentInMail } from "@belay/core/time-words/mail-time.ts";
import type { Mail, MailReader } from "../platform/mail/mail.ts";

/** What every mail about a place in line is written from. */
export interface LineLetter {
  id: WaitId;
  mentor: MailReader;
  mentee: MailReader;
  goal: string;
  joinedAt: Instant;
  offerEndsAt: Instant | null;
  now: Instant;
}

/** A place is kept for the mentee, until when, and what happens then. */
export function placeOfferedMail(letter: LineLetter, offerEndsAt: Instant): Mail {
  const { mentor, mentee, now } = letter;
  const until = momentInMail(offerEndsAt, mentee.timeZone, now);
  return {
    ...aboutLine(letter, "Take the place"),
    to: mentee,
    kind: "placeOffered",
    subject: `A place with ${mentor.name} is kept for you`,
    heading: `A place with ${mentor.name} is kept for you`,
    paragraphs: ["You waited in line, and it is your turn."],
    facts: [...lineFacts(letter, mentor.name), { label: "Kept until", value: until }],
    afterwards: `If you take it, the mentorship begins at once. If not, it goes to the next in line on ${until}.`,
    usefulUntil: offerEndsAt,
  };
}

/** Nobody took it in time. */
export function placeLapsedMail(letter: LineLetter): Mail {
  const { mentor, mentee, offerEndsAt, now } = letter;
  const until = offerEndsAt === null ? "" : ` until ${momentInMail(offerEndsAt, mentee.timeZone, now)}`;
  return {
    ...aboutLine(letter, "Find somebody else"),
    to: mentee,
    kind: "placeLapsed",
    subject: `The place with ${mentor.name} went to the next in line`,
    heading: `The place with ${mentor.name} went to the next in line`,
    paragraphs: [`It was kept for you${until}.`],
    facts: lineFacts(letter, mentor.name),
    afterwards: `You can join the line again on the page of ${mentor.name}, or ask somebody else.`,
    action: { label: "Find somebody else", path: "/find" },
  };
}

/** The mentor takes nobody on for a while: the mentee keeps their turn, and knows where else to look. */
export function lineHaltedMail(letter: LineLetter): Mail {
  const { mentor, mentee } = letter;
  return {
    ...aboutLine(letter, "Find somebody else"),
    to: mentee,
    kind: "lineHalted",
    subject: `The line for ${mentor.name} stands still`,
    heading: `${mentor.name} takes nobody on for a while`,
    paragraphs: ["You keep your turn, and hear of a free place as before."],
    facts: lineFacts(letter, mentor.name),
    afterwards: "Nothing is lost if you look elsewhere meanwhile; you leave the line when you like.",
    action: { label: "Find somebody else", path: "/find" },
  };
}

/** The line ended for the mentee: the mentor left, or does not fit the goal any more. */
export function lineEndedMail(letter: LineLetter): Mail {
  const { mentor, mentee } = letter;
  return {
    ...aboutLine(letter, "Find somebody else"),
    to: mentee,
    kind: "lineEnded",
    subject: `You no longer wait in line for ${mentor.name}`,
    heading: `You no longer wait in line for ${mentor.name}`,
    paragraphs: ["They cannot mentor you in this any more."],
    facts: lineFacts(letter, mentor.name),
    afterwards: "Others may fit the same goal.",
    action: { label: "Find somebody else", path: "/find" },
  };
}

/** The mentor has a new mentee: the place went to who was next in their line. */
export function placeTakenMail(letter: LineLetter): Mail {
  const { mentor, mentee } = letter;
  return {
    ...aboutLine(letter, "Open your mentorships"),
    to: mentor,
    kind: "placeTaken",
    subject: `${mentee.name} took the free place with you`,
    heading: `${mentee.name} took the free place with you`,
    paragraphs: ["They were next in line, so the mentorship has begun."],
    facts: lineFacts(letter, mentee.name),
    afterwards: `${mentee.name} books the first session at a time that suits you both.`,
  };
}

function aboutLine({ id }: LineLetter, label: string): Pick<Mail, "about" | "action"> {
  return { about: { kind: "wait", id }, action: { label, path: "/mentorships" } };
}

function lineFacts({ goal, joinedAt, mentee, now }: LineLetter, who: string): Mail["facts"] {
  return [
    { label: "Who", value: who },
    { label: "Goal", value: goal },
    { label: "In line since", value: momentInMail(joinedAt, mentee.timeZone, now) },
  ];
}
