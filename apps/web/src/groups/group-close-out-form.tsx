import { Button } from "@belay/ui/button.tsx";
import { CheckboxField } from "@belay/ui/checkbox-field.tsx";
import { RadioCards } from "@belay/ui/radio-cards.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { FormEvent } from "react";
import { CloseOutLine } from "../sessions/close-out-line.tsx";
import type { GroupDetail } from "./group-calls.ts";
import type { GroupSaid } from "./use-group-close-out.ts";
import { useGroupCloseOut } from "./use-group-close-out.ts";

const HELD = [
  { value: "held", label: "It took place" },
  { value: "missed", label: "It did not" },
] as const;

interface GroupCloseOutFormProps {
  group: GroupDetail;
  /** When it is saved, and for who was only correcting, when they leave it. */
  onDone: () => void;
}

/** Whether it took place, for the mentor who was there, what was learned, and what is next. */
export function GroupCloseOutForm({ group, onDone }: GroupCloseOutFormProps) {
  const { draft, change, save, problem, isSaving, isCorrection } = useGroupCloseOut(group, onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    return save();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <RadioCards
          label="Did it take place?"
          visibleTo="Everybody who had a seat sees this"
          options={HELD}
          value={draft.held === null ? null : draft.held ? "held" : "missed"}
          onChange={(value) => change({ held: value === "held" })}
          error={problem.held}
        />
        {draft.held && group.role === "mentor" && group.joined.length > 0 ? (
          <Presence group={group} present={draft.present} onChange={(present) => change({ present })} />
        ) : null}
        <CloseOutLine
          label="What was learned"
          otherName="the group"
          value={{ text: draft.learned, circle: draft.learnedCircle, error: undefined }}
          maxLength={2_000}
          onChange={({ text, circle }) => change({ learned: text, learnedCircle: circle })}
        />
        <CloseOutLine
          label="The next step"
          otherName="the group"
          value={{ text: draft.nextStep, circle: draft.nextStepCircle, error: undefined }}
          maxLength={1_000}
          onChange={({ text, circle }) => change({ nextStep: text, nextStepCircle: circle })}
        />
        {problem.form ? (
          <div role="alert">
            <Text tone="bad">{problem.form}</Text>
          </div>
        ) : null}
        <Row>
          <Button variant="primary" type="submit" loading={isSaving}>
            {isCorrection ? "Save the correction" : "Close out"}
          </Button>
          {isCorrection ? (
            <Button variant="bare" onClick={onDone}>
              Leave it as it was
            </Button>
          ) : null}
        </Row>
      </Stack>
    </form>
  );
}

interface PresenceProps {
  group: GroupDetail;
  present: GroupSaid["present"];
  onChange: (present: string[]) => void;
}

function Presence({ group, present, onChange }: PresenceProps) {
  return (
    <fieldset>
      <legend>Who was there?</legend>
      <Stack gap={2}>
        {group.joined.map(({ id, name }) => (
          <CheckboxField
            key={id}
            label={name}
            checked={present.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...present, id] : present.filter((one) => one !== id))
            }
          />
        ))}
        <Text size="small" tone="muted">
          You see this of all, each of them of themselves.
        </Text>
      </Stack>
    </fieldset>
  );
}
