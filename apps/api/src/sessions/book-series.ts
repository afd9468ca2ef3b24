import { confirmsAtOnce } from "@belay/core/calendar/calendar-freshness.ts";
import type { WantedOccurrence } from "@belay/core/calendar/plan-series.ts";
import { findMisfit, isNear, patternFrom } from "@belay/core/calendar/plan-series.ts";
import type { SessionId } from "@belay/core/ids.ts";
import { seriesId, sessionId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { refuseTerms } from "@belay/core/sessions/mentor-terms.ts";
import { requestSession } from "@belay/core/sessions/request-session.ts";
import type { BookSeriesInput } from "@belay/core/sessions/series-inputs.ts";
import type { SessionState } from "@belay/core/sessions/session.ts";
import type { SessionRefusal, TermsRefusal } from "@belay/core/sessions/session-refusal.ts";
import type { PairScope } from "../mentorships/scope.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { newId } from "../platform/new-id.ts";
import { isConflict, writeOnce } from "../platform/write.ts";
import type { SeriesDetails } from "./change-together.ts";
import type { PairCalendars } from "./find-slot-facts.ts";
import { rangeThrough, slotFacts } from "./find-slot-facts.ts";
import type { OpenPair, PairRefusal } from "./open-pair.ts";
import { lockOpenPair, slotOf, termsFor } from "./open-pair.ts";
import { announceBooked, HELD_TWICE, insertSession } from "./writes.ts";

export interface BookedSeries {
  /** In the order of the series. */
  ids: SessionId[];
  status: "confirmed" | "requested";
}

type Refusal = SessionRefusal | PairRefusal | TermsRefusal | "NOT_OF_THE_SERIES" | "IDEMPOTENCY_MISMATCH";
type Outcome = Result<BookedSeries, Refusal, SeriesDetails>;

/** One of an active pair books several at once, all that they chose or none: judged as a single booking is, each with those before it. */
export async function bookSeries(call: Call, input: BookSeriesInput): Promise<Outcome> {
  const attempt = { key: input.key, verb: "sessions.bookSeries", input };
  try {
    return await writeOnce<Outcome>(call, attempt, (tx) => bookInside(tx, call, input));
  } catch (error) {
    if (!isConflict(error, HELD_TWICE)) throw error;
    return refuse("SLOT_TAKEN");
  }
}

async function bookInside(tx: Tx, call: Call, input: BookSeriesInput): Promise<Outcome> {
  const { mentorshipId, durationMinutes } = input;
  const open = await lockOpenPair(tx, call, { mentorshipId, range: rangeThrough(input) });
  if (!open.ok) return refuse(open.code);
  const { pair, calendars, clock } = open.value;
  const untaken = refuseTerms(termsFor(calendars, input), pair.role, slotOf(input));
  if (untaken) return refuse(untaken.code);
  const pattern = patternFrom(input.startsAt, { ...input, timeZone: calendars.mentor.timeZone });
  const chosen = input.chosen.toSorted((one, other) => one.index - other.index);
  if (!chosen.every((one) => isOfPattern(one, pattern))) return refuse("NOT_OF_THE_SERIES");
  const waives = pair.role === "mentor" && input.waivesOwnRules;
  const question = { now: call.now, durationMinutes, excludeSessionId: null, waives };
  const misfit = findMisfit(slotFacts(calendars, question), chosen);
  if (misfit) return refuse(misfit.code, { field: "chosen", details: { index: misfit.index } });
  const begun = beginAll({ call, input: { ...input, chosen }, pair, calendars, clock });
  return begun.ok ? succeed(await store(tx, { call, input, pair, calendars, pattern }, begun.value)) : begun;
}

/** At its own time or near it: what lies further away was not looked at. */
function isOfPattern(
  { index, startsAt }: BookSeriesInput["chosen"][number],
  pattern: readonly WantedOccurrence[],
): boolean {
  const own = pattern[index - 1];
  return own !== undefined && isNear(startsAt, own);
}

interface Begun {
  index: number;
  state: SessionState;
}

interface Wish {
  call: Call;
  input: BookSeriesInput;
  pair: PairScope;
  calendars: PairCalendars;
}

function beginAll({
  call,
  input,
  pair,
  calendars,
  clock,
}: Wish & Pick<OpenPair, "clock">): Result<Begun[], Refusal, SeriesDetails> {
  const begun: Begun[] = [];
  for (const { index, startsAt } of input.chosen) {
    const one = requestSession({
      actor: pair.role,
      now: call.now,
      startsAt,
      durationMinutes: input.durationMinutes,
      mentorAcceptsAutomatically: confirmsAtOnce(calendars.mentor, call.now),
      clock,
    });
    if (!one.ok) return refuse(one.code, { field: "chosen", details: { index } });
    const { ics: _ics, ...state } = one.value;
    begun.push({ index, state });
  }
  return succeed(begun);
}

async function store(
  tx: Tx,
  { call, input, pair, calendars, pattern }: Wish & { pattern: readonly WantedOccurrence[] },
  begun: readonly Begun[],
): Promise<BookedSeries> {
  const { mentorshipId, mentorId, menteeId, role } = pair;
  const { kind, topic, intervalWeeks, count } = input;
  const series = { id: newId(seriesId), mentorshipId, timeZone: calendars.mentor.timeZone, intervalWeeks };
  await tx
    .insertInto("sessionSeries")
    .values({ ...series, count, createdBy: call.actor.id, createdAt: call.now })
    .execute();
  const rows = begun.map(({ index, state }) => {
    const patternStart = pattern[index - 1]?.start ?? null;
    const place = { seriesId: series.id, seriesIndex: index, patternStart };
    return { state, row: { id: newId(sessionId), mentorshipId, mentorId, menteeId, kind, topic, ...place } };
  });
  const ids = rows.map(({ row }) => row.id);
  const actor = { actorId: call.actor.id, actorRole: role, now: call.now };
  for (const { row, state } of rows) {
    await insertSession(tx, row, { state, ...actor });
    await announceBooked(tx, { id: row.id, pair, status: state.status, call, together: ids });
  }
  const isConfirmed = begun.every(({ state }) => state.status === "confirmed");
  return { ids, status: isConfirmed ? "confirmed" : "requested" };
}
