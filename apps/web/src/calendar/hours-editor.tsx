import { RadioCards } from "@belay/ui/radio-cards.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { WeekGrid } from "@belay/ui/week-grid.tsx";
import type { WeekWindow } from "@belay/ui/week-grid-model.ts";
import { ZoneLabel } from "@belay/ui/zone-label.tsx";
import { useState } from "react";
import { useNow } from "../lib/use-now.ts";

/** Null: nothing said yet. Empty: never. Else the week's open windows. */
export type WeeklyHours = WeekWindow[] | null;

interface HoursEditorProps {
  value: WeeklyHours;
  onChange: (value: WeeklyHours) => void;
  /** The zone the hours are in. */
  timeZone: string;
}

type Answer = "hours" | "never" | "unsaid";

const ANSWERS = [
  { value: "hours", label: "In these hours", detail: "Sessions fit inside them. Paint them below." },
  {
    value: "never",
    label: "Not for now",
    detail: "Nobody can book a new session with you. What is booked stays.",
  },
  {
    value: "unsaid",
    label: "I have not decided",
    detail: "As a mentor you offer no times. As a mentee you take any time that suits your mentor.",
  },
] as const;

/** When somebody is open for sessions: the three answers told apart, and the week painted. */
export function HoursEditor({ value, onChange, timeZone }: HoursEditorProps) {
  const now = new Date(useNow()).toISOString();
  // A cleared grid stays in sight while it is painted anew; what was painted comes back after another answer.
  const [answer, setAnswer] = useState<Answer>(() => answerOf(value));
  const [painted, setPainted] = useState<WeekWindow[]>(value ?? []);
  const choose = (next: Answer) => {
    setAnswer(next);
    onChange(next === "unsaid" ? null : next === "never" ? [] : painted);
  };
  const paint = (next: WeekWindow[]) => {
    setPainted(next);
    onChange(next);
  };
  return (
    <Stack>
      <RadioCards
        label="When are you open for sessions?"
        visibleTo="Only you see your hours; others see times that suit both"
        options={ANSWERS}
        value={answer}
        onChange={choose}
      />
      {answer === "hours" ? (
        <WeekGrid
          label="Hours you would give to sessions"
          value={painted}
          onChange={paint}
          step={30}
          head={<ZoneLabel zone={timeZone} now={now} />}
        />
      ) : null}
    </Stack>
  );
}

function answerOf(value: WeeklyHours): Answer {
  if (value === null) return "unsaid";
  return value.length === 0 ? "never" : "hours";
}
