import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { AssignmentGraph } from "@belay/core/matching/assignment-graph.ts";
import { solveAssignment } from "@belay/core/matching/solve-assignment.ts";

/** "MMI1" in a little-endian number: what an assignment file begins with. */
const MAGIC = 0x31494d4d;
const HEADER = 8;

/** `assign FILE [--objective matchedFirst] [--out FILE]`: an instance in, what it comes to out, the plan and its duals in a file. */
export function answerAssign(args: readonly string[]): string {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { objective: { type: "string" }, out: { type: "string" } },
  });
  const [file] = positionals;
  if (file === undefined) throw new Error("Usage: assign FILE [--objective matchedFirst] [--out FILE]");
  const { graph, seed } = readInstance(file);
  const objective = toObjective(values.objective ?? "totalScore");
  const start = performance.now();
  const solved = solveAssignment(graph, { objective, seed });
  const solveMs = performance.now() - start;
  if (!solved.ok) return JSON.stringify({ error: solved.code, ...solved.details });
  const { matched, totalScore, mentorOf, menteeSurplus, mentorPrice } = solved.value;
  if (values.out !== undefined) {
    writeFileSync(values.out, Buffer.concat([mentorOf, menteeSurplus, mentorPrice].map(toBytes)));
  }
  return JSON.stringify({ matched, totalScore, solveMs });
}

function toObjective(value: string) {
  if (value === "totalScore" || value === "matchedFirst" || value === "maxMin") return value;
  throw new Error(`No objective is called ${value}. There are: totalScore, matchedFirst, maxMin.`);
}

function readInstance(file: string): { graph: AssignmentGraph; seed: number } {
  const bytes = readFileSync(file);
  const words = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const [magic, mentees = 0, mentors = 0, edges = 0, seed = 0] = words;
  if (magic !== MAGIC) throw new Error(`${file} is no assignment instance: it does not begin as one.`);
  let from = HEADER;
  const take = (count: number) => {
    from += count;
    return words.slice(from - count, from);
  };
  const graph = {
    mentees,
    mentors,
    capacity: take(mentors),
    rowStart: take(mentees + 1),
    mentor: take(edges),
    score: take(edges),
  };
  return { graph, seed };
}

const toBytes = ({ buffer, byteOffset, byteLength }: Int32Array | Float64Array) =>
  Buffer.from(buffer, byteOffset, byteLength);
