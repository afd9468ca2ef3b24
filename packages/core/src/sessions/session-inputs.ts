import * as z from "zod/mini";
import { SESSION_KINDS } from "../calendar/booking-defaults.ts";
import { mentorshipId, sessionId } from "../ids.ts";
import { instantInput } from "../instant-input.ts";
import { seenVersionOrNone } from "../people/seen-version.ts";
import { longText, shortText } from "../text.ts";
import { absent } from "./session.ts";

const reason = longText(500, "The reason");
const onSession = { sessionId, version: seenVersionOrNone };

export const sessionKind = z.enum(SESSION_KINDS, "Choose pairing, review, debugging or career.");
export type SessionKind = z.infer<typeof sessionKind>;

export const sessionDuration = z.literal([25, 45, 60, 90], "Choose 25, 45, 60 or 90 minutes.");

export const bookSessionInput = z.object({
  /** Made when the dialog opens, so that a double submit books once. */
  key: z.uuid("Open the dialog again: its key is missing."),
  mentorshipId,
  startsAt: instantInput("Choose a time."),
  durationMinutes: sessionDuration,
  kind: sessionKind,
  topic: shortText(200, "What it is about"),
  /** Read for a mentor's offer only. */
  waivesOwnRules: z._default(z.boolean("Say yes or no."), false),
});

export const acceptSessionInput = z.object(onSession);
export const withdrawSessionInput = z.object(onSession);
export const declineSessionInput = z.object({ ...onSession, reason: z._default(reason, "") });
/** Whether a reason is needed is the machine's decision, not the form's: it depends on the hour. */
export const cancelSessionInput = z.object({ ...onSession, reason: z._default(reason, "") });

export const rescheduleSessionInput = z.object({
  ...onSession,
  key: z.uuid("Open the dialog again: its key is missing."),
  startsAt: instantInput("Choose a time."),
  waivesOwnRules: z._default(z.boolean("Say yes or no."), false),
});

export const acceptChangeInput = z.object(onSession);
export const declineChangeInput = z.object({ ...onSession, reason: z._default(reason, "") });
export const withdrawChangeInput = z.object(onSession);

export const completeSessionInput = z.object(onSession);
export const markNoShowInput = z.object({ ...onSession, absent });
export const undoNoShowInput = z.object(onSession);

/** Who may read a line: only I, the pair, or whoever may see my evidence. */
export const circle = z.enum(["me", "pair", "evidence"], "Choose who may read this.");
export type Circle = z.infer<typeof circle>;

export const privateNoteInput = z.object({ ...onSession, body: longText(20_000, "The note") });

export type BookSessionInput = z.infer<typeof bookSessionInput>;
export type RescheduleSessionInput = z.infer<typeof rescheduleSessionInput>;
export type CancelSessionInput = z.infer<typeof cancelSessionInput>;
export type NoteInput = z.infer<typeof privateNoteInput>;
