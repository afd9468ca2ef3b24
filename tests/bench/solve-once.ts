import { readFileSync } from "node:fs";
import { solveAssignment } from "@belay/core/matching/solve-assignment.ts";
import { unpackGraph } from "./packed-graph.ts";

/**
 * One solve in a process that did nothing before: how long its first call takes, and how far its memory rises above what
 * it takes to hold the graph. Prints `{milliseconds, megabytes, totalScore}`.
 */
const graph = unpackGraph(readFileSync(process.argv[2] ?? ""));
const held = process.memoryUsage.rss();
const start = performance.now();
const solved = solveAssignment(graph);
const milliseconds = performance.now() - start;
if (!solved.ok || !solved.value.certificate.optimal) throw new Error("Not solved, or not proven.");
// Kilobytes; the peak of the process, so what the collector frees meanwhile is in it.
const peak = process.resourceUsage().maxRSS * 1024;
const { totalScore } = solved.value;
console.log(JSON.stringify({ milliseconds, megabytes: (peak - held) / 2 ** 20, totalScore }));
