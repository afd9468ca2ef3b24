import { createHash } from "node:crypto";
import type { ProgrammeId } from "@belay/core/ids.ts";
import type { MemberRefusal } from "@belay/core/programmes/member-inputs.ts";
import type { MemberFile, MemberRow } from "@belay/core/programmes/member-rows.ts";
import { MOST_LINES, readMemberFile } from "@belay/core/programmes/member-rows.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { findLadder } from "../ladder/queries.ts";
import type { Call } from "../platform/call.ts";
import type { Reader } from "../platform/database.ts";
import { lockFor, write } from "../platform/write.ts";
import { listByAddress } from "./queries.ts";
import { readMemberCsv } from "./read-member-csv.ts";
import type { ProgrammeScope } from "./scope.ts";
import { findProgrammeScope, programmeScope } from "./scope.ts";
import type { Enrolment } from "./writes.ts";
import { enrol, findLocked, programmeLock } from "./writes.ts";

const UNREADABLE: MemberFile = {
  problem: "The quotes in this file don't close. Save it as CSV anew, or paste its lines.",
  rows: [],
};

/** What would come of a file, line by line. Nothing is changed. */
export async function previewCsv(
  call: Call,
  { programmeId, text }: { programmeId: ProgrammeId; text: string },
) {
  return preview(call.db, await programmeScope(call.db, call.actor, programmeId), text);
}

async function preview(db: Reader, scope: ProgrammeScope, text: string) {
  const lines = readMemberCsv(text);
  if (lines === null) return { ...UNREADABLE, seen: "" };
  const addresses = lines
    .slice(0, MOST_LINES + 1)
    .flatMap(({ cells }) => cells.map((cell) => cell.trim().toLowerCase()));
  const rows = await listByAddress(db, scope, [...new Set(addresses.filter((cell) => cell.includes("@")))]);
  const people = new Map(
    rows.map(({ email, id, name, deactivatedAt, asMentee, asMentor, capacity, wantedSkills, wish }) => [
      email,
      {
        ...{ id, name, isActive: deactivatedAt === null },
        wish:
          asMentee === null || asMentor === null
            ? null
            : { asMentee, asMentor, capacity, wantedSkills: wantedSkills ?? [], wish },
      },
    ]),
  );
  const file = readMemberFile(lines, { people, skills: findLadder().catalogue.skills });
  return { ...file, seen: fingerprintOf(file.rows) };
}

/** The same for as long as the same would come of the same lines. */
function fingerprintOf(rows: readonly MemberRow[]): string {
  return createHash("sha256").update(JSON.stringify(rows)).digest("base64url");
}

type Outcome = Result<
  { added: number; changed: number },
  Extract<MemberRefusal, "NOT_FOUND" | "PROGRAMME_ENDED" | "NOTHING_TO_ADD" | "CSV_CHANGED">
>;

/** Adds who was shown, if the same would still come of it; lines with a problem are left out, as the preview said. */
export function addFromCsv(
  call: Call,
  { programmeId, text, seen }: { programmeId: ProgrammeId; text: string; seen: string },
): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    const scope = await findProgrammeScope(tx, call.actor, programmeId);
    if (!scope) return refuse("NOT_FOUND");
    await lockFor(tx, [programmeLock(programmeId)]);
    const programme = await findLocked(tx, programmeId);
    if (!programme || programme.endedAt !== null) return refuse("PROGRAMME_ENDED");
    const file = await preview(tx, scope, text);
    if (file.seen !== seen) return refuse("CSV_CHANGED");
    const added = file.rows.filter(({ outcome }) => outcome === "add");
    const changed = file.rows.filter(({ outcome }) => outcome === "change");
    if (added.length + changed.length === 0) return refuse("NOTHING_TO_ADD");
    const joining = { programmeId, how: "csv", addedBy: call.actor.id, now: call.now } as const;
    await enrol(tx, joining, [...added, ...changed].flatMap(toEnrolment));
    return succeed({ added: added.length, changed: changed.length });
  });
}

function toEnrolment({ person, wish }: MemberRow): Enrolment[] {
  return person && wish ? [{ personId: person.id, ...wish }] : [];
}
