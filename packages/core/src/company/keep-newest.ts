import type { MailKind } from "./mail-kind.ts";

/**
 * What a newer mail about the same thing makes old news of, beside older ones of its own kind. A question stands here
 * only below a mail that puts the same question again: whether it is still open is for `find-moot-mail.ts` to say.
 */
const MAKES_OLD: Partial<Record<MailKind, readonly MailKind[]>> = {
  requestReminded: ["requestMade"],
  sessionMoved: [
    "sessionBooked",
    "sessionReminder",
    "proposalDeclined",
    "proposalWithdrawn",
    "proposalExpired",
  ],
  sessionCancelled: [
    "sessionBooked",
    "sessionMoved",
    "sessionReminder",
    "proposalDeclined",
    "proposalWithdrawn",
    "proposalExpired",
  ],
  concludeOffered: ["silenceNudged"],
  groupJoined: ["groupLeft"],
  groupLeft: ["groupJoined", "groupMoved", "groupReminder"],
  groupMoved: ["groupOpened", "groupJoined", "groupReminder"],
  groupCancelled: ["groupOpened", "groupJoined", "groupMoved", "groupReminder"],
};

const OLD = new Map<string, readonly string[]>(Object.entries(MAKES_OLD));

/** A mail that waits for the daily one, in the order in which they were written. */
export interface Waiting {
  kind: string;
  about: { kind: string; id: string } | null;
  /** Each of several that it is about; empty where `about` is all. */
  told: readonly { id: string }[];
}

/** What is left when those are taken out of which a newer one says how it stands. */
export function keepNewest<One extends Waiting>(waiting: readonly One[]): One[] {
  return waiting.filter((one, at) => !waiting.slice(at + 1).some((newer) => isOldNews(one, newer)));
}

function isOldNews(one: Waiting, newer: Waiting): boolean {
  if (one.about === null || one.about.kind !== newer.about?.kind) return false;
  if (one.kind !== newer.kind && !OLD.get(newer.kind)?.includes(one.kind)) return false;
  const told = idsOf(newer);
  return idsOf(one).every((id) => told.includes(id));
}

function idsOf({ about, told }: Waiting): string[] {
  if (told.length > 0) return told.map(({ id }) => id);
  return about ? [about.id] : [];
}
