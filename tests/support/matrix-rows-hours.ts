import { leaveId } from "@belay/core/ids.ts";
import type { Rows } from "./matrix-row.ts";
import { members, ok, signIn } from "./matrix-row.ts";

const UNKNOWN = leaveId.parse("01900000-0000-7000-8000-0000000000ff");
const none = "NOT_FOUND";
const nobodys = [signIn, signIn, none, none, none, none, none, none] as const;

export const hoursRows: Rows<"calendar"> = {
  heldTimes: { verdicts: members },
  zoneChange: { input: () => ({ timeZone: "Asia/Tokyo", mode: "moments" }), verdicts: members },
  changeZone: {
    input: () => ({ timeZone: "Asia/Tokyo", mode: "moments", version: 1 }),
    verdicts: members,
  },
};

export const leaveRows: Rows<"mentorships"> = {
  leave: { verdicts: members },
  // Who mentors somebody has to say what becomes of them.
  beginLeave: {
    input: () => ({
      key: crypto.randomUUID(),
      fromDate: "2027-01-11",
      returnDate: "2027-02-01",
      note: "",
      choices: [],
      cancelSessionIds: [],
    }),
    verdicts: [signIn, signIn, ok, ok, "CHOICE_MISSING", ok, ok, ok],
  },
  endLeave: { input: () => ({ leaveId: UNKNOWN, version: 1 }), verdicts: nobodys },
  answerCover: {
    input: ({ mentorshipId }) => ({ leaveId: UNKNOWN, mentorshipId, version: 1, agrees: true }),
    verdicts: nobodys,
  },
};
