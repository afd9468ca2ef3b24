import { RadioCards } from "@belay/ui/radio-cards.tsx";

interface FollowingChoiceProps {
  /** How many follow; without any there is nothing to choose. */
  count: number;
  /** How many later ones stay, for they were moved by themselves. */
  stays?: number;
  value: boolean;
  onChange: (takesFollowing: boolean) => void;
}

/** Only this one of a series, or those that follow it too. */
export function FollowingChoice({ count, stays = 0, value, onChange }: FollowingChoiceProps) {
  if (count < 1) return null;
  return (
    <RadioCards
      label="It is part of a series"
      options={[
        { value: "one", label: "Only this one" },
        {
          value: "following",
          label: count === 1 ? "This and the one that follows" : `This and the ${count} that follow`,
          detail: sayStays(stays),
        },
      ]}
      value={value ? "following" : "one"}
      onChange={(chosen) => onChange(chosen === "following")}
    />
  );
}

function sayStays(stays: number): string | undefined {
  if (stays === 0) return undefined;
  return stays === 1
    ? "One that was moved by itself stays as it is."
    : `${stays} that were moved by themselves stay as they are.`;
}
