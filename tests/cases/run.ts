import { createInterface } from "node:readline";
import { answerBookingState } from "./booking-states.ts";
import { answerSeries } from "./series.ts";
import { answerSlots } from "./slots.ts";

/** Reads JSON lines, answers one line each, in order, through the public functions of core. */
const commands: Record<string, (line: string) => unknown> = {
  "booking-states": answerBookingState,
  series: answerSeries,
  slots: answerSlots,
};

const answer = commands[process.argv[2] ?? ""];
if (answer === undefined) {
  console.error(`Usage: node tests/cases/run.ts ${Object.keys(commands).join("|")} < lines`);
  process.exit(2);
}
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== "") process.stdout.write(`${JSON.stringify(answer(line))}\n`);
}
