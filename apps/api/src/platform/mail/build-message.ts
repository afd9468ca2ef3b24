import { writeCalendar } from "@belay/core/calendar/write-calendar.ts";
import type { Instant } from "@belay/core/instant.ts";
import { toMilliseconds } from "@belay/core/instant.ts";
import type { MailComposerOptions } from "nodemailer/lib/mail-composer";
import MailComposer from "nodemailer/lib/mail-composer";
import type { MailCalendar, MailContent } from "./mail.ts";
import { SITE } from "./mail.ts";
import { oneLine } from "./one-line.ts";
import { renderHtml } from "./render-html.ts";
import { renderText } from "./render-text.ts";
import type { Sender } from "./sender.ts";

/** A delivery as it is about to leave. */
export interface Letter {
  messageId: string;
  to: { name: string; address: string };
  subject: string;
  content: MailContent;
  secret: string | null;
}

/** What stands around every letter of this site. */
export interface Letterhead {
  sender: Sender;
  url: string;
  companyName: string;
}

/** What goes over the wire: for whom, and the bytes. */
export interface Message {
  from: string;
  to: string;
  raw: Buffer;
}

/** The whole message. Addresses are objects and names one line, so nothing in them can add a header or a reader. */
export async function buildMessage(
  letter: Letter,
  { sender, url, companyName }: Letterhead,
  now: Instant,
): Promise<Message> {
  const subject = oneLine(letter.subject);
  const frame = { url, companyName, secret: letter.secret };
  const invitation =
    letter.content.calendar && writeInvitation(letter.content.calendar, { sender, url }, now);
  const options: MailComposerOptions = {
    messageId: `<${letter.messageId}>`,
    date: new Date(toMilliseconds(now)),
    from: { name: oneLine(sender.name), address: sender.address },
    to: { name: oneLine(letter.to.name), address: letter.to.address },
    subject,
    text: renderText(letter.content, frame),
    html: renderHtml(letter.content, { ...frame, subject }),
    // Machines that answer mail leave this one alone.
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(invitation ? calendarParts(invitation) : {}),
  };
  const raw = await new MailComposer(options).compile().build();
  return { from: sender.address, to: letter.to.address, raw };
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
