import type { Logger } from "pino";
import { pino } from "pino";

export type Log = Pick<Logger, "debug" | "info" | "warn" | "error">;

/** One JSON line an event, to standard error, so that standard output stays for what a person reads. No personal text. */
export function createLog(level: string): Logger {
  return pino(
    { level, base: null, redact: ["req.headers.cookie", "req.headers.authorization"] },
    pino.destination(2),
  );
}
