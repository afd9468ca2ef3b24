import { goalWords } from "@belay/core/ladder/goal-words.ts";
import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import { useState } from "react";
import { useLadder } from "../ladder/use-ladder.ts";
import { greetNobody, startMessage, toStoredGoal } from "./ask-choice.ts";

/** What one asks for and in whose words. The start of the message follows the goal, and names nobody where several may read it. */
export function useAskWords(
  goals: readonly RequestGoal[],
  { name, isFor }: { name: string; isFor: "one" | "several" },
) {
  const known = useLadder();
  const [chosen, choose] = useState(0);
  // Null until somebody writes.
  const [written, write] = useState<string | null>(null);
  const goal = goals[chosen] ?? goals[0];
  const start = goal
    ? startMessage({
        mentorName: isFor === "several" ? null : name,
        goal: goalWords(toStoredGoal(goal), known),
        isLevel: goal.kind === "level",
      })
    : "";
  const message = written ?? start;
  return {
    ...{ goal, chosen, choose, write },
    message: isFor === "several" ? greetNobody(message, name) : message,
    isUnfinished: message.trim() === start.trim(),
  };
}
