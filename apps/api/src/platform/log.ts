import type { Logger } from "pino";
import { pino } from "pino";
import { describeFault } from "./describe-fault.ts";

export type Log = Pick<Logger, "debug" | "info" | "warn" | "error">;

/** One JSON line an event, to standard error, so that standard output stays for what a person reads. No personal text. */
export function createLog(level: string): Logger {
  return pino(
    { level, base: null, serializers: { err: (fault: unknown) => describeFault(fault) } },
    pino.destination(2),
  );
}
