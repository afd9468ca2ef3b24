import type { CalendarEvent } from "@belay/core/calendar/calendar-event.ts";
import type { MailTopic } from "@belay/core/company/mail-choice.ts";
import type { MailKind } from "@belay/core/company/mail-kind.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";

/** Who reads a mail: a colleague, or an address that has no account yet. */
export interface Recipient {
  personId: PersonId | null;
  name: string;
  address: string;
  /** Times are said in it. */
  timeZone: string;
  /** False for a closed account: named in others' mail, but gets none. */
  isReachable: boolean;
}

/** A colleague who reads mail. */
export interface MailReader extends Recipient {
  personId: PersonId;
}

/** A line of the table in a mail: `When`, `Tue 24 Nov, 14:00–15:00 CET · 08:00 for Ana in New York`. */
export interface MailFact {
  label: string;
  value: string;
}

/** What a mail says, as data: no markup, no addresses of the site. Line ends inside a text are spaces to a reader. */
export interface MailWords {
  subject: string;
  /** The one thing that happened, or that the reader is asked. */
  heading: string;
  paragraphs: readonly string[];
  facts: readonly MailFact[];
  /** What happens then, by itself or after the reader's answer; the last words before the link. */
  afterwards: string | null;
  /** The one thing to do. The path is an address of the front end, `/sessions/…`. */
  action: { label: string; path: string };
}

export interface Mail extends MailWords {
  to: Recipient;
  kind: MailKind;
  /** The row it is about, for the log. */
  about: { kind: string; id: string } | null;
  /** Each of several that it is about, and the moment it asks about: by them is judged whether it still holds. */
  told?: readonly ToldThing[] | undefined;
  /** What follows the action's path and nobody else may know: the key of an invitation. Forgotten once it is sent. */
  secret?: string | undefined;
  /** An entry for the reader's calendar. Its stamp is the time of sending, its organizer's address the sender's. */
  calendar?: MailCalendar | undefined;
  /** The moment it is about, such as the end of the time to answer: it does not wait for longer. Without it, it keeps. */
  usefulUntil?: Instant | undefined;
  /** It goes at once whatever its reader chose: somebody would stand in front of a closed door. */
  isUrgent?: boolean | undefined;
  /** What came together for the daily mail. */
  parts?: readonly MailPart[] | undefined;
}

/** One of the things that a mail is about. */
export interface ToldThing {
  id: string;
  /** The start that its reader is asked for; null where they are asked for none. */
  askedStart: Instant | null;
}

/** One mail of those that a daily one brings. */
export interface MailPart extends Omit<MailWords, "subject" | "paragraphs"> {
  topic: MailTopic;
  /** Its entry for the calendar, as a file beside the others. */
  calendar: MailCalendar | null;
}

/**
 * Stands for the public address in an entry's texts until the mail is sent: what queues a mail runs in a
 * transaction and does not know where the site is.
 */
export const SITE = "https://site.belay.invalid";

export interface MailCalendar {
  method: "REQUEST" | "CANCEL";
  event: Omit<CalendarEvent, "stamp" | "meeting">;
  /** Whose name the invitation carries; the address is the platform's. */
  organizerName: string;
  attendees: readonly { name: string; email: string }[];
}

/** As the row keeps it. */
export interface MailContent extends Omit<MailWords, "subject"> {
  calendar: MailCalendar | null;
  /** Not there in mails that were written before there were daily ones. */
  parts?: readonly MailPart[];
  told?: readonly ToldThing[];
}

/** A row's content: only `queueMail` writes it. */
export function readContent(content: unknown): MailContent {
  return content as MailContent;
}
