import type { AssignmentGraph } from "@belay/core/matching/assignment-graph.ts";
import highsLoader from "highs";
import { linearSumAssignment } from "linear-sum-assignment";
import { munkres } from "munkres";

/** The most points by HiGHS, as a linear programme with a row for each mentee and each mentor. */
export async function openHighs() {
  const highs = await highsLoader();
  return (graph: AssignmentGraph): number => {
    const { mentees, mentors, rowStart, mentor, score, capacity } = graph;
    const edges = mentor.length;
    const indices = new Int32Array(2 * edges);
    for (let mentee = 0; mentee < mentees; mentee += 1) {
      for (let edge = rowStart[mentee] ?? 0; edge < (rowStart[mentee + 1] ?? 0); edge += 1) {
        indices[2 * edge] = mentee;
        indices[2 * edge + 1] = mentees + (mentor[edge] ?? 0);
      }
    }
    const rows = mentees + mentors;
    const model = highs.createModel({
      numCols: edges,
      numRows: rows,
      sense: highs.constants.objectiveSense.maximize,
      colCost: Float64Array.from(score),
      colLower: new Float64Array(edges),
      colUpper: new Float64Array(edges).fill(1),
      rowLower: new Float64Array(rows),
      rowUpper: Float64Array.from([...new Float64Array(mentees).fill(1), ...capacity]),
      matrix: {
        format: "csc",
        numRows: rows,
        numCols: edges,
        starts: Int32Array.from({ length: edges + 1 }, (_, edge) => 2 * edge),
        indices,
        values: new Float64Array(2 * edges).fill(1),
      },
    });
    model.options.set("output_flag", false);
    model.run();
    const value = Math.round(model.getObjectiveValue());
    model.dispose();
    return value;
  };
}

/** A row for each mentee, a column for each seat; a pair that can't be is worth nothing. */
export function toMatrix({ mentees, capacity, rowStart, mentor, score }: AssignmentGraph): number[][] {
  const firstSeat: number[] = [];
  let seats = 0;
  for (const count of capacity) {
    firstSeat.push(seats);
    seats += count;
  }
  return Array.from({ length: mentees }, (_, mentee) => {
    const row = new Array<number>(seats).fill(0);
    for (let edge = rowStart[mentee] ?? 0; edge < (rowStart[mentee + 1] ?? 0); edge += 1) {
      const other = mentor[edge] ?? 0;
      const first = firstSeat[other] ?? 0;
      row.fill(score[edge] ?? 0, first, first + (capacity[other] ?? 0));
    }
    return row;
  });
}

export function solveByLinearSum(matrix: number[][]): number {
  const { rowAssignments } = linearSumAssignment(matrix, { maximaze: true });
  return matrix.reduce((sum, row, mentee) => sum + (row[rowAssignments[mentee] ?? -1] ?? 0), 0);
}

export function solveByMunkres(matrix: number[][]): number {
  const pairs = munkres(matrix.map((row) => row.map((score) => -score)));
  return pairs.reduce((sum, [mentee, seat]) => sum + (matrix[mentee]?.[seat] ?? 0), 0);
}
