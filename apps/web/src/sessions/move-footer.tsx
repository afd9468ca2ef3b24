import { formatSessionTime } from "@belay/core/time-words/format-session-time.ts";
import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { TimeRange } from "@belay/ui/time-range.tsx";
import { useIsPhone } from "@belay/ui/use-is-phone.ts";
import type { FormEvent } from "react";
import classes from "./booking-footer.module.css";
import { FollowingChoice } from "./following-choice.tsx";
import { NearestTimes } from "./nearest-times.tsx";
import type { MoveTimes } from "./session-calls.ts";
import type { Movable, Move } from "./use-move.ts";
import { firstName, useSessionTime } from "./use-session-time.ts";

interface MoveFooterProps {
  move: Move;
  times: MoveTimes;
  session: Movable;
  /** Those that follow go along: where to is looked at first. */
  onFollowing: (startsAt: string) => void;
  onClose: () => void;
}

/** The new time in both zones, whether it moves at once or the other side is asked, and the one button. */
export function MoveFooter({ move, times, session, onFollowing, onClose }: MoveFooterProps) {
  const { startsAt, problem, change, draft } = move;
  const isPhone = useIsPhone();
  const name = firstName(times.other.name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    return draft.takesFollowing && startsAt !== null ? onFollowing(startsAt) : move.move();
  };
  const send = (
    <Button
      variant="primary"
      type="submit"
      loading={move.isMoving}
      disabled={startsAt === null}
      fullWidth={isPhone}
    >
      {draft.takesFollowing
        ? `Check the ${times.following + 1} times`
        : times.mode === "immediate"
          ? "Move"
          : `Ask ${name}`}
    </Button>
  );
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {problem ? (
        <NearestTimes problem={problem} times={times} onChoose={(start) => change({ startsAt: start })} />
      ) : null}
      <FollowingChoice
        count={times.following}
        value={draft.takesFollowing}
        onChange={(takesFollowing) => change({ takesFollowing })}
      />
      <Row justify="between">
        <WhatHappens startsAt={startsAt} times={times} session={session} />
        {isPhone ? (
          send
        ) : (
          <Row>
            <Button variant="bare" onClick={onClose}>
              Keep the old time
            </Button>
            {send}
          </Row>
        )}
      </Row>
    </form>
  );
}

interface WhatHappensProps {
  startsAt: string | null;
  times: MoveTimes;
  session: Movable;
}

function WhatHappens({ startsAt, times, session }: WhatHappensProps) {
  const timeOf = useSessionTime();
  const { other, mode } = times;
  const name = firstName(other.name);
  if (startsAt === null) return <Text tone="muted">Choose a time above.</Text>;
  const length = Date.parse(session.endsAt) - Date.parse(session.startsAt);
  const endsAt = new Date(Date.parse(startsAt) + length).toISOString();
  const { day, range } = formatSessionTime(timeOf(session));
  return (
    <Stack gap={1}>
      <TimeRange layout="block" time={timeOf({ startsAt, endsAt }, other)} />
      <Text tone="muted">
        {mode === "immediate"
          ? `Moves at once, and ${name} is told.`
          : `${name} has to agree; until then ${day}, ${range} stays.`}
      </Text>
    </Stack>
  );
}
