import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { EmptyState } from "@belay/ui/empty-state.tsx";
import { Link } from "@tanstack/react-router";
import type { AnswerOf, FreeTimes } from "./session-calls.ts";
import { firstName } from "./use-session-time.ts";

interface NoTimesProps {
  times: Extract<AnswerOf["freeTimes"], { isOpen: false }> | ({ isOpen: true } & TimesFacts);
  onClose: () => void;
}

/** Why there is no time to choose, and who can change that. */
export function NoTimes({ times, onClose }: NoTimesProps) {
  if (!times.isOpen && times.awayUntil !== null)
    return (
      <EmptyState>
        The mentor is away, so this mentorship is paused. Book again from the day they are back on.
      </EmptyState>
    );
  if (!times.isOpen)
    return <EmptyState>This mentorship has ended, so nothing new can be booked in it.</EmptyState>;
  const { words, isOwnHours } = explain(times);
  const action = isOwnHours ? (
    <Link to="/settings/hours" className={buttonClassName("primary")} onClick={onClose}>
      Open your hours
    </Link>
  ) : undefined;
  return <EmptyState action={action}>{words}</EmptyState>;
}

type TimesFacts = Pick<FreeTimes, "whyNone" | "role" | "other" | "horizonDays">;
type Reason = NonNullable<FreeTimes["whyNone"]>;

function explain({ whyNone, role, other, horizonDays }: TimesFacts): { words: string; isOwnHours: boolean } {
  const name = firstName(other.name);
  const isMentor = role === "mentor";
  const reasons = {
    MENTOR_HAS_NO_HOURS: isMentor
      ? { words: "You have painted no hours yet, so there is no time to offer.", isOwnHours: true }
      : {
          words: `${name} has painted no hours yet. Ask ${name} to open “Your hours” and say when sessions suit; times then show up here.`,
          isOwnHours: false,
        },
    MENTEE_IS_NEVER_FREE: isMentor
      ? { words: `${name} says they are never free for now. Ask them when that changes.`, isOwnHours: false }
      : { words: "Your hours say that you are never free. Paint some, or clear them.", isOwnHours: true },
    NO_SHARED_HOURS: {
      words: `Your hours and ${name}'s never meet for this long. Choose a shorter session, or open more hours.`,
      isOwnHours: true,
    },
    ALL_TAKEN: {
      words: `Every time that suits both is taken for the next ${horizonDays} days. Choose a shorter session, or open more hours.`,
      isOwnHours: true,
    },
  } satisfies Record<Reason, { words: string; isOwnHours: boolean }>;
  return reasons[whyNone ?? "ALL_TAKEN"];
}
