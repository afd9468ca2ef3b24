import { requestId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, HOUR, toMilliseconds } from "@belay/core/instant.ts";
import type { RequestAction } from "@belay/core/mentorships/act-on-request.ts";
import { actOnRequest } from "@belay/core/mentorships/act-on-request.ts";
import type { RequestActor, RequestState } from "@belay/core/mentorships/request.ts";
import { requestClosesAt } from "@belay/core/mentorships/request-clock.ts";
import { defaultClocks } from "@belay/core/programmes/clocks.ts";
import { mustBeEligible } from "./eligibility.ts";
import type { History, Member } from "./history.ts";
import { daysAgo, isBefore, memberOf } from "./history.ts";
import type { Asking, Pairing } from "./mentorship-table.ts";
import { ASKINGS, PAIRINGS } from "./mentorship-table.ts";
import { endPair, goalColumns, openPair } from "./mentorships.ts";
import { seededRandom } from "./seeded-random.ts";
import { FIRST_MESSAGES } from "./session-words.ts";
import { announced, told } from "./telling.ts";
import { workingMoment } from "./working-moment.ts";

/** What somebody did to a request. */
interface Step {
  action: RequestAction;
  actor: RequestActor;
  at: Instant;
  reason?: string;
}

interface Asked {
  mentor: Member;
  mentee: Member;
  goal: Pairing["goal"];
  message: string;
  createdAt: Instant;
  answer: Step | null;
}

/** All requests in the order in which they were made, and the mentorships that came of them. */
export function tellRequests(history: History): void {
  const all = [
    ...PAIRINGS.map((pairing) => ({ asked: askedFor(history, pairing), pairing })),
    ...ASKINGS.map((asking) => ({ asked: askedBy(history, asking), pairing: null })),
  ].sort((one, other) => toMilliseconds(one.asked.createdAt) - toMilliseconds(other.asked.createdAt));
  for (const { asked, pairing } of all) {
    mustBeEligible(history, asked);
    const id = tellRequest(history, asked);
    if (!pairing || !asked.answer) continue;
    const pair = openPair(history, { ...asked, requestId: id, startedAt: asked.answer.at });
    if (pairing.until !== undefined) endPair(history, pair, daysAgo(history, pairing.until));
  }
}

/** A mentorship was asked for a few days before it began. */
function askedFor(history: History, pairing: Pairing): Asked {
  const { mentor, mentee } = bothOf(history, pairing);
  const random = seededRandom(`request of ${pairing.mentee} to ${pairing.mentor}`);
  const minutes = () => random.whole(3, 190);
  const asked = daysAgo(history, pairing.since + random.between(1.5, 4.5));
  const createdAt = workingMoment(mentee, asked, minutes());
  const at = workingMoment(
    mentor,
    addMilliseconds(createdAt, HOUR * Math.round(random.between(1, 30))),
    minutes(),
  );
  const answer: Step = { action: "accept", actor: "mentor", at };
  return { mentor, mentee, goal: pairing.goal, message: random.pick(FIRST_MESSAGES), createdAt, answer };
}

function askedBy(history: History, asking: Asking): Asked {
  const createdAt = daysAgo(history, asking.age);
  return { ...asking, ...bothOf(history, asking), createdAt, answer: answerOf(history, asking) };
}

function answerOf(history: History, { age, answered }: Asking): Step | null {
  if (!answered) return null;
  const at = daysAgo(history, age - answered.after);
  return answered.by === "mentor"
    ? { action: "decline", actor: "mentor", at, reason: answered.reason }
    : { action: "withdraw", actor: "mentee", at };
}

function bothOf(history: History, { mentor, mentee }: Pick<Pairing, "mentor" | "mentee">) {
  return { mentor: memberOf(history, mentor), mentee: memberOf(history, mentee) };
}

function tellRequest(history: History, asked: Asked) {
  const { mentor, mentee, createdAt } = asked;
  const id = history.mint(requestId, createdAt);
  const parties = { requestId: id, mentorId: mentor.id, menteeId: mentee.id };
  const clock = defaultClocks.mentorshipRequest;
  let state: RequestState = {
    status: "requested",
    createdAt,
    closesAt: requestClosesAt(createdAt, clock),
    remindersSent: 0,
    answeredAt: null,
    reason: null,
  };
  let version = 1;
  announced(history, { topic: "request.made", payload: parties, at: createdAt });
  for (const step of stepsOf(history, asked, state)) {
    const decision = actOnRequest({ request: state, now: step.at, ...step });
    if (!decision.ok)
      throw new Error(`${mentee.key} asked ${mentor.key}: ${step.action} is ${decision.code}`);
    state = { ...state, ...decision.value };
    version += 1;
    const topic = step.action === "remind" ? "request.reminded" : "request.answered";
    announced(history, { topic, payload: { ...parties, action: step.action }, at: step.at });
    tellBoth(history, { mentor, mentee, requestId: id, reason: state.reason }, step);
  }
  const { mentorId, menteeId } = parties;
  const goal = goalColumns(asked.goal);
  const row = { id, mentorId, menteeId, ...goal, message: asked.message, ...state, version };
  history.rows.mentorshipRequest.push(row);
  return id;
}

/** The reminders, the answer if there was one, and the end of its time, as far as now. */
function stepsOf({ now }: History, { answer }: Asked, { createdAt, closesAt }: RequestState): Step[] {
  const until = answer?.at ?? closesAt;
  const reminders = defaultClocks.mentorshipRequest.remindAfterDays
    .map((days) => addMilliseconds(createdAt, days * DAY))
    .filter((at) => isBefore(at, until))
    .map((at): Step => ({ action: "remind", actor: "system", at }));
  const last = answer ?? { action: "expire", actor: "system", at: closesAt };
  return [...reminders, last].filter(({ at }) => !isBefore(now, at));
}

interface Parties {
  mentor: Member;
  mentee: Member;
  requestId: ReturnType<typeof tellRequest>;
  reason: string | null;
}

function tellBoth(history: History, { mentor, mentee, requestId: id, reason }: Parties, step: Step): void {
  const { action, at } = step;
  const toMentee = { to: mentee.id, at, about: { otherId: mentor.id, requestId: id, reason } };
  const toMentor = { to: mentor.id, at, about: { otherId: mentee.id, requestId: id } };
  if (action === "accept") told(history, { ...toMentee, topic: "requestAccepted" });
  if (action === "decline") told(history, { ...toMentee, topic: "requestDeclined" });
  if (action === "withdraw") told(history, { ...toMentor, topic: "requestWithdrawn" });
  if (action !== "expire") return;
  told(history, { ...toMentee, topic: "requestExpired" });
  told(history, { ...toMentor, topic: "requestExpired" });
}
