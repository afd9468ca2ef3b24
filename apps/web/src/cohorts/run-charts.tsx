import { BarChart } from "@belay/ui/bar-chart.tsx";
import type { Run } from "./cohort-calls.ts";
import { choiceWords } from "./run-words.ts";

const TENTHS = [9, 8, 7, 6, 5, 4, 3, 2, 1, 0];
const PLACES = [1, 2, 3, 4, 5, 6];
const FIRST_LATER = 6;

/** How the plan spreads: scores, choices, and how many each mentor has. */
export function RunCharts({ run }: { run: Run }) {
  if (run.spread === null) return null;
  const { scores, choices, loads } = run.spread;
  const countOf = (tenth: number) => scores.find((one) => one.tenth === tenth)?.people ?? 0;
  const shown = TENTHS.filter(
    (tenth) => scores.some((one) => one.tenth <= tenth) && scores.some((one) => one.tenth >= tenth),
  );
  const used = loads.reduce((sum, { mentors }) => sum + mentors, 0);
  const idle = Math.max(0, (run.mentors ?? 0) - used);
  return (
    <>
      <BarChart
        title="Who got which choice"
        by="Choice"
        of="Mentees"
        bars={PLACES.map((place) => ({
          name: place === FIRST_LATER ? "later" : choiceWords(place),
          count: choices.find((one) => one.place === place)?.people ?? 0,
          isStrong: place === 1,
        }))}
      />
      <BarChart
        title="Scores"
        by="Score"
        of="Pairs"
        bars={shown.map((tenth) => ({
          name: `${10 * tenth}–${10 * tenth + (tenth === 9 ? 10 : 9)}`,
          count: countOf(tenth),
        }))}
      />
      <BarChart
        title="New mentees in this plan"
        by="Mentees"
        of="Mentors"
        bars={[
          { name: "none", count: idle },
          ...loads.map(({ mentees, mentors }) => ({
            name: mentees === 1 ? "1 mentee" : `${mentees} mentees`,
            count: mentors,
          })),
        ]}
      />
    </>
  );
}
