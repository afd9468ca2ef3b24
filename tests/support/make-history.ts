import type { Db } from "@belay/api/testing";
import type { MentorshipId, PersonId, SessionId, TeamId } from "@belay/core/ids.ts";
import { mentorshipId, placementId, sessionId, teamId } from "@belay/core/ids.ts";
import { addMilliseconds, MINUTE } from "@belay/core/instant.ts";

/** What happened before a test begins, written straight into the rows. */
interface Pair {
  mentor: PersonId;
  mentee: PersonId;
}

interface PairedSince extends Pair {
  since?: string;
  endedAt?: string;
  seat?: number;
}

export async function makeMentorship(db: Db, wanted: PairedSince): Promise<MentorshipId> {
  const id = mentorshipId.parse(crypto.randomUUID());
  const { mentor, mentee, since = "2026-01-10T09:00:00Z", endedAt = null, seat = 1 } = wanted;
  await db
    .insertInto("mentorship")
    .values({
      id,
      mentorId: mentor,
      menteeId: mentee,
      seat,
      status: endedAt === null ? "active" : "ended",
      startedAt: since,
      endedAt,
    })
    .execute();
  return id;
}

/** A team, and who leads it from when to when. */
export async function makeTeam(
  db: Db,
  name: string,
  leads: { lead: PersonId; from: string; to?: string | null }[] = [],
): Promise<TeamId> {
  const id = teamId.parse(crypto.randomUUID());
  await db.insertInto("team").values({ id, name, createdAt: "2026-01-05T08:00:00Z" }).execute();
  for (const { lead, from, to = null } of leads) {
    await db
      .insertInto("teamLead")
      .values({ id: crypto.randomUUID(), teamId: id, personId: lead, fromDate: from, toDate: to })
      .execute();
  }
  return id;
}

interface Placed {
  person: PersonId;
  team: TeamId;
  lead?: PersonId;
  level?: string;
  from?: string;
  to?: string | null;
}

export async function makePlacement(db: Db, wanted: Placed): Promise<void> {
  const { person, team, lead = null, level = "ic.senior", from = "2026-01-05", to = null } = wanted;
  await db
    .insertInto("placement")
    .values({
      id: placementId.parse(crypto.randomUUID()),
      personId: person,
      levelId: level,
      ladderVersion: "1",
      teamId: team,
      leadId: lead,
      fromDate: from,
      toDate: to,
    })
    .execute();
}

type Said = "held" | "absent";

interface Happened extends Pair {
  startsAt: string;
  minutes?: number;
  status?: "confirmed" | "cancelled" | "completed" | "no_show";
  /** What each side said afterwards. */
  mentorSaid?: Said | undefined;
  menteeSaid?: Said | undefined;
  topic?: string;
}

export async function makeSession(db: Db, wanted: Happened): Promise<SessionId> {
  const id = sessionId.parse(crypto.randomUUID());
  const { mentor, mentee, startsAt, minutes = 60, status = "completed" } = wanted;
  const endsAt = addMilliseconds(startsAt, minutes * MINUTE);
  await db
    .insertInto("session")
    .values({
      id,
      mentorId: mentor,
      menteeId: mentee,
      topic: wanted.topic ?? "Reading a design document",
      startsAt,
      endsAt,
      status,
      absent: status === "no_show" ? "mentee" : null,
      // What needs no mentorship: the tests that count sessions pair only whom they are about.
      form: "flash",
      requestedBy: "mentee",
      createdAt: startsAt,
    })
    .execute();
  const said: [PersonId, Said | undefined][] = [
    [mentor, wanted.mentorSaid],
    [mentee, wanted.menteeSaid],
  ];
  for (const [personId, words] of said) {
    if (words === undefined) continue;
    const held = words === "held";
    await db
      .insertInto("closeOut")
      .values({
        sessionId: id,
        personId,
        held,
        absent: held ? null : "mentee",
        closedAt: endsAt,
        learned: "a private line",
      })
      .execute();
  }
  return id;
}
