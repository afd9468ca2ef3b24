import type { HoursOverride, MentorBusyTime } from "@belay/core/calendar/slot-input.ts";
import type { PersonId } from "@belay/core/ids.ts";
import { MINUTE, toInstant } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { Reader } from "../platform/database.ts";
import type { Range } from "./queries.ts";

type Part = { personId: PersonId } & (
  | { kind: "held"; times: Block[] }
  | { kind: "timeoff" | "external"; times: Stretch[] }
  | { kind: "dates"; times: HoursOverride[] }
);

/**
 * All that people hold and that their dates say, a row a person and kind with its times in one JSON value: a row a
 * time costs three times as much to carry over, and asking for each person by themselves five times as much to find.
 */
export function listTimes(
  db: Reader,
  personIds: readonly PersonId[],
  { start, end }: Range,
): Promise<Part[]> {
  const theirs = isOneOf("person_id", personIds);
  const inRange = sql`busy && tstzrange(${start}::timestamptz, ${end}::timestamptz)`;
  return db
    .selectFrom(
      sql<Part>`(select person_id, 'held' as kind, json_agg(${block()}) as times from time_block
        where ${theirs} and active and ${inRange} group by person_id
      union all select person_id, 'external', json_agg(${stretch("lower(busy)", "upper(busy)")})
        from external_busy where ${theirs} and ${inRange} group by person_id
      union all select person_id, 'timeoff', json_agg(${stretch("starts_at", "ends_at")}) from time_off
        where ${theirs} and starts_at < ${end}::timestamptz and ends_at > ${start}::timestamptz group by person_id
      union all select person_id, 'timeoff', json_agg(${stretch("starts_at", "returns_at")}) from leave
        where ${theirs} and starts_at < ${end}::timestamptz and returns_at > ${start}::timestamptz group by person_id
      union all select person_id, 'dates', json_agg(json_build_object('date', date, 'windows', windows))
        from hours_override where ${theirs} and date between ${start.slice(0, 10)}::date and ${end.slice(0, 10)}::date
        group by person_id)`.as("part"),
    )
    .select(["part.personId", "part.kind", "part.times"])
    .$castTo<Part>()
    .execute();
}

export type Stretch = [start: number, end: number];

type Block =
  | [occasionId: string, start: number, end: number]
  | [occasionId: string, start: number, end: number, before: number, after: number, isProposal: boolean];

/** The ranges as they are stored; what one mentors with its buffers. */
function block() {
  const [from, until] = [milliseconds("lower(busy)"), milliseconds("upper(busy)")];
  return sql`case when as_mentor
    then json_build_array(occasion_id, ${from}, ${until}, buffer_before_minutes, buffer_after_minutes, kind = 'proposal')
    else json_build_array(occasion_id, ${from}, ${until}) end`;
}

export function stretch(from: string, until: string) {
  return sql`json_build_array(${milliseconds(from)}, ${milliseconds(until)})`;
}

function milliseconds(moment: string) {
  return sql`(extract(epoch from ${sql.raw(moment)}) * 1000)::int8`;
}

function toBusyTime([id, start, end, before, after, isProposal]: Block): MentorBusyTime {
  if (before === undefined || after === undefined)
    return { kind: "external", id, start: toInstant(start), end: toInstant(end) };
  return {
    kind: "session",
    id,
    ...(isProposal ? { isProposal } : {}),
    start: toInstant(start + before * MINUTE),
    end: toInstant(end - after * MINUTE),
    bufferBeforeMinutes: before,
    bufferAfterMinutes: after,
  };
}

export function toBusyTimes(part: Part): MentorBusyTime[] {
  if (part.kind === "dates") return [];
  if (part.kind === "held") return part.times.map(toBusyTime);
  const { kind } = part;
  return part.times.map(([start, end]) => ({ kind, start: toInstant(start), end: toInstant(end) }));
}

/** One parameter however many they are: a statement has room for 65,535. */
export function isOneOf(column: "id" | "person_id", ids: readonly PersonId[]) {
  return sql<boolean>`${sql.ref(column)} = any(${sql.val([...ids])}::uuid[])`;
}
