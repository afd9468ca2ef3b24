import { Chips } from "@belay/ui/chips.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextArea } from "@belay/ui/text-area.tsx";
import { circleWords } from "./circle-words.ts";
import type { CloseOutCircle } from "./close-out-draft.ts";

interface CloseOutLineProps {
  label: string;
  otherName: string;
  value: { text: string; circle: CloseOutCircle; error: string | undefined };
  maxLength: number;
  onChange: (value: { text: string; circle: CloseOutCircle }) => void;
}

/** A line of the close-out, with who may see it chosen below it. */
export function CloseOutLine({ label, otherName, value, maxLength, onChange }: CloseOutLineProps) {
  const { text, circle, error } = value;
  const circles = circleWords(otherName);
  return (
    <Stack gap={2}>
      <TextArea
        label={label}
        visibleTo={circles.find((one) => one.value === circle)?.sees}
        rows={2}
        maxLength={maxLength}
        value={text}
        onChange={(event) => onChange({ text: event.target.value, circle })}
        error={error}
      />
      <Chips
        label={`Who may see “${label.toLowerCase()}”`}
        options={circles}
        value={circle}
        onChange={(chosen) => onChange({ text, circle: chosen })}
      />
    </Stack>
  );
}
