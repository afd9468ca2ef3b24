import type { Instant } from "../instant.ts";
import { toMilliseconds } from "../instant.ts";

interface Told {
  /** Which mail it is, as `mail-kind.ts` names them. */
  kind: string;
  /** The start that it told. */
  toldStart: Instant | null;
  group: { status: "open" | "cancelled"; startsAt: Instant };
  /** Its reader's seat now; `mentor` for whose group it is, null for who never had one. */
  seat: "mentor" | "joined" | "offered" | "waiting" | "left" | null;
  hasClosedOut: boolean;
  now: Instant;
}

/** Whether a mail about a group that waited still says something: nothing taken, moved, called off or begun meanwhile. */
export function doesGroupMailHold({ kind, toldStart, group, seat, hasClosedOut, now }: Told): boolean {
  const isToCome = group.status === "open" && toMilliseconds(group.startsAt) > toMilliseconds(now);
  const isAsTold = toldStart !== null && toMilliseconds(toldStart) === toMilliseconds(group.startsAt);
  switch (kind) {
    case "groupOpened":
    case "groupMoved":
      return isToCome && isAsTold;
    case "groupJoined":
    case "groupReminder":
      return isToCome && isAsTold && (seat === "joined" || seat === "mentor");
    case "groupSeatOffered":
      return isToCome && seat === "offered";
    // It takes the entry out of a calendar: not out of that of somebody who came back.
    case "groupLeft":
      return seat !== "joined";
    case "groupCloseOutAsked":
      return group.status === "open" && !hasClosedOut;
    default:
      return true;
  }
}
