import { ANNOUNCEMENTS, openQueue, TIMETABLE } from "./job-queue.ts";
import { handOver } from "./outbox.ts";
import type { WorkParts } from "./timetable.ts";
import { runRound, runTimetable } from "./timetable.ts";

export interface Loop {
  /** One round now, by hand. Tests call it with the clock they hold. */
  runOnce(): Promise<void>;
  /** Finishes what is under way and takes nothing new. */
  stop(): Promise<void>;
}

const STOP_WITHIN = 20_000;
// Wakes come by NOTIFY; looking every other second is for those that were lost.
const LOOKING = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 2, heartbeatRefreshSeconds: 3 };

/** A process's share of the work: announcements as they come, the timetable each minute, through the queue. */
export async function startLoop(parts: WorkParts): Promise<Loop> {
  const { outbox, clock } = parts;
  const boss = await openQueue(outbox.db, outbox.log);
  await boss.work<{ id: string }>(
    ANNOUNCEMENTS,
    // A short batch: what a worker that died had taken waits until its lease has run out.
    { ...LOOKING, batchSize: 20, burstWhenBatchFull: true },
    async (jobs) => {
      // What a handler does wrong is kept on the row. What is thrown here gives the jobs back to the queue.
      for (const id of jobs.map(({ data }) => data.id).sort()) await handOver(outbox, clock(), id);
    },
  );
  await boss.work(TIMETABLE, LOOKING, () => runTimetable(parts));
  await boss.schedule(TIMETABLE, "* * * * *");
  return {
    runOnce: () => runRound(parts),
    stop: () => boss.stop({ graceful: true, timeout: STOP_WITHIN }),
  };
}
