import type { Instant } from "../instant.ts";
import type { CloseOut } from "../sessions/close-out.ts";
import type { SessionFact } from "./facts.ts";

/** A group as the ledger reads it, with what each said of it. */
export interface GroupFact {
  id: string;
  mentorId: string;
  startsAt: Instant;
  endsAt: Instant;
  said: readonly { personId: string; held: boolean; closedAt: Instant }[];
}

/**
 * A group is one session of its mentor, however many sat in it, and nobody's as a mentee. Those who had a seat have one
 * word together: it took place when any of them says so, since one who stayed away can't know.
 */
export function groupAsSession({ said, ...group }: GroupFact): SessionFact {
  const byMentor = said.filter(({ personId }) => personId === group.mentorId);
  const bySeats = said.filter(({ personId }) => personId !== group.mentorId);
  const seats = bySeats.find(({ held }) => held) ?? bySeats[0];
  return {
    ...group,
    menteeId: null,
    status: "confirmed",
    closeOuts: [
      ...byMentor.map((one) => toCloseOut("mentor", one)),
      ...(seats ? [toCloseOut("mentee", seats)] : []),
    ],
  };
}

function toCloseOut(by: CloseOut["by"], { held, closedAt }: GroupFact["said"][number]): CloseOut {
  return { by, held, absent: held ? null : "both", closedAt };
}
