import type { SessionState } from "@belay/core/sessions/session.ts";
import type { Selectable } from "kysely";
import type { Tables } from "../platform/database.ts";

/** The columns that the status machine reads and writes, and the row's version. */
export const STATE_COLUMNS = [
  "session.status",
  "session.startsAt",
  "session.endsAt",
  "session.requestedBy",
  "session.createdAt",
  "session.expiresAt",
  "session.icalSequence",
  "session.proposalBy",
  "session.proposalStartsAt",
  "session.proposalEndsAt",
  "session.proposalExpiresAt",
  "session.outcomeBy",
  "session.absent",
  "session.lateCancel",
  "session.form",
] as const;

type Column<Name> = Name extends `session.${infer Short}` ? Short : never;
export type StateRow = Pick<Selectable<Tables["session"]>, Column<(typeof STATE_COLUMNS)[number]>>;

export function toSessionState(row: StateRow): SessionState {
  const {
    status,
    startsAt,
    endsAt,
    requestedBy,
    createdAt,
    expiresAt,
    icalSequence,
    outcomeBy,
    absent,
    lateCancel,
    form,
  } = row;
  return {
    status,
    startsAt,
    endsAt,
    requestedBy,
    createdAt,
    expiresAt,
    icalSequence,
    outcomeBy,
    absent,
    lateCancel,
    proposal: toProposal(row),
    loggedBy: form === "logged" ? requestedBy : null,
  };
}

function toProposal({
  proposalBy,
  proposalStartsAt,
  proposalEndsAt,
  proposalExpiresAt,
}: StateRow): SessionState["proposal"] {
  if (
    proposalBy === null ||
    proposalStartsAt === null ||
    proposalEndsAt === null ||
    proposalExpiresAt === null
  )
    return null;
  return { by: proposalBy, startsAt: proposalStartsAt, endsAt: proposalEndsAt, expiresAt: proposalExpiresAt };
}

/** The columns for the fields of a change, and only those. */
export function toColumns(change: Partial<SessionState>): Partial<StateRow> {
  // Decided once, by `form` and `requestedBy`.
  const { proposal, loggedBy: _loggedBy, ...plain } = change;
  if (proposal === undefined) return plain;
  return {
    ...plain,
    proposalBy: proposal?.by ?? null,
    proposalStartsAt: proposal?.startsAt ?? null,
    proposalEndsAt: proposal?.endsAt ?? null,
    proposalExpiresAt: proposal?.expiresAt ?? null,
  };
}
