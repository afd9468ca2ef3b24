import { checkSlot } from "@belay/core/calendar/check-slot.ts";
import { firstSlot, nearestSlots } from "@belay/core/calendar/slots.ts";
import type { HelpAction } from "@belay/core/help/act-on-ask.ts";
import { actOnAsk } from "@belay/core/help/act-on-ask.ts";
import { HELP_MINUTES } from "@belay/core/help/help-clock.ts";
import type { HelpActionRefusal } from "@belay/core/help/help-refusal.ts";
import type { HelpAskId, SessionId } from "@belay/core/ids.ts";
import { sessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { MINUTE, toMilliseconds } from "@belay/core/instant.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { requestSession } from "@belay/core/sessions/request-session.ts";
import type { SessionRefusal, SlotRefusalDetails } from "@belay/core/sessions/session-refusal.ts";
import { listCalendars } from "../calendar/queries.ts";
import { hoursScope } from "../calendar/scope.ts";
import type { Call } from "../platform/call.ts";
import type { Reader, Tx } from "../platform/database.ts";
import { newId } from "../platform/new-id.ts";
import { announce } from "../platform/outbox.ts";
import { isConflict, lockFor, write } from "../platform/write.ts";
import { calendarLocks, insertSession } from "../sessions/writes.ts";
import { actorOn } from "./actor-on.ts";
import type { HelpCalendars } from "./help-slots.ts";
import { helpFacts, helpInput, rangeOfAsk } from "./help-slots.ts";
import { isHiddenFrom } from "./narrow-to-helpful.ts";
import { askScope } from "./scope.ts";
import type { HeldAsk } from "./writes.ts";
import { applyHelpChange, holdAsk } from "./writes.ts";

interface Wish {
  askId: HelpAskId;
  /** As it was shown on the button. */
  startsAt: Instant;
}

export type TakeRefusal = HelpActionRefusal | SessionRefusal | "INACTIVE";
export type Taken = Result<{ sessionId: SessionId; startsAt: Instant }, TakeRefusal, SlotRefusalDetails>;

const HELD_TWICE = "time_block_person_id_busy_session_id_excl";
// "Now" goes on while somebody reads; a little later than the button said is what they meant.
const READING = 15 * MINUTE;

/** The mentor whose turn it is takes one of the times: an ordinary session of the two comes of it. */
export function acceptFlash(call: Call, wish: Wish): Promise<Taken> {
  return take(call, wish, "accept");
}

/** Whoever can help and has room pairs with who is stuck; the first offer wins. */
export function offerToPair(call: Call, wish: Wish): Promise<Taken> {
  return take(call, wish, "offer");
}

async function take(call: Call, wish: Wish, action: HelpAction): Promise<Taken> {
  try {
    return await write<Taken>(call.db, (tx) => takeInside(tx, { call, wish, action }));
  } catch (error) {
    if (!isConflict(error, HELD_TWICE)) throw error;
    return refuse("SLOT_TAKEN", { field: "startsAt" });
  }
}

interface Taking {
  call: Call;
  wish: Wish;
  action: HelpAction;
}

async function takeInside(tx: Tx, { call, wish, action }: Taking): Promise<Taken> {
  const ask = await holdAsk(tx, askScope(wish.askId));
  if (!ask) return refuse("NOT_FOUND");
  const actor = actorOn(ask, call.actor.id);
  if (await isHiddenFrom(tx, call, ask)) return refuse("NOT_FOUND");
  const decision = actOnAsk({ ask, action, actor, now: call.now });
  if (!decision.ok) return decision;
  const pair = { mentorId: call.actor.id, menteeId: ask.askerId };
  await lockFor(tx, calendarLocks(pair));
  const calendars = await findHelpCalendars(tx, call, ask);
  if (!calendars) return refuse("INACTIVE");
  const made = await makeSession(tx, { call, ask, calendars, wanted: wish.startsAt });
  if (!made.ok) return made;
  await applyHelpChange(tx, ask, { change: decision.value, now: call.now, sessionId: made.value.sessionId });
  return made;
}

interface Making {
  call: Call;
  ask: HeldAsk;
  calendars: HelpCalendars;
  wanted: Instant;
}

async function makeSession(tx: Tx, { call, ask, calendars, wanted }: Making): Promise<Taken> {
  const { now, actor } = call;
  const input = helpInput(calendars, ask, now);
  const startsAt = ask.form === "stuck" ? firstFrom(input, wanted) : wanted;
  const nearestStarts = nearestSlots(input, wanted);
  const details = { field: "startsAt", details: { nearestStarts } };
  if (startsAt === null || toMilliseconds(startsAt) >= toMilliseconds(ask.endsAt))
    return refuse("SLOT_TAKEN", details);
  const begun = requestSession({
    actor: "mentee",
    now,
    startsAt,
    durationMinutes: HELP_MINUTES,
    mentorAcceptsAutomatically: true,
    checkSlot: (slot) => {
      const answer = checkSlot(helpFacts(calendars, ask, now), slot.startsAt);
      return answer.ok ? null : { code: answer.code, nearestStarts };
    },
  });
  if (!begun.ok) return refuse(begun.code, details);
  const { ics: _ics, ...state } = begun.value;
  const id = newId(sessionId);
  const { form, kind, skillId } = ask;
  const pair = { mentorId: actor.id, menteeId: ask.askerId };
  const row = { id, mentorshipId: null, ...pair, kind, topic: ask.about, form, skillId };
  await insertSession(tx, row, { state, actorId: actor.id, actorRole: "mentor", now });
  const payload = {
    ...{ sessionId: id, action: "request", status: state.status, actorRole: "mentor", actorId: actor.id },
    ...{ ...pair, reason: null, form },
  };
  await announce(tx, { topic: "session.changed", payload, at: now, reaches: [pair.mentorId, pair.menteeId] });
  return succeed({ sessionId: id, startsAt: state.startsAt });
}

/** The first free start from the wanted one on, if it is about the one that was shown. */
function firstFrom(input: Parameters<typeof firstSlot>[0], wanted: Instant): Instant | null {
  const start = toMilliseconds(wanted) > toMilliseconds(input.range.start) ? wanted : input.range.start;
  const first = firstSlot({ ...input, range: { ...input.range, start } });
  if (first === null) return null;
  return toMilliseconds(first) - toMilliseconds(wanted) <= READING ? first : null;
}

/** Both calendars, read under their locks; null when one of the two is gone. */
async function findHelpCalendars(db: Reader, call: Call, ask: HeldAsk): Promise<HelpCalendars | null> {
  const people = hoursScope([call.actor.id, ask.askerId]);
  const calendars = await listCalendars(db, people, rangeOfAsk(ask, call.now));
  const [mentor, asker] = [calendars.get(call.actor.id), calendars.get(ask.askerId)];
  return mentor?.isActive && asker?.isActive ? { mentor, asker } : null;
}
