import { Temporal } from "temporal-polyfill";
import type { Instant } from "../instant.ts";
import { toInstant, toMilliseconds } from "../instant.ts";
import type { Clocks } from "../programmes/clocks.ts";
import { defaultClocks } from "../programmes/clocks.ts";
import type { CloseOut } from "./close-out.ts";
import { closeOutEnd, isDisputed, isOver } from "./close-out.ts";
import { requestExpiry } from "./request-rules.ts";
import type { Party, SessionState } from "./session.ts";
import { otherParty } from "./session.ts";

/** Whose turn it is on a session, since when, until when, and what happens if nothing does. */
export interface SessionTurn {
  kind: "answerRequest" | "answerChange" | "closeOut" | "settleDispute";
  owner: Party;
  /** Null where nobody said when a proposal was made. */
  since: Instant | null;
  until: Instant;
  otherwise: "expires" | "oldTimeStays" | "notClosedOut" | "logNotCounted" | "staysDisputed";
}

interface TurnFacts {
  session: SessionState;
  closeOuts: readonly CloseOut[];
  /** When the open proposal was made: only the events know it. */
  proposedAt?: Instant | null;
  now: Instant;
}

/** The turn that matters to this viewer: their own before the other's; null when nobody has to do anything. */
export function sessionTurn({ viewer, ...facts }: TurnFacts & { viewer: Party }): SessionTurn | null {
  const turns = sessionTurns(facts);
  return turns.find(({ owner }) => owner === viewer) ?? turns[0] ?? null;
}

/** Every open turn on a session; a close-out can be due from both at once. */
export function sessionTurns(facts: TurnFacts): SessionTurn[] {
  const turns = [...answerRequest(facts), ...answerChange(facts), ...closeOut(facts)];
  return turns.filter(({ until }) => toMilliseconds(facts.now) < toMilliseconds(until));
}

/** When somebody is asked to close out: at the end, and once more next morning in their own zone; then never again. */
export function closeOutAsks(
  { endsAt }: Pick<SessionState, "endsAt">,
  timeZone: string,
  { morningHour }: Clocks["closeOut"] = defaultClocks.closeOut,
): [Instant, Instant] {
  const end = Temporal.Instant.from(endsAt).toZonedDateTimeISO(timeZone);
  const morning = end
    .toPlainDate()
    .add({ days: 1 })
    .toZonedDateTime({ timeZone, plainTime: { hour: morningHour } });
  return [toInstant(toMilliseconds(endsAt)), toInstant(morning.epochMilliseconds)];
}

function answerRequest({ session }: TurnFacts): SessionTurn[] {
  if (session.status !== "requested") return [];
  const { requestedBy, createdAt, startsAt, expiresAt } = session;
  const until = expiresAt ?? requestExpiry(createdAt, startsAt);
  return [
    { kind: "answerRequest", owner: otherParty(requestedBy), since: createdAt, until, otherwise: "expires" },
  ];
}

function answerChange({ session: { status, proposal }, proposedAt = null }: TurnFacts): SessionTurn[] {
  if (status !== "confirmed" || proposal === null) return [];
  const owner = otherParty(proposal.by);
  return [
    { kind: "answerChange", owner, since: proposedAt, until: proposal.expiresAt, otherwise: "oldTimeStays" },
  ];
}

function closeOut({ session, closeOuts, now }: TurnFacts): SessionTurn[] {
  if (!isOver(session, now)) return [];
  const until = closeOutEnd(session);
  if (isDisputed(closeOuts)) return settleDispute(closeOuts, until);
  const silent = (["mentor", "mentee"] as const).filter((one) => !closeOuts.some(({ by }) => by === one));
  return silent.map((owner) => ({
    kind: "closeOut",
    owner,
    // Nobody could have spoken of a logged one before it was logged.
    since: session.loggedBy ? session.createdAt : session.endsAt,
    until,
    otherwise: session.loggedBy ? "logNotCounted" : "notClosedOut",
  }));
}

/** Both may look again at what they said, since the later of the two said it. */
function settleDispute(closeOuts: readonly CloseOut[], until: Instant): SessionTurn[] {
  const since = toInstant(Math.max(...closeOuts.map(({ closedAt }) => toMilliseconds(closedAt))));
  const turn = { kind: "settleDispute", since, until, otherwise: "staysDisputed" } as const;
  return [
    { ...turn, owner: "mentor" },
    { ...turn, owner: "mentee" },
  ];
}
