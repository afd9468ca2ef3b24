import { RadioCards } from "@belay/ui/radio-cards.tsx";
import type { Wish } from "./profile.ts";
import type { Draft } from "./use-draft.ts";

type Role = "mentee" | "mentor" | "both" | "neither";

const CARDS: { value: Role; label: string; detail: string }[] = [
  { value: "mentee", label: "Get help", detail: "You find a mentor and ask" },
  { value: "mentor", label: "Help others", detail: "Colleagues find and ask you" },
  { value: "both", label: "Both", detail: "Mentee in one skill, mentor in another" },
];
const NEITHER = {
  value: "neither",
  label: "Neither for now",
  detail: "Nobody new can ask you; what runs goes on",
} as const;

interface RoleFieldProps {
  draft: Draft<Wish>;
  canPause: boolean;
}

/** As mentor, mentee or both. What was filled in for the other role stays, for the day it is turned on again. */
export function RoleField({ draft, canPause }: RoleFieldProps) {
  const { fields, change, state } = draft;
  const role = roleOf(fields);
  return (
    <RadioCards
      label="What would you like to do here?"
      visibleTo="Everybody sees whether you help others"
      options={canPause ? [...CARDS, NEITHER] : CARDS}
      value={role === "neither" && !canPause ? null : role}
      onChange={(chosen) =>
        change({
          wantsToLearn: chosen === "mentee" || chosen === "both",
          wantsToMentor: chosen === "mentor" || chosen === "both",
        })
      }
      error={state.kind === "refused" ? state.problems.wantsToLearn : undefined}
    />
  );
}

function roleOf({ wantsToLearn, wantsToMentor }: Wish): Role {
  if (wantsToLearn) return wantsToMentor ? "both" : "mentee";
  return wantsToMentor ? "mentor" : "neither";
}
