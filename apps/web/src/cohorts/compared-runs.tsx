import { SortableTable } from "@belay/ui/sortable-table.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { Cohorts } from "./cohort-calls.ts";
import { OBJECTIVE_WORDS, peopleWords, pointsWords, signedPoints } from "./run-words.ts";

type Compared = Cohorts["compare"];

/** Two runs side by side: the totals and the spread, then whom the other gives somebody else. */
export function ComparedRuns({ compared }: { compared: Compared }) {
  const { one, other, moved, movedCount, totalDelta, matchedDelta } = compared;
  return (
    <Stack>
      <p>
        Run {other.number} has {totalDelta === 0 ? "the same points" : `${signedPoints(totalDelta)} points`}{" "}
        in total and{" "}
        {matchedDelta === 0
          ? "as many people with a mentor"
          : `${peopleWords(Math.abs(matchedDelta), "person", "people")} ${matchedDelta > 0 ? "more" : "fewer"} with a mentor`}
        .{" "}
        {movedCount === 0
          ? "Everybody gets the same."
          : `${peopleWords(movedCount, "mentee")} would get somebody else.`}
      </p>
      <SortableTable
        label="The two runs"
        rows={numbersOf(compared)}
        rowKey={({ name }) => name}
        columns={[
          { key: "name", header: "", cell: ({ name }) => name },
          { key: "one", header: `Run ${one.number}`, isNumber: true, cell: (row) => row.one },
          { key: "other", header: `Run ${other.number}`, isNumber: true, cell: (row) => row.other },
        ]}
      />
      {moved.length === 0 ? null : (
        <SortableTable
          label="Who would get somebody else"
          rows={moved}
          rowKey={({ menteeId }) => menteeId}
          columns={[
            {
              key: "mentee",
              header: "Mentee",
              cell: ({ menteeName }) => menteeName,
              sortBy: ({ menteeName }) => menteeName,
            },
            { key: "from", header: `In run ${one.number}`, cell: ({ fromName }) => fromName ?? "nobody" },
            { key: "to", header: `In run ${other.number}`, cell: ({ toName }) => toName ?? "nobody" },
            {
              key: "delta",
              header: "Points",
              isNumber: true,
              cell: ({ scoreDelta }) => signedPoints(scoreDelta),
              sortBy: ({ scoreDelta }) => scoreDelta,
            },
          ]}
        />
      )}
      {movedCount > moved.length ? <Text tone="muted">and {movedCount - moved.length} more</Text> : null}
    </Stack>
  );
}

function numbersOf({ one, other, spread: [mine, theirs] }: Compared) {
  const points = (ppm: number | undefined) => (ppm === undefined ? "–" : pointsWords(ppm));
  return [
    {
      name: "What counts first",
      one: OBJECTIVE_WORDS[one.objective],
      other: OBJECTIVE_WORDS[other.objective],
    },
    { name: "Points in total", one: points(one.totalScore), other: points(other.totalScore) },
    {
      name: "With a mentor",
      one: `${one.matched} of ${one.mentees}`,
      other: `${other.matched} of ${other.mentees}`,
    },
    { name: "Worst score", one: points(mine?.least), other: points(theirs?.least) },
    {
      name: "One in twenty is below",
      one: points(mine?.fifthPercentile),
      other: points(theirs?.fifthPercentile),
    },
    { name: "Half are above", one: points(mine?.median), other: points(theirs?.median) },
  ];
}
