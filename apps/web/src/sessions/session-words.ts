import type { Party, SessionState } from "@belay/core/sessions/session.ts";
import { otherParty } from "@belay/core/sessions/session.ts";
import type { SessionKind } from "@belay/core/sessions/session-inputs.ts";

export const KIND_WORDS = {
  pairing: "Pairing",
  review: "Review",
  debugging: "Debugging",
  career: "Career",
} satisfies Record<SessionKind, string>;

/** A state as its viewer says it; `turn` is theirs, `waiting` somebody else's. */
export interface StateWords {
  words: string;
  tone: "plain" | "waiting" | "good" | "turn" | "bad";
}

interface Facts {
  session: Pick<SessionState, "status" | "startsAt" | "endsAt" | "requestedBy" | "absent" | "lateCancel"> & {
    /** How it came to be; `logged` is of the past, by whom `requestedBy` says. */
    form?: string;
  };
  role: Party;
  /** How the other one is called: "Ana". */
  otherName: string;
  now: number;
  /** Who closed or cancelled it, where it is known. */
  by?: string | undefined;
  isDisputed?: boolean | undefined;
  /** Whether the viewer has closed it out. */
  hasClosedOut?: boolean | undefined;
}

/** Where a session stands, from the viewer's side: never a code. */
export function sessionStateWords(facts: Facts): StateWords {
  const { session, role, otherName, by } = facts;
  if (facts.isDisputed) return { words: "You two say different things", tone: "turn" };
  switch (session.status) {
    case "requested":
      return session.requestedBy === role
        ? { words: `Waiting for ${otherName}`, tone: "waiting" }
        : { words: "Waiting for your answer", tone: "turn" };
    case "confirmed":
      return confirmedWords(facts);
    case "declined":
      return session.requestedBy === role
        ? { words: `${otherName} declined`, tone: "bad" }
        : { words: "You declined", tone: "plain" };
    case "expired":
      return { words: "Nobody answered in time", tone: "plain" };
    case "cancelled":
      return { words: calledOffWords(facts, by), tone: "plain" };
    case "completed":
      if (session.form === "logged") return loggedWords(facts);
      return facts.hasClosedOut === false
        ? { words: "Over: close it out", tone: "turn" }
        : { words: "Took place", tone: "good" };
    case "no_show":
      return { words: absentWords(facts), tone: "bad" };
  }
}

function loggedWords({ session, role, otherName, hasClosedOut }: Facts): StateWords {
  if (session.requestedBy === role) return { words: "Logged by you", tone: "plain" };
  return hasClosedOut
    ? { words: "Took place", tone: "good" }
    : { words: `Logged by ${otherName}: was it held?`, tone: "turn" };
}

function confirmedWords({ session, now, hasClosedOut }: Facts): StateWords {
  if (now < Date.parse(session.startsAt)) return { words: "Confirmed", tone: "good" };
  if (now < Date.parse(session.endsAt)) return { words: "Going on now", tone: "good" };
  return hasClosedOut
    ? { words: "Over, closed out by you", tone: "waiting" }
    : { words: "Over: close it out", tone: "turn" };
}

function calledOffWords({ session, role, otherName }: Facts, by: string | undefined): string {
  // A request that is taken back was never late.
  if (session.lateCancel === null)
    return session.requestedBy === role ? "You took it back" : `${otherName} took it back`;
  const how = session.lateCancel ? "called it off late" : "called it off";
  if (by === role) return `You ${how}`;
  if (by === otherParty(role)) return `${otherName} ${how}`;
  return by === "lead" ? `A lead ${how}` : "Called off";
}

function absentWords({ session, role, otherName }: Facts): string {
  if (session.absent === "both") return "Did not take place";
  return session.absent === role ? "Did not take place: you were away" : `${otherName} was not there`;
}
