import type { Health, ProgrammeFacts } from "@belay/core/checks/member-health.ts";
import { compareHealth, freeMentorHealth, menteeHealth } from "@belay/core/checks/member-health.ts";
import type { MentorshipId, PersonId, RequestId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { programmePhase } from "@belay/core/programmes/programme-dates.ts";
import { findDate } from "../platform/company-date.ts";
import type { Reader } from "../platform/database.ts";
import { findProgramme } from "../programmes/queries.ts";
import type { ProgrammeScope } from "../programmes/scope.ts";
import {
  listHealthChains,
  listHealthEnds,
  listHealthMembers,
  listHealthPairs,
  listHealthProposals,
  listHealthRepairs,
  listHealthRequests,
} from "./queries.ts";

type About =
  | { kind: "mentorship"; id: MentorshipId }
  | { kind: "request"; id: RequestId }
  | { kind: "proposal"; id: string }
  | { kind: "member"; id: PersonId };

/** How one of a programme stands, as whoever runs it reads it. */
export interface HealthRow extends Omit<Health<never>, "subject"> {
  personId: PersonId;
  name: string;
  about: About;
  /** The other one of the pair, request or proposal. */
  mentor: { id: PersonId; name: string } | null;
  /** When the pair that it is about began; null where it is about no pair. */
  pairedSince: Instant | null;
  /** What was last done about it. */
  lastRepair: { kind: "remind" | "extend" | "nextChoice"; at: Instant; on: string; by: string | null } | null;
}

interface Subject {
  about: About;
  /** Of a pair. */
  startedAt?: Instant;
  mentorId: PersonId;
  mentorName: string;
}

/** Everybody of a programme, a row for each mentee and for each mentor without one; what needs a hand first. */
export async function listHealth(db: Reader, scope: ProgrammeScope, now: Instant): Promise<HealthRow[]> {
  const { kind, clocks, ...dates } = await findProgramme(db, scope);
  const phase = programmePhase({ kind, ...dates }, await findDate(db, now));
  // A day of the company begins at about midnight UTC: to the day is what is said of it.
  const startsAt = dates.startsOn && phase === "running" ? `${dates.startsOn}T00:00:00Z` : null;
  const enrolledAt =
    dates.enrolUntil && phase === "matching" ? addMilliseconds(`${dates.enrolUntil}T00:00:00Z`, DAY) : null;
  const programme: ProgrammeFacts = {
    ...{ kind, phase, clocks, now, startsAt },
    enrolledAt: enrolledAt !== null && enrolledAt > now ? now : enrolledAt,
  };
  const { pairs, requests, elsewhere, proposals } = await readSubjects(db, scope, now);
  const ends = new Map((await listHealthEnds(db, scope)).map((row) => [row.menteeId, toEnd(row)]));
  const members = await listHealthMembers(db, scope, now);
  const busy = new Set([...pairs, ...requests, ...proposals].map(({ mentorId }) => mentorId));
  const of = <Row extends { menteeId: PersonId }>(rows: readonly Row[]) =>
    Map.groupBy(rows, (row) => row.menteeId);
  const [pairsOf, requestsOf, proposalsOf] = [of(pairs), of(requests), of(proposals)];
  const elsewhereOf = of(elsewhere);
  const repairs = new Map((await listHealthRepairs(db, scope)).map((row) => [row.aboutId, row]));
  const rows = members.flatMap(({ personId, name, joinedAt, asMentee, asMentor }) => {
    const facts = {
      joinedAt,
      pairs: pairsOf.get(personId) ?? [],
      requests: requestsOf.get(personId) ?? [],
      elsewhere: elsewhereOf.get(personId) ?? [],
      proposals: proposalsOf.get(personId) ?? [],
      ended: ends.get(personId) ?? null,
    };
    const person = { personId, name };
    return [
      ...(asMentee ? [toRow(person, menteeHealth(facts, programme), facts.ended)] : []),
      ...(asMentor && !asMentee && !busy.has(personId)
        ? [toRow(person, freeMentorHealth({ joinedAt }))]
        : []),
    ];
  });
  return rows.map((row) => ({ ...row, lastRepair: findRepair(row, repairs) })).toSorted(compareHealth);
}

async function readSubjects(db: Reader, scope: ProgrammeScope, now: Instant) {
  const pairs = await listHealthPairs(db, scope, now);
  const requests = await listHealthRequests(db, scope);
  const proposals = await listHealthProposals(db, scope);
  const chains = await listHealthChains(db, scope);
  const goOn = new Set(chains.filter(({ hasNext }) => hasNext).map(({ requestId }) => requestId));
  return {
    pairs: pairs.map(({ id, ...row }) => ({ ...row, about: { kind: "mentorship", id } as const })),
    requests: requests.map(({ id, ...row }) => {
      return { ...row, hasNextChoice: goOn.has(id), about: { kind: "request", id } as const };
    }),
    elsewhere: chains.filter(({ isHere }) => !isHere),
    proposals: proposals.map(({ id, ...row }) => ({ ...row, about: { kind: "proposal", id } as const })),
  };
}

const HOW = [
  "declined",
  "pairEnded",
  "proposalDeclinedByMentee",
  "proposalDeclinedByMentor",
  "proposalRanOut",
] as const;

function toEnd({ how, at, mentorId, mentorName }: Awaited<ReturnType<typeof listHealthEnds>>[number]) {
  const known =
    how === "expired" ? ("ranOut" as const) : (HOW.find((one) => one === how) ?? ("withdrawn" as const));
  return { how: known, at, mentor: { id: mentorId, name: mentorName } };
}

type Ended = ReturnType<typeof toEnd> | null;

interface Person {
  personId: PersonId;
  name: string;
}

function toRow(person: Person, { subject, ...health }: Health<Subject>, ended: Ended = null) {
  // Who said no is named with whom it was to be; of what else came to an end the mentee alone.
  const before = ended !== null && health.cause.startsWith("PROPOSAL_") ? ended.mentor : null;
  return {
    ...person,
    ...health,
    about: subject?.about ?? ({ kind: "member", id: person.personId } as const),
    mentor: subject ? { id: subject.mentorId, name: subject.mentorName } : before,
    pairedSince: subject?.startedAt ?? null,
  };
}

type RepairRow = Awaited<ReturnType<typeof listHealthRepairs>>[number];

/** What was done about this thing, or that the mentee's request was moved on to it. */
function findRepair(
  { about, personId }: Pick<HealthRow, "about" | "personId">,
  repairs: ReadonlyMap<string, RepairRow>,
): HealthRow["lastRepair"] {
  const ofMember = repairs.get(personId);
  const row = repairs.get(about.id) ?? (ofMember?.kind === "nextChoice" ? ofMember : undefined);
  return row ? { kind: row.kind, at: row.doneAt, on: row.doneOn, by: row.doneBy } : null;
}
