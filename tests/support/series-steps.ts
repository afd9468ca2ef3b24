import type { TestProduct } from "@belay/api/testing";
import type { MentorshipId, PersonId, SessionId } from "@belay/core/ids.ts";
import { mustSucceed } from "./company-of.ts";
import { makeMentorship } from "./make-mentorship.ts";
import { makePerson } from "./make-people.ts";

// Monday, 10:00 in Madrid. Everybody is open 09:00 to 17:00 there, Monday to Friday.
export const NOW = "2026-11-23T09:00:00Z";
export const THURSDAYS = [
  "2026-11-26T09:00:00Z",
  "2026-12-03T09:00:00Z",
  "2026-12-10T09:00:00Z",
  "2026-12-17T09:00:00Z",
];
export const [FIRST = "", SECOND = "", THIRD = "", FOURTH = ""] = THURSDAYS;

interface Moved {
  sessionId: SessionId;
  version: number;
  startsAt: string;
}

interface Move {
  sessionId: SessionId;
  startsAt: string;
  sessions: Moved[];
}

interface Wish {
  startsAt?: string;
  count?: number;
  intervalWeeks?: 1 | 2;
  waivesOwnRules?: boolean;
}

const newKey = (): string => crypto.randomUUID();

/** What tests of series do again and again, in a product that is there once they run. */
export function seriesSteps(product: () => TestProduct) {
  return { ...bookingSteps(product), ...readingSteps(product), ...movingSteps(product) };
}

/** A pair, what it could book, and its bookings. */
function bookingSteps(product: () => TestProduct) {
  const makePair = async ({ acceptsAutomatically = true, menteeHours = true } = {}) => {
    const ada = await makePerson(product().db, { name: "Ada", mentors: true, acceptsAutomatically });
    const ben = await makePerson(product().db, { name: "Ben", ...(menteeHours ? {} : { hours: null }) });
    return { ada, ben, id: await makeMentorship(product().db, { mentorId: ada, menteeId: ben }) };
  };
  const pattern = (mentorshipId: MentorshipId, wish: Wish = {}) => ({
    mentorshipId,
    startsAt: FIRST,
    intervalWeeks: 1 as const,
    count: 4,
    durationMinutes: 60 as const,
    ...wish,
  });
  const plan = async (who: PersonId, id: MentorshipId, wish?: Wish) => {
    const planned = await (await product().as(who)).sessions.planSeries(pattern(id, wish));
    if (!planned.isOpen) throw new Error("the pair cannot book");
    return planned;
  };
  const book = async (
    who: PersonId,
    id: MentorshipId,
    { starts = THURSDAYS, key = newKey(), ...wish }: Wish & { starts?: (string | null)[]; key?: string } = {},
  ) =>
    (await product().as(who)).sessions.bookSeries({
      key,
      ...pattern(id, wish),
      kind: "pairing",
      topic: "Sharding the ledger",
      chosen: starts.flatMap((startsAt, at) => (startsAt === null ? [] : [{ index: at + 1, startsAt }])),
    });
  const bookAll = async ({ ben, id }: { ben: PersonId; id: MentorshipId }) =>
    mustSucceed(await book(ben, id)).ids;
  const bookOne = async (who: PersonId, mentorshipId: MentorshipId, startsAt: string) =>
    mustSucceed(
      await (await product().as(who)).sessions.book({
        key: crypto.randomUUID(),
        mentorshipId,
        startsAt,
        durationMinutes: 60,
        kind: "pairing",
        topic: "By itself",
      }),
    ).id;
  const holdElsewhere = async (pair: { ada: PersonId }, startsAt: string) => {
    const cleo = await makePerson(product().db, { name: "Cleo" });
    const other = await makeMentorship(product().db, {
      mentorId: pair.ada,
      menteeId: cleo,
      seat: 2,
      since: NOW,
    });
    await bookOne(cleo, other, startsAt);
  };
  return { makePair, pattern, plan, book, bookAll, bookOne, holdElsewhere };
}

/** What there is. */
function readingSteps(product: () => TestProduct) {
  const read = async (who: PersonId, id: SessionId | undefined) => {
    if (!id) throw new Error("no such session");
    return (await product().as(who)).sessions.one({ id });
  };
  const turnsOf = async (who: PersonId) => {
    const { mine } = await (await product().as(who)).inbox.home();
    return mine.filter(({ subject }) => subject.type === "session");
  };
  const statesOf = async (ids: readonly SessionId[]) => {
    const rows = await product()
      .db.selectFrom("session")
      .select(["id", "status", "startsAt", "seriesIndex", "version", "proposalStartsAt"])
      .where("id", "in", [...ids])
      .orderBy("seriesIndex")
      .execute();
    return rows;
  };
  const seen = async (ids: readonly SessionId[]) =>
    (await statesOf(ids)).map(({ id, version }) => ({ sessionId: id, version }));
  return { read, turnsOf, statesOf, seen };
}

/** This one and those that follow it, to another time. */
function movingSteps(product: () => TestProduct) {
  const planMove = async (who: PersonId, sessionId: SessionId, startsAt: string) => {
    const planned = await (await product().as(who)).sessions.planFollowing({ sessionId, startsAt });
    if (!planned.isOpen) throw new Error("it cannot be moved");
    return planned;
  };
  const moveAsPlanned = async (who: PersonId, sessionId: SessionId, startsAt: string) => {
    const { occurrences } = await planMove(who, sessionId, startsAt);
    return (await product().as(who)).sessions.moveFollowing({
      key: crypto.randomUUID(),
      sessionId,
      startsAt,
      sessions: occurrences.flatMap(({ sessionId: id, version, start }) =>
        start === null ? [] : [{ sessionId: id, version, startsAt: start }],
      ),
    });
  };
  const moveTo = async (who: PersonId, { sessionId, startsAt, sessions }: Move) =>
    (await product().as(who)).sessions.moveFollowing({
      key: crypto.randomUUID(),
      sessionId,
      startsAt,
      sessions,
    });
  return { planMove, moveAsPlanned, moveTo };
}
