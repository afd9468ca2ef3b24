import type { Run } from "./cohort-calls.ts";

type Solved = Pick<Run, "objective" | "fairnessPpm" | "minScore" | "kept">;

/** What is proven of a plan as it was solved: the best of which plans, and best at what. */
export function sayProof({ objective, fairnessPpm, minScore, kept }: Solved): string {
  const among = [
    ...(kept === 0
      ? []
      : [kept === 1 ? "with the pair that was locked" : `with the ${kept} pairs that were locked`]),
    ...(minScore === 0 ? [] : [`of pairs from ${Math.round(minScore / 10_000)} points on`]),
  ];
  const plan = ["No other plan", ...among].join(" ");
  const better = fairnessPpm === 0 ? "has a higher total" : "is better by the fairness that was chosen";
  if (objective === "totalScore") return `${plan} ${better}`;
  const served = `${plan} serves more people`;
  if (objective === "matchedFirst") return `${served}, and none that serves as many ${better}`;
  return `${served}, none that serves as many lifts the worst off higher, and none of those ${better}`;
}
