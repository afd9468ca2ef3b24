import { Card } from "@belay/ui/card.tsx";
import { Grid } from "@belay/ui/grid.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { TimeRange } from "@belay/ui/time-range.tsx";
import { PageTitle } from "../lib/page-title.tsx";
import { useNow } from "../lib/use-now.ts";
import { CancelSessionButton } from "./cancel-session-button.tsx";
import { OutcomeCorrection } from "./outcome-correction.tsx";
import type { SessionDetail } from "./session-calls.ts";
import { SessionPeople } from "./session-people.tsx";
import { KIND_WORDS } from "./session-words.ts";
import { useSessionTime } from "./use-session-time.ts";

/** What a lead sees of a session: that it is or was, with their own people named, and no words of the two. */
export function LeadsSession({ session }: { session: SessionDetail }) {
  const timeOf = useSessionTime();
  const now = useNow();
  const title = `${session.mentee?.name ?? "A mentee"} with ${session.mentor?.name ?? "a mentor"}`;
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <PageHeading
        over={`${KIND_WORDS[session.kind]} · ${sayState(session, now)}`}
        title={title}
        sub={<TimeRange time={timeOf(session, session.mentee ?? session.mentor)} />}
        actions={<CancelSessionButton session={session} told="both of them" />}
      />
      <Grid columns="aside">
        <Stack>
          <OutcomeCorrection session={session} />
          <Card title="What you see here">
            <Text>
              As a lead you see that this session is there, when, and whether it took place. What it is about,
              the notes and what was learned stay between the two of them.
            </Text>
          </Card>
        </Stack>
        <SessionPeople session={session} />
      </Grid>
    </>
  );
}

function sayState({ status, isDisputed, isNotClosedOut, startsAt }: SessionDetail, now: number): string {
  if (isDisputed) return "the two say different things about it";
  if (isNotClosedOut) return "not closed out";
  const words = {
    requested: "asked for, not answered yet",
    confirmed: now < Date.parse(startsAt) ? "confirmed" : "going on",
    declined: "declined",
    expired: "not answered in time",
    cancelled: "called off",
    completed: "took place",
    no_show: "did not take place",
  } satisfies Record<SessionDetail["status"], string>;
  return words[status];
}
