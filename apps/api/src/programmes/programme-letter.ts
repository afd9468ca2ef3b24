import type { ProgrammeId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { programmePhase } from "@belay/core/programmes/programme-dates.ts";
import { findDate } from "../platform/company-date.ts";
import type { Tx } from "../platform/database.ts";

/** What every mail about a programme is written from; null when it has ended. */
export async function findProgrammeLetter(tx: Tx, id: ProgrammeId, now: Instant) {
  const programme = await tx
    .selectFrom("programme")
    .select(["id", "name", "purpose", "kind", "enrolUntil", "startsOn", "endsOn", "endedAt"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  if (programme.endedAt !== null) return null;
  return { ...programme, phase: programmePhase(programme, await findDate(tx, now)), now };
}

export type ProgrammeLetter = NonNullable<Awaited<ReturnType<typeof findProgrammeLetter>>>;
