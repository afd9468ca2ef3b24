import type { InsertObject } from "kysely";
import type { Tables, Tx } from "../src/platform/database.ts";

type SeededTable = (typeof IN_ORDER)[number];
/** Everything that the demo company consists of, table by table. */
export type Rows = { [Table in SeededTable]: InsertObject<Tables, Table>[] };

/** Each table after those that it refers to. */
const IN_ORDER = [
  "person",
  "personTimeZone",
  "notWith",
  "authUser",
  "authAccount",
  "offer",
  "want",
  "assessment",
  "team",
  "teamLead",
  "placement",
  "invitation",
  "programme",
  "programmeAdmin",
  "programmeMember",
  "mentorshipRequest",
  "requestChain",
  "requestChoice",
  "leave",
  "mentorship",
  "goal",
  "mentorWait",
  "bookingRule",
  "hoursOverride",
  "timeOff",
  "leaveChoice",
  "sessionSeries",
  "session",
  "helpAsk",
  "helpTurn",
  "groupSession",
  "groupSeat",
  "groupCloseOut",
  "timeBlock",
  "sessionEvent",
  "sessionSharedNote",
  "sessionPrivateNote",
  "closeOut",
  "calendarSource",
  "externalBusy",
  "sessionPoint",
  "sessionRoom",
  "sessionLink",
  "actionItem",
  "reviewComment",
  "reviewAnswer",
  "notice",
  "outbox",
  "audit",
] as const;

export function emptyRows(): Rows {
  return {
    person: [],
    personTimeZone: [],
    notWith: [],
    authUser: [],
    authAccount: [],
    offer: [],
    want: [],
    assessment: [],
    team: [],
    teamLead: [],
    placement: [],
    invitation: [],
    programme: [],
    programmeAdmin: [],
    programmeMember: [],
    mentorshipRequest: [],
    requestChain: [],
    requestChoice: [],
    mentorWait: [],
    mentorship: [],
    goal: [],
    bookingRule: [],
    hoursOverride: [],
    timeOff: [],
    leave: [],
    leaveChoice: [],
    sessionSeries: [],
    session: [],
    helpAsk: [],
    helpTurn: [],
    groupSession: [],
    groupSeat: [],
    groupCloseOut: [],
    timeBlock: [],
    sessionEvent: [],
    sessionSharedNote: [],
    sessionPrivateNote: [],
    closeOut: [],
    calendarSource: [],
    externalBusy: [],
    sessionPoint: [],
    sessionRoom: [],
    sessionLink: [],
    actionItem: [],
    reviewComment: [],
    reviewAnswer: [],
    notice: [],
    outbox: [],
    audit: [],
  };
}

/** Rows of one statement: far below the number of values that PostgreSQL takes at once. */
const CHUNK = 200;

export async function insertRows(tx: Tx, rows: Rows): Promise<void> {
  for (const table of IN_ORDER) await insertTable(tx, table, rows);
}

async function insertTable<Table extends SeededTable>(tx: Tx, table: Table, rows: Rows): Promise<void> {
  const all = rows[table];
  for (let start = 0; start < all.length; start += CHUNK) {
    await tx
      .insertInto(table)
      .values(all.slice(start, start + CHUNK))
      .execute();
  }
}
