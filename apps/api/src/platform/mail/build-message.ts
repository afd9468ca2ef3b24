import { writeCalendar } from "@belay/core/calendar/write-calendar.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { toMilliseconds } from "@belay/core/instant.ts";
import type { MailComposerOptions } from "nodemailer/lib/mail-composer";
import MailComposer from "nodemailer/lib/mail-composer";
import type { MailCalendar, MailContent } from "./mail.ts";
import { SITE } from "./mail.ts";
import type { Letterhead, MailFrame } from "./mail-frame.ts";
import { frameOf } from "./mail-frame.ts";
import { oneLine } from "./one-line.ts";
import { renderHtml } from "./render-html.ts";
import { renderText } from "./render-text.ts";

/** A delivery as it is about to leave. */
export interface Letter {
  messageId: string;
  to: { name: string; address: string };
  subject: string;
  content: MailContent;
  secret: string | null;
  /** Whose choice it goes by, null for an address without an account. */
  personId: PersonId | null;
  kind: string;
  goesAlways: boolean;
}

/** What goes over the wire: for whom, and the bytes. */
export interface Message {
  from: string;
  to: string;
  raw: Buffer;
}

/** The whole message. Addresses are objects and names one line, so nothing in them can add a header or a reader. */
export async function buildMessage(letter: Letter, letterhead: Letterhead, now: Instant): Promise<Message> {
  const subject = oneLine(letter.subject);
  const { sender } = letterhead;
  const frame = frameOf(letter, letterhead);
  const { calendar, parts = [] } = letter.content;
  const invitation = calendar && writeInvitation(calendar, letterhead, now);
  const entries = parts.flatMap((part) => part.calendar ?? []);
  const options: MailComposerOptions = {
    messageId: `<${letter.messageId}>`,
    date: new Date(toMilliseconds(now)),
    from: { name: oneLine(sender.name), address: sender.address },
    to: { name: oneLine(letter.to.name), address: letter.to.address },
    subject,
    text: renderText(letter.content, frame),
    html: renderHtml(letter.content, { ...frame, subject }),
    headers: { ...AUTOMATIC, ...wayOut(frame) },
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(invitation ? calendarParts(invitation) : {}),
    ...(entries.length > 0
      ? { attachments: entries.map((entry, index) => fileOf(writeInvitation(entry, letterhead, now), index)) }
      : {}),
  };
  const raw = await new MailComposer(options).compile().build();
  return { from: sender.address, to: letter.to.address, raw };
}

// Machines that answer mail leave this one alone.
const AUTOMATIC = { "Auto-Submitted": "auto-generated" };

/** What a mail program's own button asks: one click, without a sign-in (RFC 8058). */
function wayOut({ choice }: MailFrame): Record<string, string> {
  if (choice === null) return {};
  return { "List-Unsubscribe": `<${choice.stop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

interface Invitation {
  method: MailCalendar["method"];
  bytes: Buffer;
}

/** The calendar as it stands at the time of sending; the platform organizes in the mentor's name. */
function writeInvitation(
  { method, event, organizerName, attendees }: MailCalendar,
  { sender, url }: Pick<Letterhead, "sender" | "url">,
  now: Instant,
): Invitation {
  const meeting = { organizer: { name: organizerName, email: sender.address }, attendees };
  const description = event.description.replaceAll(SITE, url);
  const place = { description, url: event.url?.replace(SITE, url) ?? null };
  const events = [{ ...event, ...place, stamp: now, meeting }];
  return { method, bytes: Buffer.from(writeCalendar({ method, name: null, events })) };
}

/** One of several entries: a file to open, for no program shows more than one by itself. */
function fileOf({ bytes }: Invitation, index: number) {
  const filename = `invite-${index + 1}.ics`;
  return {
    content: bytes,
    contentTransferEncoding: "base64" as const,
    contentType: "application/ics",
    filename,
  };
}

/** Once for programs that show an invitation, and the same bytes as a file for those that don't. */
function calendarParts({ method, bytes }: Invitation): Partial<MailComposerOptions> {
  const content = { content: bytes, contentTransferEncoding: "base64" };
  return {
    alternatives: [
      { ...content, contentType: `text/calendar; charset=utf-8; method=${method}`, filename: false },
    ],
    attachments: [{ ...content, contentType: "application/ics", filename: "invite.ics" }],
  };
}
