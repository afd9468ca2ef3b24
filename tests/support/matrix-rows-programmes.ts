import { asMentee, programmeWith } from "./make-programme.ts";
import type { Rows, Verdicts } from "./matrix-row.ts";
import { adminsOnly, hidden, members, nothing, ok, signIn } from "./matrix-row.ts";

/** Who runs it: here the company's admin alone. Whoever is in it, and a lead of theirs, does not by that. */
const runsIt: Verdicts = [signIn, signIn, hidden, hidden, hidden, hidden, hidden, ok];
const CSV = "email,role\nmember@acme.com,mentee\n";

export const programmesRows: Rows<"programmes"> = {
  all: { verdicts: members },
  mine: { verdicts: members },
  one: { input: ({ programmeId }) => ({ programmeId }), verdicts: runsIt },
  people: { input: ({ programmeId }) => ({ programmeId, search: "", show: "all" }), verdicts: runsIt },
  create: { input: () => programmeWith(), verdicts: adminsOnly },
  change: {
    input: ({ programmeId }) => ({ ...programmeWith({ joining: "link" }), programmeId, version: 1 }),
    verdicts: runsIt,
  },
  whatEnds: { input: ({ programmeId }) => ({ programmeId }), verdicts: runsIt },
  end: { input: ({ programmeId }) => ({ programmeId, version: 1 }), verdicts: runsIt },
  nameAdmin: {
    input: ({ programmeId, people }) => ({ programmeId, personId: people.asked }),
    verdicts: adminsOnly,
  },
  dismissAdmin: {
    input: ({ programmeId, people }) => ({ programmeId, personId: people.admin }),
    verdicts: adminsOnly,
  },
  addMember: {
    input: ({ programmeId, people }) => ({ programmeId, personId: people.asked, ...asMentee }),
    verdicts: runsIt,
  },
  removeMember: {
    input: ({ programmeId, people }) => ({ programmeId, personId: people.mentee }),
    verdicts: runsIt,
  },
  previewCsv: { input: ({ programmeId }) => ({ programmeId, text: CSV }), verdicts: runsIt },
  addFromCsv: {
    input: ({ programmeId }) => ({ programmeId, text: CSV, seen: "something else" }),
    verdicts: [signIn, signIn, hidden, hidden, hidden, hidden, hidden, "CSV_CHANGED"],
  },
  renewJoinLink: { input: ({ programmeId }) => ({ programmeId }), verdicts: runsIt },
  switchOffJoinLink: { input: ({ programmeId }) => ({ programmeId }), verdicts: runsIt },
  // Whoever holds a link reads what it leads to, in full; to the programme's id it leads nobody.
  joinLink: {
    input: ({ programmeId }) => ({ token: programmeId }),
    verdicts: [signIn, signIn, nothing, nothing, nothing, nothing, nothing, nothing],
  },
  join: {
    input: ({ joinToken }) => ({ token: joinToken, ...asMentee }),
    verdicts: [signIn, signIn, ok, "ALREADY_IN", ok, ok, ok, ok],
  },
  leave: {
    input: ({ programmeId }) => ({ programmeId }),
    verdicts: [signIn, signIn, hidden, ok, hidden, hidden, hidden, hidden],
  },
};

export const examplesRows: Rows<"matching"> = {
  examplePairs: {
    input: ({ programmeId }) => ({ programmeId }),
    verdicts: runsIt,
  },
};

export const healthRows: Rows<"checks"> = {
  health: { input: ({ programmeId }) => ({ programmeId }), verdicts: runsIt },
  // The mentee of it has asked nobody yet: they may be reminded, and there is nothing to give more time for.
  repair: {
    input: ({ programmeId, people }) => ({ programmeId, personId: people.mentee, kind: "remind" }),
    verdicts: runsIt,
  },
};
