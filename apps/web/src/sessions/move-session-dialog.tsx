import { Avatar } from "@belay/ui/avatar.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import { EmptyState } from "@belay/ui/empty-state.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { TimeRange } from "@belay/ui/time-range.tsx";
import { useState } from "react";
import { requestIdOf } from "../lib/request-id-of.ts";
import { FollowingFooter, FollowingStep } from "./following-step.tsx";
import { FreeWeek } from "./free-week.tsx";
import { MoveFooter } from "./move-footer.tsx";
import { NoTimes } from "./no-times.tsx";
import { OwnRulesSwitch } from "./own-rules-switch.tsx";
import type { MoveTimes } from "./session-calls.ts";
import { moveSentences } from "./session-sentences.ts";
import type { Movable } from "./use-move.ts";
import { useMove } from "./use-move.ts";
import type { FollowingWish } from "./use-move-following.ts";
import { useMoveFollowing } from "./use-move-following.ts";
import { useSessionTime } from "./use-session-time.ts";

const NO_MORE = "This session can be moved no more.";

interface MoveSessionDialogProps {
  session: Movable;
  other: { id: string; name: string; timeZone: string };
  /** Where it was dragged to. */
  wanted?: string | null;
  onClose: () => void;
}

/** "Move": the week of times that suit both around the time it has now, and one line that says what comes of it. */
export function MoveSessionDialog({ session, other, wanted = null, onClose }: MoveSessionDialogProps) {
  const timeOf = useSessionTime();
  const move = useMove(session, onClose, wanted);
  const { times, draft, change } = move;
  const open = times.data?.isOpen ? times.data : null;
  const [followingWish, setFollowingWish] = useState<FollowingWish | null>(null);
  const following = useMoveFollowing(followingWish, onClose);
  const lead = <Avatar id={other.id} name={other.name} size="large" />;
  if (followingWish !== null && open !== null)
    return (
      <Dialog
        isOpen
        onClose={onClose}
        head={{ title: "Move this one and those that follow", lead }}
        footer={<FollowingFooter move={following} onBack={() => setFollowingWish(null)} />}
      >
        <FollowingStep move={following} role={open.role} />
      </Dialog>
    );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      head={{
        title: "Move to another time",
        sub: (
          <>
            Now: <TimeRange time={timeOf(session, other)} />
          </>
        ),
        lead,
      }}
      footer={
        open?.firstStart ? (
          <MoveFooter
            move={move}
            times={open}
            session={session}
            onFollowing={(startsAt) =>
              setFollowingWish({ sessionId: session.id, startsAt, waivesOwnRules: draft.waivesOwnRules })
            }
            onClose={onClose}
          />
        ) : undefined
      }
    >
      <FourFaces query={times} subject="the times that suit both" requestId={requestIdOf}>
        {(found) => {
          if (!found.isOpen) return <EmptyState>{found.why ? moveSentences[found.why] : NO_MORE}</EmptyState>;
          const begin = nearestTo(wanted ?? session.startsAt, found);
          if (begin === null) return <NoTimes times={found} onClose={onClose} />;
          return <FreeWeek booking={move} times={found} firstStart={begin} />;
        }}
      </FourFaces>
      {open?.role === "mentor" ? (
        <OwnRulesSwitch
          isOn={draft.waivesOwnRules}
          onChange={(waivesOwnRules) => change({ waivesOwnRules })}
        />
      ) : null}
    </Dialog>
  );
}

/** The week to begin with is the one where it could move the least. */
function nearestTo(startsAt: string, { starts, firstStart }: MoveTimes): string | null {
  const now = Date.parse(startsAt);
  const distance = (start: string) => Math.abs(Date.parse(start) - now);
  return starts.reduce<string | null>(
    (best, start) => (best === null || distance(start) < distance(best) ? start : best),
    firstStart,
  );
}
