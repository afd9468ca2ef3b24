import { Button } from "@belay/ui/button.tsx";
import { Chips } from "@belay/ui/chips.tsx";
import { IconButton } from "@belay/ui/icon-button.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { circleWords } from "./circle-words.ts";
import classes from "./close-out-actions.module.css";
import type { ActionDraft, CloseOutCircle } from "./close-out-draft.ts";

const MOST = 6;

interface CloseOutActionsProps {
  actions: readonly ActionDraft[];
  circle: CloseOutCircle;
  otherName: string;
  dueOn: string;
  error: string | undefined;
  onChange: (part: { actions?: ActionDraft[]; actionsCircle?: CloseOutCircle }) => void;
}

/** What one will do, by when. It waits in the agenda of the next session. */
export function CloseOutActions(props: CloseOutActionsProps) {
  const { actions, circle, otherName, dueOn, error, onChange } = props;
  const circles = circleWords(otherName);
  const put = (id: string, part: Partial<ActionDraft>) =>
    onChange({ actions: actions.map((action) => (action.id === id ? { ...action, ...part } : action)) });
  const sees = circles.find(({ value }) => value === circle)?.sees;
  return (
    <fieldset className={classes.group}>
      <legend className={classes.head}>
        <span>What I will do, by when</span>
        <span className={classes.quiet}>{sees}</span>
      </legend>
      <Stack gap={2}>
        {actions.map((action, index) => (
          <div key={action.id} className={classes.line}>
            <TextField
              label={`I will (${index + 1})`}
              value={action.words}
              maxLength={500}
              onChange={(event) => put(action.id, { words: event.target.value })}
            />
            <TextField
              label="By"
              type="date"
              value={action.dueOn ?? ""}
              onChange={(event) => put(action.id, { dueOn: event.target.value || null })}
            />
            <IconButton
              icon="close"
              label={`Take line ${index + 1} away`}
              onClick={() => onChange({ actions: actions.filter(({ id }) => id !== action.id) })}
            />
          </div>
        ))}
        {error ? <Text tone="bad">{error}</Text> : null}
        {actions.length < MOST ? (
          <div>
            <Button
              variant="link"
              onClick={() =>
                onChange({ actions: [...actions, { id: crypto.randomUUID(), words: "", dueOn }] })
              }
            >
              {actions.length === 0 ? "Add what I will do" : "Add one more"}
            </Button>
          </div>
        ) : null}
        {actions.length > 0 ? (
          <Chips
            label="Who may see “what I will do”"
            options={circles}
            value={circle}
            onChange={(actionsCircle) => onChange({ actionsCircle })}
          />
        ) : null}
      </Stack>
    </fieldset>
  );
}
