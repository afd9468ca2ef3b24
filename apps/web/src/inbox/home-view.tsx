import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { Card } from "@belay/ui/card.tsx";
import { EmptyState } from "@belay/ui/empty-state.tsx";
import { Grid } from "@belay/ui/grid.tsx";
import { Section } from "@belay/ui/section.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Link } from "@tanstack/react-router";
import { OwnProgrammes } from "../programmes/own-programmes.tsx";
import { NextSessionCard } from "./next-session-card.tsx";
import { NoticeList } from "./notice-list.tsx";
import { PausedCard } from "./paused-card.tsx";
import { splitTurns } from "./split-turns.ts";
import { ThisWeekCard } from "./this-week-card.tsx";
import type { Inbox } from "./turn.ts";
import { TurnList } from "./turn-list.tsx";

/** One list of turns, whom one waits for, the news, and what is next. */
export function HomeView({ inbox }: { inbox: Inbox }) {
  const mine = splitTurns(inbox.mine);
  return (
    <Grid columns="aside">
      <Stack gap={6}>
        {inbox.isPaused && <PausedCard />}
        {inbox.mine.length > 0 ? (
          <TurnList label="Waits for you" turns={mine.shown} />
        ) : (
          <NothingWaits hasOthers={inbox.theirs.length > 0 || inbox.next !== null} />
        )}
        {mine.moreReviews > 0 && <MoreReviews count={mine.moreReviews} />}
        {inbox.theirs.length > 0 && (
          <Section title="You wait for">
            <TurnList label="You wait for" turns={inbox.theirs} />
          </Section>
        )}
        <NoticeList notices={inbox.notices} />
      </Stack>
      <Stack gap={5}>
        {inbox.next && <NextSessionCard session={inbox.next} />}
        <ThisWeekCard sessions={inbox.thisWeek} />
        <OwnProgrammes isShort />
      </Stack>
    </Grid>
  );
}

function MoreReviews({ count }: { count: number }) {
  return (
    <Link to="/reviews" className={buttonClassName("link")}>
      {count === 1
        ? "1 more review comment waits for your answer"
        : `${count} more review comments wait for your answer`}
    </Link>
  );
}

function NothingWaits({ hasOthers }: { hasOthers: boolean }) {
  return (
    <Card>
      <EmptyState
        action={
          <Link to="/find" className={buttonClassName(hasOthers ? "quiet" : "primary")}>
            Find a mentor
          </Link>
        }
      >
        {hasOthers ? "You are up to date." : "You are up to date. Who could help you with your next step?"}
      </EmptyState>
    </Card>
  );
}
