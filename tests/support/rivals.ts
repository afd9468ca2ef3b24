import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Db } from "@belay/api/testing";
import type { MentorshipId, PersonId } from "@belay/core/ids.ts";
import { DAY, HOUR, toInstant, toMilliseconds } from "@belay/core/instant.ts";
import { makeMentorship } from "./make-mentorship.ts";
import { makePerson } from "./make-people.ts";

const MENTEES = 20;
const FROM_TWO_TABS = 10;

/** One call of `sessions.book`, by somebody. */
export interface Rival {
  personId: PersonId;
  mentorshipId: MentorshipId;
  key: string;
  startsAt: string;
}

/** What became of it, and how long its caller waited. */
export interface RivalAnswer {
  isBooked: boolean;
  code: string | null;
  nearestStarts: string[];
  milliseconds: number;
}

/** Thirty who want the same mentor at overlapping times, two days from `now`: twenty mentees, ten of them in two tabs. */
export async function makeRivals(db: Db, now: string): Promise<{ mentorId: PersonId; rivals: Rival[] }> {
  const hours = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, start: "00:00", end: "24:00" }));
  const mentorId = await makePerson(db, { name: "Ada", mentors: true, capacity: MENTEES, hours });
  const dayAfterTomorrow = toMilliseconds(`${now.slice(0, 10)}T12:00:00Z`) + 2 * DAY;
  const rivals: Rival[] = [];
  for (let seat = 1; seat <= MENTEES; seat++) {
    const personId = await makePerson(db, { name: `Mentee ${seat}`, hours: null });
    const mentorshipId = await makeMentorship(db, { mentorId, menteeId: personId, seat });
    const startsAt = toInstant(dayAfterTomorrow + (seat % 3) * 15 * 60_000);
    for (let tab = 0; tab < (seat <= FROM_TWO_TABS ? 2 : 1); tab++) {
      rivals.push({ personId, mentorshipId, key: crypto.randomUUID(), startsAt });
    }
  }
  return { mentorId, rivals };
}

/**
 * A crowd for a few times of one mentor who takes twenty: each mentee asks for every time from several tabs, so that all
 * times are fought for by all.
 */
export async function makeCrowd(
  db: Db,
  now: string,
  { slots, rivals: wanted }: { slots: number; rivals: number },
) {
  const { mentorId, rivals } = await makeRivals(db, now);
  const people = [...new Map(rivals.map((rival) => [rival.personId, rival])).values()];
  const first = toMilliseconds(`${now.slice(0, 10)}T00:00:00Z`) + 2 * DAY;
  const crowd = Array.from({ length: wanted }, (_, index): Rival => {
    const { personId, mentorshipId } = people[index % people.length] ?? neverEmpty();
    // Every mentee goes through all the times, each from another one on.
    const slot = (index + Math.floor(index / people.length)) % slots;
    return { personId, mentorshipId, key: crypto.randomUUID(), startsAt: toInstant(first + slot * HOUR) };
  });
  return { mentorId, crowd };
}

function neverEmpty(): never {
  throw new Error("There are always rivals.");
}

interface Race {
  url: string;
  now: string;
  rivals: readonly Rival[];
  processes: number;
}

/** Lets them all book at once, spread over processes of the product that know only the database of each other. */
export async function raceInProcesses({ url, now, rivals, processes }: Race): Promise<RivalAnswer[]> {
  const shares = Array.from({ length: processes }, (_, index) =>
    rivals.filter((_rival, at) => at % processes === index),
  );
  const runners = await Promise.all(shares.map((share) => startRunner({ url, now, rivals: share })));
  const answers = await Promise.all(runners.map((go) => go()));
  return answers.flat();
}

/** A process that is connected and waits for the word. */
async function startRunner(share: Omit<Race, "processes">): Promise<() => Promise<RivalAnswer[]>> {
  const program = fileURLToPath(new URL("rival-process.ts", import.meta.url));
  const child = spawn(process.execPath, [program], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const gone = once(child, "close");
  const readLine = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error("A rival's process ended early.");
    return value;
  };
  child.stdin.write(`${JSON.stringify(share)}\n`);
  await readLine();
  return async () => {
    child.stdin.end("go\n");
    const answers: RivalAnswer[] = JSON.parse(await readLine());
    await gone;
    return answers;
  };
}
