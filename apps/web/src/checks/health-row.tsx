import type { ProgrammeId } from "@belay/core/ids.ts";
import { Avatar } from "@belay/ui/avatar.tsx";
import { Badge } from "@belay/ui/badge.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { Link } from "@tanstack/react-router";
import { dayWords } from "../mentorships/request-words.ts";
import { useReader } from "../mentorships/use-reader.ts";
import { sayDate } from "../teams/date-words.ts";
import type { HealthPage, HealthRow } from "./health-calls.ts";
import styles from "./health-row.module.css";
import { STATE_WORDS, sayCause, saySince, UNTIL_WORDS } from "./health-words.ts";
import { RepairButtons } from "./repair-buttons.tsx";

interface HealthRowLineProps {
  row: HealthRow;
  /** By the company's calendar. */
  today: string;
  /** Of a cohort. */
  dates: HealthPage["dates"];
  programmeId: ProgrammeId;
}

/** One of a programme: how they stand, why, whose turn it is since when, and what can be done with one click. */
export function HealthRowLine({ row, today, dates, programmeId }: HealthRowLineProps) {
  const reader = useReader();
  const { personId, name, state, until, cause, lastRepair } = row;
  const then = UNTIL_WORDS[cause];
  const when = [
    saySince(row, {
      ...{ today, dates },
      day: (instant) => dayWords(instant, reader),
      date: sayDate,
    }),
    until === null || then === undefined ? null : `${then} ${dayWords(until, reader)}`,
    lastRepair === null ? null : sayRepair(lastRepair, dayWords(lastRepair.at, reader)),
  ];
  return (
    <div className={styles.row}>
      <Avatar id={personId} name={name} size="medium" />
      <Stack gap={1}>
        <Row gap={2}>
          <strong>
            <Link to="/people/$id" params={{ id: personId }}>
              {name}
            </Link>
          </strong>
          <Badge tone={STATE_WORDS[state].tone}>{state === "free" ? "free" : STATE_WORDS[state].word}</Badge>
          {row.owner === "admin" && state === "stuck" ? <Badge tone="turn">your turn</Badge> : null}
        </Row>
        <Text>{sayCause(row)}</Text>
        <Text tone="muted" size="small">
          {when.filter(Boolean).join(" · ")}
        </Text>
      </Stack>
      <RepairButtons row={row} today={today} programmeId={programmeId} />
    </div>
  );
}

const REPAIRED = {
  remind: "reminded",
  extend: "given more time",
  nextChoice: "moved on to their next choice",
} satisfies Record<NonNullable<HealthRow["lastRepair"]>["kind"], string>;

function sayRepair({ kind, by }: NonNullable<HealthRow["lastRepair"]>, day: string): string {
  const who = by === null ? "" : ` by ${by}`;
  return `${REPAIRED[kind]} ${day}${who}`;
}
