import type { HelpForm, HelpStatus } from "@belay/core/help/help-ask.ts";
import { ANSWER_WITHIN, flashEndsAt, HELP_MINUTES, STUCK_FOR } from "@belay/core/help/help-clock.ts";
import type { HelpAskId } from "@belay/core/ids.ts";
import { helpAskId, sessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, HOUR, MINUTE } from "@belay/core/instant.ts";
import { requestSession } from "@belay/core/sessions/request-session.ts";
import { sessionEvent } from "@belay/core/sessions/session-event.ts";
import type { SessionKind } from "@belay/core/sessions/session-inputs.ts";
import { findHelpStart } from "./find-starts.ts";
import type { History, Member } from "./history.ts";
import { daysAgo, isBefore, memberOf } from "./history.ts";
import { keepSession } from "./keep-session.ts";
import { seededRandom } from "./seeded-random.ts";
import type { Life } from "./session-life.ts";
import { closeOut } from "./session-life.ts";
import { keepWords } from "./session-notes.ts";
import { announced, told } from "./telling.ts";
import { workingMoment } from "./working-moment.ts";

interface Asked {
  form: HelpForm;
  asker: Member;
  skillId: string;
  fromLevel: number;
  kind: SessionKind;
  about: string;
  createdAt: Instant;
}

/** Each state of a flash and of somebody who is stuck: told last, so that they take the times that are left. */
export function tellHelp(history: History): void {
  waitsForTheSecond(history);
  becameASession(history);
  waitsForWhoeverCan(history);
  wasHeld(history);
  nobodyCould(history);
}

const minutesAgo = ({ now }: History, minutes: number) => addMilliseconds(now, -minutes * MINUTE);

/** The first mentor was silent for an hour, and the second has most of theirs left. */
function waitsForTheSecond(history: History): void {
  const createdAt = minutesAgo(history, 72);
  const moved = addMilliseconds(createdAt, ANSWER_WITHIN);
  const [ravi, nadia] = [memberOf(history, "ravi"), memberOf(history, "nadia")];
  const id = keepAsk(history, {
    ...{ form: "flash", asker: memberOf(history, "sukarno"), skillId: "distributed_systems", fromLevel: 2 },
    ...{ kind: "review", about: "Two leaders after a network split: is a lease enough?", createdAt },
  });
  keepTurn(history, { id, mentor: ravi, askedAt: createdAt, answer: "passed", answeredAt: moved });
  keepTurn(history, { id, mentor: nadia, askedAt: moved });
}

/** Asked, taken, and still to come. */
function becameASession(history: History): void {
  const [mentee, mentor] = [memberOf(history, "kenji"), memberOf(history, "dmitri")];
  const asked = workingMoment(mentor, daysAgo(history, 1.4), 20);
  const createdAt = isBefore(asked, history.now) ? asked : minutesAgo(history, 90);
  const life = meet(history, {
    ...{ form: "flash", asker: mentee, mentor, skillId: "sql", fromLevel: 2, kind: "debugging", createdAt },
    about: "The planner ignores my index",
    earliest: addMilliseconds(history.now, 12 * HOUR),
  });
  keepSession(history, life);
}

/** The demo's mentor can help with it, while she has room. */
function waitsForWhoeverCan(history: History): void {
  keepAsk(history, {
    ...{ form: "stuck", asker: memberOf(history, "anneliese"), skillId: "debugging", fromLevel: 1 },
    ...{
      kind: "debugging",
      about: "The test hangs on the build server only",
      createdAt: minutesAgo(history, 24),
    },
  });
}

/** Answered within minutes and closed out by both: it counts without a mentorship. */
function wasHeld(history: History): void {
  const [mentee, mentor] = [memberOf(history, "farid"), memberOf(history, "ravi")];
  const createdAt = workingMoment(mentor, daysAgo(history, 8.2), 45);
  const life = meet(history, {
    ...{
      form: "stuck",
      asker: mentee,
      mentor,
      skillId: "debugging",
      fromLevel: 1,
      kind: "debugging",
      createdAt,
    },
    about: "A goroutine that never ends",
    earliest: createdAt,
  });
  for (const [by, minutes] of [
    ["mentee", 6],
    ["mentor", 40],
  ] as const) {
    closeOut(history, life, { by, at: addMilliseconds(life.state.endsAt, minutes * MINUTE), absent: null });
  }
  keepWords(history, life, seededRandom("help"));
  keepSession(history, life);
}

/** One said no, one was silent, and then there was nobody else. */
function nobodyCould(history: History): void {
  const asker = memberOf(history, "kenji");
  const ingrid = memberOf(history, "ingrid");
  const createdAt = daysAgo(history, 2.1);
  const passed = addMilliseconds(createdAt, ANSWER_WITHIN);
  const wish = { skillId: "technical_writing", about: "Ten lines for people who don't code" };
  const id = keepAsk(history, {
    ...{ form: "flash", asker, fromLevel: 2, kind: "review", createdAt, ...wish },
    ...{ status: "nobodyLeft", endedAt: passed },
  });
  keepTurn(history, { id, mentor: ingrid, askedAt: createdAt, answer: "passed", answeredAt: passed });
  announced(history, { topic: "help.nobodyLeft", payload: { askId: id, askerId: asker.id }, at: passed });
  const about = { otherId: asker.id, skillId: wish.skillId, reason: wish.about };
  told(history, { to: asker.id, topic: "helpNobodyLeft", about, at: passed });
}

interface Kept extends Asked {
  id?: HelpAskId;
  status?: HelpStatus;
  endedAt?: Instant;
  life?: Life;
}

function keepAsk(history: History, kept: Kept): HelpAskId {
  const { form, asker, skillId, fromLevel, kind, about, createdAt } = kept;
  const id = history.mint(helpAskId, createdAt);
  const endsAt =
    form === "stuck" ? addMilliseconds(createdAt, STUCK_FOR) : flashEndsAt(createdAt, "week", asker.timeZone);
  const hours = form === "stuck" ? "any" : "own";
  const row = { id, form, askerId: asker.id, skillId, fromLevel, kind, about, hours } as const;
  const { status = "open", endedAt = null, life } = kept;
  history.rows.helpAsk.push({ ...row, createdAt, endsAt, status, endedAt, sessionId: life?.id ?? null });
  return id;
}

interface Turn {
  id: HelpAskId;
  mentor: Member;
  askedAt: Instant;
  answer?: "accepted" | "passed";
  answeredAt?: Instant;
}

function keepTurn(history: History, { id: askId, mentor, askedAt, answer, answeredAt }: Turn): void {
  const until = addMilliseconds(askedAt, ANSWER_WITHIN);
  const said = { answer: answer ?? null, answeredAt: answeredAt ?? null };
  history.rows.helpTurn.push({ askId, mentorId: mentor.id, askedAt, until, ...said });
}

interface Met extends Asked {
  mentor: Member;
  earliest: Instant;
}

/** An ask that was taken some minutes later, and the session that came of it. */
function meet(history: History, { mentor, earliest, ...asked }: Met): Life {
  const { asker, form, skillId, kind, about, createdAt } = asked;
  const at = addMilliseconds(createdAt, 7 * MINUTE);
  const range = { start: isBefore(earliest, at) ? at : earliest, end: addMilliseconds(createdAt, 7 * DAY) };
  const startsAt = findHelpStart({ mentor, asker, at, form }, range);
  const begun = requestSession({
    ...{ actor: "mentee", now: at, startsAt, durationMinutes: HELP_MINUTES },
    mentorAcceptsAutomatically: true,
  });
  if (!begun.ok) throw new Error(`"${about}" could not be: ${begun.code}`);
  const { ics: _ics, ...state } = begun.value;
  const id = history.mint(sessionId, at);
  const change = { ...state, ics: null };
  const event = sessionEvent({ session: null, action: "request", actorRole: "mentor", now: at, change });
  const life: Life = {
    ...{ id, pair: { id: null, mentor, mentee: asker, subject: skillId }, kind, topic: about, state, form },
    ...{ version: 1, reason: null, proposed: null, closeOuts: [], events: [event] },
  };
  for (const { held } of [mentor, asker]) {
    held.push({ kind: "session", id, start: state.startsAt, end: state.endsAt });
  }
  const askId = keepAsk(history, { ...asked, status: "taken", endedAt: at, life });
  if (form === "flash")
    keepTurn(history, { id: askId, mentor, askedAt: createdAt, answer: "accepted", answeredAt: at });
  return life;
}
