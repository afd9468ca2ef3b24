import { defaultPeriod } from "@belay/core/evidence/default-period.ts";
import type { PeriodInput } from "@belay/core/evidence/evidence-questions.ts";
import type { Period } from "@belay/core/evidence/period.ts";
import type { Call } from "../platform/call.ts";
import { findCompanyZone } from "./queries.ts";

/** The dates that were asked for, or the last six months, on the company's calendar. */
export async function readPeriod({ db, now }: Pick<Call, "db" | "now">, asked: PeriodInput): Promise<Period> {
  const timeZone = await findCompanyZone(db);
  return asked ? { ...asked, timeZone } : defaultPeriod(now, timeZone);
}
