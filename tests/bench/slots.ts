import { literalSlots, rememberWallClock } from "@belay/core/calendar/literal-slots.ts";
import type { SlotInput } from "@belay/core/calendar/slot-input.ts";
import { computeSlots, firstSlot } from "@belay/core/calendar/slots.ts";
import { slotInput } from "./slot-inputs.ts";
import type { BenchRow } from "./table.ts";
import { inMilliseconds, measure, printTable } from "./table.ts";

const MENTORS = 2_000;
const SAMPLE = 20;

/** Availability in this process; what needs a database has tables of its own. */
export function slots(): void {
  const oneMentor = slotInput(0, 60);
  const everybody = Array.from({ length: MENTORS }, (_, index) => slotInput(index, 14));
  const literalOne = measure(() => countLiteral([oneMentor]), 1).milliseconds;
  const literalAll = measure(() => countLiteral(everybody.slice(0, SAMPLE)), 1).milliseconds;
  const scaled = (literalAll * MENTORS) / SAMPLE;

  const rows = [
    judge(
      { task: "1 mentor, 60 days, all slots", target: "<= 2 ms" },
      () => countSlots([oneMentor]),
      literalOne,
    ),
    judge(
      { task: "2,000 mentors x 14 days, all slots", target: "<= 500 ms" },
      () => countSlots(everybody),
      scaled,
    ),
    judge(
      { task: "2,000 mentors x 14 days, first slot", target: "<= 80 ms" },
      () => countFirst(everybody),
      scaled,
    ),
  ];
  printTable("Availability (60 min on a 15 min grid, two blocks a day, one busy time a day)", rows, [
    "measured: median of 7 runs after 7 that warm up",
    `ratio: against the rules read minute by minute (each minute's clock once) in the same run, which took ${inMilliseconds(literalOne)} for one mentor`,
    `and ${inMilliseconds(literalAll)} for ${SAMPLE} of the ${MENTORS.toLocaleString("en")}, scaled up to ${inMilliseconds(scaled)}`,
  ]);
}

function judge(goal: Pick<BenchRow, "task" | "target">, count: () => number, literal: number): BenchRow {
  const { milliseconds, answer } = measure(count);
  return {
    task: goal.task,
    answer: `${answer.toLocaleString("en")} slots`,
    target: goal.target,
    measured: inMilliseconds(milliseconds),
    ratio: `${Math.round(literal / milliseconds).toLocaleString("en")} x faster`,
  };
}

function countSlots(inputs: readonly SlotInput[]): number {
  return inputs.reduce((sum, input) => sum + computeSlots(input).length, 0);
}

function countFirst(inputs: readonly SlotInput[]): number {
  return inputs.filter((input) => firstSlot(input) !== null).length;
}

function countLiteral(inputs: readonly SlotInput[]): number {
  return inputs.reduce((sum, input) => sum + literalSlots(input, rememberWallClock()).length, 0);
}
