import type { Db } from "@belay/api/testing";
import { makeMentorship } from "./make-mentorship.ts";
import { makePerson } from "./make-people.ts";

type Wanted = Partial<Parameters<typeof makePerson>[1]>;

interface Pair {
  ada?: Wanted;
  ben?: Wanted;
  /** When their mentorship began. */
  since?: string;
}

/** Ada mentors Ben, and accepts what he asks for by itself unless a test says otherwise. */
export async function makePair(db: Db, { ada: mentor = {}, ben: mentee = {}, since }: Pair = {}) {
  const ada = await makePerson(db, { name: "Ada", mentors: true, acceptsAutomatically: true, ...mentor });
  const ben = await makePerson(db, { name: "Ben", ...mentee });
  const pair = { mentorId: ada, menteeId: ben };
  const mentorshipId = await makeMentorship(db, since === undefined ? pair : { ...pair, since });
  return { ada, ben, mentorshipId };
}

/** Two with whole names, she in Madrid and answering by hand, he in New York without painted hours. */
export const ABROAD = {
  ada: { name: "Ada Byron", acceptsAutomatically: false },
  ben: { name: "Ben Li", timeZone: "America/New_York", hours: null },
} satisfies Pair;
