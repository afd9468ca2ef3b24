import type { LeftOut } from "@belay/core/sessions/following.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import { EmptyState } from "@belay/ui/empty-state.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { Text } from "@belay/ui/text.tsx";
import { requestIdOf } from "../lib/request-id-of.ts";
import { SeriesList } from "./series-list.tsx";
import { StepFooter } from "./step-footer.tsx";
import type { FollowingMove } from "./use-move-following.ts";
import { firstName } from "./use-session-time.ts";

interface FollowingStepProps {
  move: FollowingMove;
  role: Party;
}

/** Where this one and each that follows it would go; what is left out keeps its time. */
export function FollowingStep({ move, role }: FollowingStepProps) {
  return (
    <FourFaces query={move.plan} subject="the new times" requestId={requestIdOf}>
      {(plan) =>
        plan.isOpen ? (
          <>
            <SeriesList
              label="This one and those that follow"
              occurrences={plan.occurrences}
              choices={move.choices}
              facts={{ role, durationMinutes: plan.durationMinutes, other: plan.other }}
              startsNow={(index) => plan.occurrences.find((one) => one.index === index)?.startsNow}
            />
            <Left left={plan.left} />
          </>
        ) : (
          <EmptyState>These sessions can be moved no more.</EmptyState>
        )
      }
    </FourFaces>
  );
}

const STAYS: Partial<Record<LeftOut, readonly [one: string, several: string]>> = {
  moved: ["that was moved by itself stays as it is.", "that were moved by themselves stay as they are."],
  closed: [
    "that waits for an answer, or was called off, stays as it is.",
    "that wait for an answer, or were called off, stay as they are.",
  ],
};

/** Those after it that do not go along, and why. */
function Left({ left }: { left: readonly { why: LeftOut }[] }) {
  return Object.entries(STAYS).map(([why, [one, several]]) => {
    const count = left.filter((session) => session.why === why).length;
    if (count === 0) return null;
    return (
      <Text key={why} tone="muted">
        {count === 1 ? `One ${one}` : `${count} ${several}`}
      </Text>
    );
  });
}

interface FollowingFooterProps {
  move: FollowingMove;
  onBack: () => void;
}

/** Whether they move at once or the other side is asked, and the one button. */
export function FollowingFooter({ move, onBack }: FollowingFooterProps) {
  const { open, choices, problem, isMoving } = move;
  const count = choices.chosen.length;
  const what = count === 1 ? "1 session" : `${count} sessions`;
  const name = open ? firstName(open.other.name) : "";
  return (
    <StepFooter
      problem={problem}
      says={open === null ? "" : sayAfterwards(open.mode, name)}
      onBack={onBack}
      action={{
        label: open?.mode === "proposal" ? `Ask ${name} for ${what}` : `Move ${what}`,
        isBusy: isMoving,
        isDisabled: count === 0,
        onAct: move.move,
      }}
    />
  );
}

function sayAfterwards(mode: "immediate" | "proposal", name: string): string {
  return mode === "immediate"
    ? `They move at once, all or none, and ${name} is told.`
    : `${name} has to agree; until then the old times stay.`;
}
