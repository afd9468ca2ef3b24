import { RadioCards } from "@belay/ui/radio-cards.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { TextArea } from "@belay/ui/text-area.tsx";
import { FIT_CHOICES, PULSE_CHOICES, RHYTHM_CHOICES, seenBy } from "./check-words.ts";
import type { useQuestion } from "./use-question.ts";

interface QuestionFieldsProps {
  question: ReturnType<typeof useQuestion>;
  isFit: boolean;
  otherName: string;
}

/** How it is, of a pulse also how often, a line if one likes, and who may read it. */
export function QuestionFields({ question, isFit, otherName }: QuestionFieldsProps) {
  const { draft, change, problems } = question;
  const circle = isFit ? "me" : draft.circle;
  return (
    <Stack>
      <RadioCards
        label={isFit ? "After your first session" : "How does it go?"}
        options={isFit ? FIT_CHOICES : PULSE_CHOICES}
        value={draft.feeling}
        onChange={(feeling) => change({ feeling })}
        error={problems.feeling}
      />
      {isFit ? null : (
        <RadioCards
          label="How often do you meet?"
          options={RHYTHM_CHOICES}
          value={draft.rhythm}
          onChange={(rhythm) => change({ rhythm })}
          error={problems.rhythm}
        />
      )}
      <TextArea
        label="A line, if you like"
        visibleTo={seenBy(circle, otherName)}
        rows={2}
        maxLength={500}
        value={draft.words}
        onChange={({ target }) => change({ words: target.value })}
        error={problems.words}
      />
      {isFit ? (
        <Text tone="muted" size="small">
          {`Neither ${otherName} nor any lead ever reads this. It is for you, and it helps you to change something.`}
        </Text>
      ) : (
        <RadioCards
          label="Who may read it?"
          options={[
            { value: "me", label: "Only me" },
            { value: "pair", label: `${otherName} and I` },
          ]}
          value={draft.circle}
          onChange={(chosen) => change({ circle: chosen })}
        />
      )}
      {problems.form ? (
        <div role="alert">
          <Text tone="bad">{problems.form}</Text>
        </div>
      ) : null}
    </Stack>
  );
}
