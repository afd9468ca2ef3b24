import { goalWords } from "@belay/core/ladder/goal-words.ts";
import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import { Button } from "@belay/ui/button.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import { Section } from "@belay/ui/section.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../api.ts";
import { useLadder } from "../ladder/use-ladder.ts";
import { toStoredGoal } from "../mentorships/ask-choice.ts";
import type { Profile } from "../people/profile.ts";
import { GoalForm } from "./goal-form.tsx";

interface GoalDialogProps {
  /** Null: all goals of the profile together. */
  onChosen: (goal: RequestGoal | null) => void;
  onClose: () => void;
}

/** Another goal to search by: one of the profile's, all of them, or any other. */
export function GoalDialog({ onChosen, onClose }: GoalDialogProps) {
  const known = useLadder();
  const { data: profile } = useQuery(api.people.profile.queryOptions());
  const own = profile ? goalsOf(profile) : [];
  return (
    <Dialog isOpen onClose={onClose} size="narrow" head={{ title: "What do you want help with?" }}>
      <Stack gap={6}>
        {own.length > 0 ? (
          <Section title="From your profile" end={<Link to="/settings/profile">Change them</Link>}>
            <Stack gap={2} align="start">
              {own.map((goal) => {
                const words = goalWords(toStoredGoal(goal), known);
                return (
                  <Button key={words} onClick={() => onChosen(goal)}>
                    {words}
                  </Button>
                );
              })}
              {own.length > 1 ? (
                <Button onClick={() => onChosen(null)}>All {own.length} together</Button>
              ) : null}
            </Stack>
          </Section>
        ) : null}
        <Section title={own.length > 0 ? "Something else" : "Choose a goal"}>
          <GoalForm onChosen={onChosen} />
        </Section>
      </Stack>
    </Dialog>
  );
}

function goalsOf({ wants, targetLevel }: Profile): RequestGoal[] {
  return [
    ...wants.map(({ skillId, fromLevel, toLevel }) => ({
      kind: "skill" as const,
      skillId,
      fromLevel,
      toLevel,
    })),
    ...(targetLevel === null ? [] : [{ kind: "level" as const, levelId: targetLevel }]),
  ];
}
