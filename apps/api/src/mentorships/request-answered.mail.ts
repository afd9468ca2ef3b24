import type { Mail, MailFact } from "../platform/mail/mail.ts";
import type { RequestLetter } from "./request-letter.ts";
import { aboutRequest, momentFor } from "./request-letter.ts";

/** The mentee hears yes, and what to do first. */
export function requestAcceptedMail(letter: RequestLetter): Mail {
  const { mentor, mentee, mentorshipId } = letter;
  const about = aboutRequest(letter, "Book the first session");
  return {
    to: mentee,
    kind: "requestAccepted",
    subject: `${mentor.name} will mentor you`,
    heading: `${mentor.name} will mentor you`,
    paragraphs: ["The first session is the next step: choose a time at which you are both free."],
    facts: goalFacts(letter, letter.mentor.name),
    afterwards: `The mentorship goes on until one of you ends it; ${mentor.name} sees what you book at once.`,
    ...about,
    action: { ...about.action, path: mentorshipId ? `/mentorships/${mentorshipId}` : about.action.path },
  };
}

/** The mentee hears no, in the mentor's words, and who is asked now or where to look next. */
export function requestDeclinedMail(letter: RequestLetter): Mail {
  const { mentor, mentee, reason } = letter;
  return {
    to: mentee,
    kind: "requestDeclined",
    subject: `${mentor.name} cannot mentor you now`,
    heading: `${mentor.name} cannot mentor you now`,
    paragraphs: reason ? [`“${reason}”`] : [],
    facts: goalFacts(letter, mentor.name),
    ...whatNow(letter, "Nobody else was told. Others may fit the same goal."),
  };
}

/** Who is asked next in the mentee's own order, else where to look. */
function whatNow(letter: RequestLetter, otherwise: string): Pick<Mail, "about" | "action" | "afterwards"> {
  const { nextName } = letter;
  const about = aboutRequest(letter, "Open your mentorships");
  if (nextName !== null) return { ...about, afterwards: `${nextName} is asked now, your next choice.` };
  return { ...about, afterwards: otherwise, action: { label: "Find somebody else", path: "/find" } };
}

/** The mentor need not answer any more. By whom it was taken back it does not say: a next choice may stand behind it. */
export function requestWithdrawnMail(letter: RequestLetter): Mail {
  const { mentor, mentee } = letter;
  return {
    to: mentor,
    kind: "requestWithdrawn",
    subject: `The request of ${mentee.name} was taken back`,
    heading: `The request of ${mentee.name} was taken back`,
    paragraphs: ["You need not answer any more."],
    facts: goalFacts(letter, mentee.name, "mentor"),
    afterwards: null,
    ...aboutRequest(letter, "Open your mentorships"),
  };
}

/** Both hear that it closed by itself. */
export function requestExpiredMails(letter: RequestLetter): Mail[] {
  const { mentor, mentee } = letter;
  const paragraphs = ["Nobody answered in time, so it closed by itself."];
  return [
    {
      to: mentee,
      kind: "requestExpired",
      subject: `Your request to ${mentor.name} ran out`,
      heading: `Your request to ${mentor.name} ran out`,
      paragraphs,
      facts: goalFacts(letter, mentor.name),
      ...whatNow(letter, "Others may fit the same goal, and answer sooner."),
    },
    {
      to: mentor,
      kind: "requestExpired",
      subject: `The request of ${mentee.name} ran out`,
      heading: `The request of ${mentee.name} ran out`,
      paragraphs,
      facts: goalFacts(letter, mentee.name, "mentor"),
      afterwards: pauseWords(letter),
      ...aboutRequest(letter, "Open your mentorships"),
    },
  ];
}

function pauseWords({ pauseAfter }: RequestLetter): string {
  if (pauseAfter === 1) return "Nobody can ask you any more until you are back.";
  return `After ${pauseAfter} in a row that run out, nobody can ask you until you are back.`;
}

function goalFacts(letter: RequestLetter, who: string, reader: "mentor" | "mentee" = "mentee"): MailFact[] {
  return [
    { label: "Who", value: who },
    { label: "Goal", value: letter.goal },
    { label: "Asked", value: momentFor(letter[reader], letter.createdAt, letter.now) },
  ];
}
