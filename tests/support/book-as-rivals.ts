import type { TestProduct } from "@belay/api/testing";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import type { Rival, RivalAnswer } from "./rivals.ts";

// A connection is waited for five seconds at most, and all of these want the same mentor's lock.
const AT_ONCE = 40;

/** All of them, so many at a time that nobody waits for a connection in vain. */
async function inLanes<Answer>(tasks: readonly (() => Promise<Answer>)[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  const waiting = tasks.values();
  const run = async () => {
    for (const task of waiting) answers.push(await task());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, run));
  return answers;
}

/** Signs everybody in and shows them the free times, then answers a function that lets them all book at once. */
export async function bookAsRivals(
  product: TestProduct,
  rivals: readonly Rival[],
): Promise<() => Promise<RivalAnswer[]>> {
  const callers = await inLanes(
    rivals.map((rival) => async () => {
      const caller = await product.as(rival.personId);
      const { mentorshipId, startsAt } = rival;
      const week = { start: addMilliseconds(startsAt, -3 * DAY), end: addMilliseconds(startsAt, 4 * DAY) };
      await caller.sessions.freeTimes({ mentorshipId, ...week, durationMinutes: 60 });
      return { rival, caller };
    }),
  );
  return () =>
    inLanes(
      callers.map(({ rival: { personId: _personId, ...wish }, caller }) => async () => {
        const begun = performance.now();
        const outcome = await caller.sessions.book({
          ...wish,
          durationMinutes: 60,
          kind: "pairing",
          topic: "The same hour",
        });
        const milliseconds = performance.now() - begun;
        return outcome.ok
          ? { isBooked: true, code: null, nearestStarts: [], milliseconds }
          : {
              isBooked: false,
              code: outcome.code,
              nearestStarts: outcome.details?.nearestStarts ?? [],
              milliseconds,
            };
      }),
    );
}
