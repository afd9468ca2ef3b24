import { Chips } from "@belay/ui/chips.tsx";
import { Heading } from "@belay/ui/heading.tsx";
import { SelectField } from "@belay/ui/select-field.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useGoalWords } from "../ladder/use-goal-words.ts";
import type { LeaveMentee } from "./leave-draft.ts";
import { choiceOf } from "./leave-draft.ts";
import type { Leave } from "./use-leave.ts";

interface LeaveMenteeFieldsProps {
  mentee: LeaveMentee;
  leave: Pick<Leave, "draft" | "change">;
}

const SAYS = {
  pause: "No clocks run and nothing new is booked; it goes on by itself when you are back.",
  cover: "Somebody else mentors them meanwhile, if they agree; it ends when you are back.",
  end: "It ends now, and your place is free.",
};

/** What becomes of one mentee: paused, covered or ended. */
export function LeaveMenteeFields({ mentee, leave: { draft, change } }: LeaveMenteeFieldsProps) {
  const sayGoal = useGoalWords();
  const { choice, coverId } = choiceOf(draft, mentee);
  const [first] = mentee.covers;
  const put = (next: { choice: typeof choice; coverId: string | null }) =>
    change({ choices: { ...draft.choices, [mentee.mentorshipId]: next } });
  return (
    <Stack gap={2}>
      <Heading level={3} size="body">
        {mentee.mentee.name}, {sayGoal(mentee)}
      </Heading>
      <Chips
        label={`While you are away, the mentorship with ${mentee.mentee.name} is`}
        options={[
          { value: "pause", label: "Paused" },
          { value: "cover", label: "Covered", disabled: first === undefined },
          { value: "end", label: "Ended" },
        ]}
        value={choice}
        onChange={(next) => put({ choice: next, coverId: next === "cover" ? (first?.id ?? null) : null })}
      />
      <Text tone="muted" size="small">
        {first === undefined ? `${SAYS[choice]} Nobody who qualifies has room to cover.` : SAYS[choice]}
      </Text>
      {choice === "cover" ? (
        <SelectField
          label={`Who is asked to cover ${mentee.mentee.name}`}
          visibleTo="They and your mentee learn of it"
          options={mentee.covers.map(({ id, name, mentorsThem }) => ({
            value: id,
            label: mentorsThem ? `${name}, mentors them already` : name,
          }))}
          value={coverId ?? ""}
          onChange={({ target }) => put({ choice, coverId: target.value })}
        />
      ) : null}
    </Stack>
  );
}
