import type { MatrixCompany } from "./matrix-company.ts";
import { editOf } from "./matrix-records-room.ts";
import type { Rows, Verdicts } from "./matrix-row.ts";
import { forbidden, hidden, ok, signIn } from "./matrix-row.ts";

/** What the two do in a session: their leads know of the session, and are told that this is not theirs. */
const pairNotLead: Verdicts = [signIn, signIn, hidden, ok, ok, forbidden, hidden, hidden];
const inRoom = ({ comingSession }: MatrixCompany) => ({ sessionId: comingSession });

export const roomsRows: Rows<"rooms"> = {
  one: { input: inRoom, verdicts: pairNotLead },
  notes: { input: ({ pastSession }) => ({ sessionId: pastSession }), verdicts: pairNotLead },
  editNotes: {
    input: ({ pastSession }) => ({ sessionId: pastSession, update: editOf("More") }),
    verdicts: pairNotLead,
  },
  beHere: { input: inRoom, verdicts: pairNotLead },
  drive: { input: (company) => ({ ...inRoom(company), driver: "mentee" }), verdicts: pairNotLead },
  fillAgenda: { input: inRoom, verdicts: pairNotLead },
  addPoint: { input: (company) => ({ ...inRoom(company), words: "One more" }), verdicts: pairNotLead },
  changePoint: {
    input: (company) => ({ ...inRoom(company), pointId: company.pointId, version: 1, words: "Another" }),
    verdicts: pairNotLead,
  },
  tickPoint: {
    input: (company) => ({ ...inRoom(company), pointId: company.pointId, isDone: true }),
    verdicts: pairNotLead,
  },
  movePoint: {
    input: (company) => ({ ...inRoom(company), pointId: company.pointId, after: null }),
    verdicts: pairNotLead,
  },
  removePoint: {
    input: (company) => ({ ...inRoom(company), pointId: company.pointId }),
    verdicts: pairNotLead,
  },
  tickAction: {
    input: (company) => ({ ...inRoom(company), actionId: company.actionId, isDone: true }),
    verdicts: pairNotLead,
  },
  addLink: {
    input: (company) => ({ ...inRoom(company), url: "https://git.acme.com/shop/issues/8" }),
    verdicts: pairNotLead,
  },
  removeLink: {
    input: (company) => ({ ...inRoom(company), linkId: company.linkId }),
    verdicts: pairNotLead,
  },
  setJoinLink: {
    input: (company) => ({ ...inRoom(company), url: "https://meet.acme.com/ada-and-ben" }),
    verdicts: pairNotLead,
  },
};
