import { createInterface } from "node:readline";
import { answerAssign } from "./assign.ts";
import { answerBookingState } from "./booking-states.ts";
import { answerSeries } from "./series.ts";
import { answerSlots } from "./slots.ts";

/** Read JSON lines, answer one line each, in order, through the public functions of core. */
const byLine: Record<string, (line: string) => unknown> = {
  "booking-states": answerBookingState,
  series: answerSeries,
  slots: answerSlots,
};

const [command = "", ...args] = process.argv.slice(2);
if (command === "assign") {
  console.log(answerAssign(args));
} else {
  const answer = byLine[command];
  if (answer === undefined) {
    console.error(`Usage: node tests/cases/run.ts ${Object.keys(byLine).join("|")} < lines, or assign FILE`);
    process.exit(2);
  }
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== "") process.stdout.write(`${JSON.stringify(answer(line))}\n`);
  }
}
