import type { Party } from "@belay/core/sessions/session.ts";
import type { SessionKind } from "@belay/core/sessions/session-inputs.ts";
import type { CastKey } from "./cast.ts";
import type { Ending } from "./session-endings.ts";

/** Besides how a session went: it stands, its request waits, or a change of its time does. */
export type Course = Ending | "stands" | "waits" | "mentorProposes" | "menteeProposes";

export interface Story {
  mentor: CastKey;
  mentee: CastKey;
  /** Hours from now, negative for the past: the first free time in between. */
  within: readonly [number, number];
  /** Hours ago. */
  booked: number;
  by?: Party;
  minutes?: number;
  kind: SessionKind;
  topic: string;
  course: Course;
}

// biome-ignore format: one session a line reads as the table it is
export const STORIES: readonly Story[] = [
  // The mentee of the demo: what is next, and what is to be closed out.
  { mentor: "nadia", mentee: "kenji", within: [1.5, 120], booked: 100, kind: "pairing", topic: "Retries and idempotency, part two", course: "stands" },
  { mentor: "ravi", mentee: "kenji", within: [1.5, 120], booked: 98, kind: "review", topic: "A change of mine, reviewed by you aloud", course: "stands" },
  { mentor: "ravi", mentee: "kenji", within: [-100, -14], booked: 230, kind: "review", topic: "Reviewing a change you don’t understand yet", course: "heldByMentor" },
  // The mentor: what is to be answered, and what is to be closed out.
  { mentor: "nadia", mentee: "kenji", within: [-112, -24], booked: 240, kind: "debugging", topic: "Flaky tests in checkout", course: "heldByMentee" },
  { mentor: "nadia", mentee: "aicha", within: [-112, -24], booked: 236, minutes: 45, kind: "review", topic: "Reading a design document", course: "silent" },
  { mentor: "nadia", mentee: "aicha", within: [50, 180], booked: 20, kind: "pairing", topic: "Properties for the refund rules", course: "waits" },
  { mentor: "ingrid", mentee: "nadia", within: [80, 200], booked: 110, minutes: 45, kind: "career", topic: "Evidence for the next level", course: "menteeProposes" },
  { mentor: "nadia", mentee: "kenji", within: [100, 190], booked: 96, kind: "review", topic: "Leases, and who may hold one", course: "stands" },
  { mentor: "ravi", mentee: "kenji", within: [90, 200], booked: 70, minutes: 45, kind: "review", topic: "Comments that ask instead of tell", course: "mentorProposes" },
  { mentor: "nadia", mentee: "kenji", within: [190, 330], booked: 9, by: "mentor", kind: "debugging", topic: "Your first game day, walked through", course: "waits" },
  { mentor: "nadia", mentee: "aicha", within: [120, 260], booked: 120, minutes: 45, kind: "review", topic: "Fixtures that tell a story", course: "menteeProposes" },
  { mentor: "nadia", mentee: "aicha", within: [-170, -120], booked: 300, kind: "pairing", topic: "A fake gateway that says no", course: "absenceCorrected" },
  { mentor: "ravi", mentee: "kenji", within: [-72, -20], booked: 240, kind: "review", topic: "Splitting a change in three", course: "cancelledLate" },
  // The lead: she learns, too, and mentors one person.
  { mentor: "harish", mentee: "marta", within: [28, 150], booked: 90, kind: "career", topic: "Three teams, one roadmap", course: "stands" },
  { mentor: "marta", mentee: "sofia", within: [-160, -26], booked: 320, kind: "career", topic: "Feedback that lands", course: "heldByMentee" },
  { mentor: "marta", mentee: "sofia", within: [40, 200], booked: 150, kind: "career", topic: "A hard conversation, rehearsed", course: "moved" },
  // The admin.
  { mentor: "herrera", mentee: "temitope", within: [26, 150], booked: 70, kind: "pairing", topic: "Drift in staging, and how to see it", course: "stands" },
  { mentor: "herrera", mentee: "temitope", within: [-112, -24], booked: 250, kind: "review", topic: "Reading a plan of sixty lines", course: "heldByMentee" },
  { mentor: "herrera", mentee: "temitope", within: [-190, -120], booked: 330, kind: "pairing", topic: "One module, two environments", course: "menteeAbsent" },
  // Everything else that can be open.
  { mentor: "zeynep", mentee: "jonas", within: [50, 190], booked: 6, by: "mentor", kind: "review", topic: "Your first change on the payment page", course: "waits" },
  { mentor: "haruka", mentee: "sukarno", within: [70, 190], booked: 44, kind: "debugging", topic: "Where the missing 40 ms went", course: "waits" },
  { mentor: "yusuf", mentee: "farid", within: [-112, -26], booked: 260, kind: "pairing", topic: "Contexts, and who cancels", course: "disputed" },
  { mentor: "hiroshi", mentee: "chau", within: [60, 220], booked: 90, kind: "pairing", topic: "Tests that wait for the right thing", course: "stands" },
  { mentor: "yusuf", mentee: "esther", within: [26, 140], booked: 60, kind: "pairing", topic: "Reading a query plan", course: "stands" },
  { mentor: "aicha", mentee: "chidi", within: [30, 160], booked: 75, kind: "debugging", topic: "The order without a user", course: "stands" },
  { mentor: "priscilla", mentee: "yuki", within: [30, 200], booked: 80, kind: "review", topic: "A threat model for the upload", course: "stands" },
  { mentor: "anab", mentee: "bianca", within: [28, 190], booked: 80, kind: "pairing", topic: "From forty orders to three", course: "stands" },
  { mentor: "olumide", mentee: "kwabena", within: [28, 190], booked: 66, kind: "review", topic: "Versioning the transfers API", course: "stands" },
];

/** Who may be in the middle of a session, or have one later in the day: the first of them whose hours allow it. */
export const MAY_MEET_TODAY: readonly { mentor: CastKey; mentee: CastKey }[] = [
  { mentor: "rafael", mentee: "caleb" },
  { mentor: "deepa", mentee: "ishaan" },
  { mentor: "yusuf", mentee: "pavel" },
  { mentor: "anab", mentee: "gwen" },
  { mentor: "dmitri", mentee: "ayesha" },
  // Paints every hour of the week, and meets somebody who painted none.
  { mentor: "seun", mentee: "lucia" },
];

/** Whether the last days of a pair are told here. */
export function hasStory({ mentor, mentee }: { mentor: CastKey; mentee: CastKey }): boolean {
  return [...STORIES, ...MAY_MEET_TODAY].some((story) => story.mentor === mentor && story.mentee === mentee);
}
