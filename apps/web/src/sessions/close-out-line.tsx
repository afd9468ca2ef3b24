import { SelectField } from "@belay/ui/select-field.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextArea } from "@belay/ui/text-area.tsx";
import type { CloseOutDraft } from "./use-close-out.ts";

type Circle = CloseOutDraft["learnedCircle"];

interface CloseOutLineProps {
  label: string;
  otherName: string;
  value: { text: string; circle: Circle; error: string | undefined };
  maxLength: number;
  onChange: (value: { text: string; circle: Circle }) => void;
}

/** A line of the close-out, with who may see it chosen beside it. */
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
      <SelectField
        label={`Who may see “${label.toLowerCase()}”`}
        options={circles}
        value={circle}
        onChange={(event) => {
          const chosen = circles.find((one) => one.value === event.target.value);
          if (chosen) onChange({ text, circle: chosen.value });
        }}
      />
    </Stack>
  );
}

export function circleWords(otherName: string) {
  return [
    { value: "me", label: "Only me", sees: "Only you see this" },
    { value: "pair", label: `${otherName} and I`, sees: `You and ${otherName} see this` },
    {
      value: "evidence",
      label: `${otherName} and I, and it may become evidence`,
      sees: `You and ${otherName} see this; either of you may use it as evidence`,
    },
  ] as const;
}
