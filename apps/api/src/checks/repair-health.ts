import type { RepairInput, RepairRefusal } from "@belay/core/checks/health-inputs.ts";
import type { PersonId, ProgrammeId } from "@belay/core/ids.ts";
import type { Instant, PlainDate } from "@belay/core/instant.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { sql } from "kysely";
import { passRequestOn, seatLock } from "../mentorships/writes.ts";
import type { Call } from "../platform/call.ts";
import { findDate } from "../platform/company-date.ts";
import type { Tx } from "../platform/database.ts";
import { newRowId } from "../platform/new-id.ts";
import { announce } from "../platform/outbox.ts";
import { lockFor, write } from "../platform/write.ts";
import { findProgrammeScope } from "../programmes/scope.ts";
import { listAdminIds, programmeLock } from "../programmes/writes.ts";
import type { HealthRow } from "./list-health.ts";
import { listHealth } from "./list-health.ts";

type Outcome = Result<null, RepairRefusal>;

/** One click by whoever runs a programme about one row of its health; each once a day, however many run it. */
export function repairHealth(call: Call, { programmeId, personId, kind }: RepairInput): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    const scope = await findProgrammeScope(tx, call.actor, programmeId);
    if (!scope) return refuse("NOT_FOUND");
    // Nobody answers what is moved on at the same moment.
    await lockFor(tx, [programmeLock(programmeId), ...(kind === "nextChoice" ? [seatLock(personId)] : [])]);
    const rows = await listHealth(tx, scope, call.now);
    const row = rows.find((one) => one.personId === personId);
    if (!row) return refuse("NOT_FOUND");
    if (!row.repairs.includes(kind)) return refuse("NOT_NEEDED");
    const doing = { programmeId, kind, ...subjectOf(kind, row), doneOn: await findDate(tx, call.now) };
    if (await isDone(tx, doing)) return refuse("DONE_TODAY");
    if (kind === "extend") await giveMoreTime(tx, row);
    const moved = kind === "nextChoice" ? await askNextChoice(tx, row, call.now) : succeed(null);
    if (!moved.ok) return moved;
    const reminded = kind === "remind" ? whomToRemind(row) : [null];
    const done = { ...doing, doneBy: call.actor.id, doneAt: call.now };
    await tx
      .insertInto("programmeRepair")
      .values(reminded.map((id) => ({ ...done, id: newRowId(), personId: id })))
      .execute();
    await announce(tx, {
      topic: "programme.repaired",
      payload: {
        ...{ programmeId, kind, cause: row.cause, byId: call.actor.id, menteeId: row.personId },
        ...{ mentorId: row.mentor?.id ?? null, nextId: moved.value },
        personIds: reminded.filter((id) => id !== null),
      },
      at: call.now,
      reaches: [
        ...(await listAdminIds(tx, programmeId)),
        row.personId,
        ...(row.mentor ? [row.mentor.id] : []),
      ],
    });
    return succeed(null);
  });
}

/** What was moved on is over: it is remembered of the mentee, whose row goes on. */
function subjectOf(kind: RepairInput["kind"], { personId, about }: HealthRow) {
  return kind === "nextChoice"
    ? { about: "member" as const, aboutId: personId }
    : { about: about.kind, aboutId: about.id };
}

interface Doing {
  programmeId: ProgrammeId;
  kind: RepairInput["kind"];
  aboutId: string;
  /** By the company's calendar. */
  doneOn: PlainDate;
}

async function isDone(tx: Tx, { programmeId, kind, aboutId, doneOn }: Doing): Promise<boolean> {
  const done = await tx
    .selectFrom("programmeRepair")
    .select("id")
    .where("programmeId", "=", programmeId)
    .where("aboutId", "=", aboutId)
    .where("kind", "=", kind)
    .where("doneOn", "=", doneOn)
    .limit(1)
    .executeTakeFirst();
  return done !== undefined;
}

/** Who that is only the mentee learns; whoever runs it sees it as far as their programme does. */
async function askNextChoice(tx: Tx, { about }: HealthRow, now: Instant) {
  return about.kind === "request" ? passRequestOn(tx, about.id, now) : refuse<RepairRefusal>("NOT_NEEDED");
}

/** A request closes a week later; the silence of a pair reads the repair itself and begins anew. */
async function giveMoreTime(tx: Tx, { about }: HealthRow): Promise<void> {
  if (about.kind !== "request") return;
  await tx
    .updateTable("mentorshipRequest")
    .set({ closesAt: sql<string>`closes_at + interval '7 days'` })
    .where("id", "=", about.id)
    .where("status", "=", "requested")
    .execute();
}

function whomToRemind({ owner, personId, mentor }: HealthRow): PersonId[] {
  const both = mentor ? [personId, mentor.id] : [personId];
  if (owner === "mentor") return mentor ? [mentor.id] : [];
  return owner === "both" ? both : [personId];
}
