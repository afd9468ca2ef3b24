import type { Party } from "@belay/core/sessions/session.ts";
import { formatDay } from "@belay/core/time-words/day-words.ts";
import { formatSessionTime } from "@belay/core/time-words/format-session-time.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { CheckboxField } from "@belay/ui/checkbox-field.tsx";
import { Chips } from "@belay/ui/chips.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { useViewer } from "../lib/viewer.ts";
import classes from "./series-list.module.css";
import { whyNotFree } from "./series-words.ts";
import type { PlannedOccurrence } from "./session-calls.ts";
import type { SeriesChoices } from "./use-series-choices.ts";
import { firstName, useSessionTime } from "./use-session-time.ts";

interface SeriesListProps {
  label: string;
  occurrences: readonly PlannedOccurrence[];
  choices: SeriesChoices;
  facts: { role: Party; durationMinutes: number; other: { name: string; timeZone: string } };
  /** Where it is a session already: when it is now. */
  startsNow?: ((index: number) => string | undefined) | undefined;
}

/** A series before it is booked or moved: each time, whether it is free, and what is near where it is not. */
export function SeriesList({ label, occurrences, choices, facts, startsNow }: SeriesListProps) {
  return (
    <ListCard label={label}>
      {occurrences.map((one) => (
        <Occurrence
          key={one.index}
          one={one}
          choices={choices}
          facts={facts}
          startsNow={startsNow?.(one.index)}
        />
      ))}
    </ListCard>
  );
}

interface OccurrenceProps extends Pick<SeriesListProps, "choices" | "facts"> {
  one: PlannedOccurrence;
  startsNow: string | undefined;
}

function Occurrence({ one, choices, facts, startsNow }: OccurrenceProps) {
  const viewer = useViewer();
  const timeOf = useTimeOf(facts);
  const why = whyNotFree(one, { role: facts.role, otherName: firstName(facts.other.name) });
  const chosen = choices.startOf(one);
  const time = one.start === null ? null : timeOf(one.start);
  const words = time ? `${time.day}, ${time.range}` : sayDate(one.date, viewer.locale);
  const was = startsNow === undefined ? null : timeOf(startsNow);
  const below = [time?.other, was ? `now ${was.day}, ${was.range}` : "", REPEATED[one.status]].filter(
    Boolean,
  );
  return (
    <div className={classes.row} data-left-out={chosen === null || undefined}>
      {why === null ? (
        <CheckboxField
          label={words}
          description={below.join(" · ")}
          checked={chosen !== null}
          onChange={(event) => choices.choose(one.index, event.currentTarget.checked ? one.start : null)}
        />
      ) : (
        <div className={classes.words}>
          <span className={classes.time}>{words}</span>
          <span className={classes.quiet}>{below.join(" · ")}</span>
        </div>
      )}
      {why === null ? <Badge tone="good">Free</Badge> : <Badge tone="bad">{why}</Badge>}
      {why === null ? null : <Instead one={one} words={words} choices={choices} timeOf={timeOf} />}
    </div>
  );
}

function sayDate(date: string, locale: string): string {
  const noon = `${date}T12:00:00Z`;
  return formatDay({ instant: noon, zone: "UTC", now: noon, locale });
}

const REPEATED: Partial<Record<PlannedOccurrence["status"], string>> = {
  repeated: "comes twice that night, the earlier one counts",
};

interface InsteadProps extends Pick<OccurrenceProps, "one" | "choices"> {
  words: string;
  timeOf: ReturnType<typeof useTimeOf>;
}

/** The free times near one that is not, or to leave it out. */
function Instead({ one, words, choices, timeOf }: InsteadProps) {
  if (one.nearestStarts.length === 0)
    return <span className={classes.quiet}>Nothing near it suits both, so it is left out.</span>;
  const near = one.nearestStarts.map((start) => {
    const { day, range } = timeOf(start);
    return { value: start, label: `${day}, ${range.split("–")[0]}` };
  });
  return (
    <div className={classes.instead}>
      <Chips
        label={`Instead of ${words}`}
        options={[{ value: LEFT_OUT, label: "Leave it out" }, ...near]}
        value={choices.startOf(one) ?? LEFT_OUT}
        onChange={(value) => choices.choose(one.index, value === LEFT_OUT ? null : value)}
      />
    </div>
  );
}

const LEFT_OUT = "";

function useTimeOf({ durationMinutes, other }: SeriesListProps["facts"]) {
  const timeOf = useSessionTime();
  return (startsAt: string) => {
    const endsAt = new Date(Date.parse(startsAt) + durationMinutes * 60_000).toISOString();
    return formatSessionTime(timeOf({ startsAt, endsAt }, other));
  };
}
