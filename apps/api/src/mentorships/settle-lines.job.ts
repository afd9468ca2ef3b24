import { personId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { lockFor } from "../platform/write.ts";
import { settleMentorLine } from "./settle-line.ts";
import { seatLock } from "./writes.ts";

// Mentors of one round; what is left over is a minute late at worst.
const BATCH = 100;

/** Offers that nobody took in time pass on, and seats that came free are offered to who waits. */
export async function settleLines(tx: Tx, now: Instant): Promise<void> {
  const due = await tx
    .selectFrom("mentorWait")
    .innerJoin("person", "person.id", "mentorWait.mentorId")
    .select("mentorWait.mentorId")
    .distinct()
    .where((eb) =>
      eb.or([
        eb.and([eb("mentorWait.status", "=", "offered"), eb("mentorWait.offerEndsAt", "<=", now)]),
        eb.and([
          eb("mentorWait.status", "=", "waiting"),
          eb(
            "person.capacity",
            ">",
            eb
              .selectFrom("mentorSeat")
              .select((inner) => inner.fn.countAll<number>().as("count"))
              .whereRef("mentorSeat.mentorId", "=", "mentorWait.mentorId"),
          ),
        ]),
      ]),
    )
    .orderBy("mentorWait.mentorId")
    .limit(BATCH)
    .execute();
  await lockFor(
    tx,
    due.map(({ mentorId }) => seatLock(mentorId)),
  );
  for (const { mentorId } of due) await settleMentorLine(tx, { mentorId, now });
}

const freed = z.object({ mentorId: personId });

/** A seat came free a moment ago, or its mentor takes somebody on again: nobody in line waits for the clock. */
export async function settleFreedLine(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { mentorId } = freed.parse(payload);
  await lockFor(tx, [seatLock(mentorId)]);
  await settleMentorLine(tx, { mentorId, now });
}
