import * as z from "zod/mini";

export const party = z.enum(["mentor", "mentee"]);
export type Party = z.infer<typeof party>;

/** Who acts, as this session knows them; a stranger may not even see it. A lead who is also a party is that party. */
export type SessionActor = Party | "lead" | "system" | "stranger";

export const absent = z.enum(["mentor", "mentee", "both"], "Say who was not there.");
export type Absent = z.infer<typeof absent>;

export const sessionStatus = z.enum([
  "requested",
  "confirmed",
  "declined",
  "expired",
  "cancelled",
  "completed",
  "no_show",
]);
export type SessionStatus = z.infer<typeof sessionStatus>;

/** Another time, waiting for the other party; the old one stays confirmed meanwhile. */
export const proposal = z.object({
  by: party,
  startsAt: z.string(),
  endsAt: z.string(),
  expiresAt: z.string(),
});
export type Proposal = z.infer<typeof proposal>;

/** What the status machine reads and writes of a session (spec/booking.md section 2). Instants are ISO 8601 in UTC. */
export const sessionState = z.object({
  status: sessionStatus,
  startsAt: z.string(),
  endsAt: z.string(),
  requestedBy: party,
  createdAt: z.string(),
  expiresAt: z.nullable(z.string()),
  icalSequence: z.int(),
  proposal: z.nullable(proposal),
  outcomeBy: z.nullable(z.enum(["mentor", "mentee", "lead", "system"])),
  absent: z._default(z.nullable(absent), null),
  lateCancel: z._default(z.nullable(z.boolean()), null),
  /** Of a session that was not booked but written down afterwards: by whom. */
  loggedBy: z.optional(z.nullable(party)),
});
export type SessionState = z.infer<typeof sessionState>;

/** The calendar message an action sends, if any. */
export type CalendarMethod = "REQUEST" | "CANCEL";

/** Exactly the fields an action writes, also when a value happens to stay, and the calendar message to send. */
export type SessionChange = Partial<SessionState> & { ics: CalendarMethod | null };

export function otherParty(who: Party): Party {
  return who === "mentor" ? "mentee" : "mentor";
}

export function isParty(actor: SessionActor): actor is Party {
  return actor === "mentor" || actor === "mentee";
}
