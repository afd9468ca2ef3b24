import type { Rows } from "./matrix-row.ts";
import { members } from "./matrix-row.ts";

export const hoursRows: Rows<"calendar"> = {
  heldTimes: { verdicts: members },
};
