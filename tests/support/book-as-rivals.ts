import type { TestProduct } from "@belay/api/testing";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import type { Rival, RivalAnswer } from "./rivals.ts";

/** Signs everybody in and shows them the free times, then answers a function that lets them all book at once. */
export async function bookAsRivals(
  product: TestProduct,
  rivals: readonly Rival[],
): Promise<() => Promise<RivalAnswer[]>> {
  const callers = await Promise.all(
    rivals.map(async (rival) => {
      const caller = await product.as(rival.personId);
      const { mentorshipId, startsAt } = rival;
      const week = { start: addMilliseconds(startsAt, -3 * DAY), end: addMilliseconds(startsAt, 4 * DAY) };
      await caller.sessions.freeTimes({ mentorshipId, ...week, durationMinutes: 60 });
      return { rival, caller };
    }),
  );
  return () =>
    Promise.all(
      callers.map(async ({ rival: { personId: _personId, ...wish }, caller }) => {
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
