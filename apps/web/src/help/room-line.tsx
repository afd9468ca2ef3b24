import { formatClock } from "@belay/core/time-words/day-words.ts";
import { zoneAbbreviation } from "@belay/core/time-words/zone-words.ts";
import { Text } from "@belay/ui/text.tsx";
import { readFailure } from "../lib/read-failure.ts";
import { useNow } from "../lib/use-now.ts";
import type { Viewer } from "../lib/viewer.ts";
import { useViewer } from "../lib/viewer.ts";
import { sayStart } from "./help-answer.tsx";
import type { Room } from "./help-calls.ts";
import type { AskingForHelp } from "./use-ask-for-help.ts";

/** How many could help and from when, and what happens after the click: said before it. */
export function RoomLine({ asking }: { asking: AskingForHelp }) {
  const viewer = useViewer();
  const now = useNow();
  const { form, draft, room } = asking;
  return (
    <div aria-live="polite">
      <Text tone="muted" size="small">
        {draft.skillId === null
          ? "Choose a skill to see how many could help."
          : room.error
            ? readFailure(room.error).message
            : room.data
              ? sayRoom({ form, room: room.data, viewer, now })
              : "Looking who has room"}
      </Text>
    </div>
  );
}

interface Saying {
  form: AskingForHelp["form"];
  room: Room;
  viewer: Pick<Viewer, "timeZone" | "locale">;
  now: number;
}

/** `4 people could help, the first of them today, 14:00 CET. They are asked one at a time …` */
export function sayRoom({ form, room, viewer, now }: Saying): string {
  const { isAboveAll, people, firstStart } = room;
  if (isAboveAll) return "You are at the top of this skill already. Choose another one.";
  if (firstStart === null) return form === "flash" ? NOBODY_THIS_WEEK : NOBODY_NOW;
  const first = `${sayStart(firstStart, viewer, now)} ${zoneAbbreviation(firstStart, viewer.timeZone)}`;
  const who = people === 1 ? "1 person could help" : `${people} people could help`;
  return form === "flash"
    ? `${who}, first free: ${first}. They are asked one at a time, each for an hour, the best fit first.`
    : `${who}, first free: ${first}. All of them see it on Home until ${sayUntil(now, viewer)}; the first offer makes the session.`;
}

const NOBODY_THIS_WEEK =
  "Nobody who could help has a free time like this. Let any hour or the whole week do, or look for a mentor under Find.";
const NOBODY_NOW =
  "Nobody who could help has room right now. Say it all the same: whoever gets room in the next 8 hours sees it.";

const EIGHT_HOURS = 8 * 3_600_000;
const sayUntil = (now: number, { timeZone }: Pick<Viewer, "timeZone">) =>
  formatClock(new Date(now + EIGHT_HOURS).toISOString(), timeZone);
