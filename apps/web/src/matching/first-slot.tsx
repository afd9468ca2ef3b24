import { TimeRange } from "@belay/ui/time-range.tsx";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import { firstName } from "../people/first-name.ts";
import type { FoundMentor } from "./find-calls.ts";

/** When the two could meet first, in both zones: finding somebody whose weeks are full is no find. */
export function FirstSlot({ mentor }: { mentor: FoundMentor }) {
  const { timeZone, locale } = useViewer();
  const now = new Date(useNow()).toISOString();
  const name = firstName(mentor.name);
  if (mentor.firstSlot === null) return <>No time that suits you both in the next two weeks.</>;
  const { startsAt, endsAt } = mentor.firstSlot;
  const time = {
    ...{ start: startsAt, end: endsAt, zone: timeZone, now, locale },
    ...{ otherZone: mentor.timeZone, otherName: name },
  };
  return (
    <>
      First time that suits you both: <TimeRange time={time} />
    </>
  );
}
