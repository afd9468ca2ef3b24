import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AssignmentGraph } from "@belay/core/matching/assignment-graph.ts";
import * as z from "zod/mini";
import { packGraph } from "./packed-graph.ts";

const program = fileURLToPath(new URL("./solve-once.ts", import.meta.url));
const answer = z.object({ milliseconds: z.number(), megabytes: z.number(), totalScore: z.number() });

/** Solves a graph in a process of its own, of which nothing is compiled and all memory is the solver's. */
export function solveApart(graph: AssignmentGraph): z.infer<typeof answer> {
  const folder = mkdtempSync(join(tmpdir(), "belay-bench-"));
  try {
    const path = join(folder, "graph");
    writeFileSync(path, packGraph(graph));
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, path], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    return answer.parse(JSON.parse(stdout));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
