import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, HOUR } from "@belay/core/instant.ts";
import { isOver } from "@belay/core/sessions/close-out.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import type { Circle } from "@belay/core/sessions/session-inputs.ts";
import type { History } from "./history.ts";
import { isBefore } from "./history.ts";
import type { Random } from "./seeded-random.ts";
import { seededRandom } from "./seeded-random.ts";
import type { Life, Said } from "./session-life.ts";
import { linesAfter } from "./session-rooms.ts";
import { LEARNED_BY_MENTEE, LEARNED_BY_MENTOR, PRIVATE_NOTES, SHARED_NOTES } from "./session-words.ts";

const CIRCLES: readonly Circle[] = ["pair", "pair", "pair", "evidence", "evidence", "me"];

/** What the two wrote down: each side's close-out, their notes together, and each one's own. */
export function keepWords(history: History, life: Life, random: Random): void {
  for (const one of life.closeOuts) keepCloseOut(history, life, { one, random });
  const at = life.state.startsAt;
  if (!isBefore(at, history.now) || life.state.status === "cancelled") return;
  if (isOver(life.state, history.now) && random.isLikely(0.55)) keepSharedNote(history, life, random);
  for (const by of ["mentor", "mentee"] as const) {
    if (random.isLikely(0.18)) keepPrivateNote(history, life, { by, body: random.pick(PRIVATE_NOTES) });
  }
}

function keepCloseOut(history: History, life: Life, { one, random }: { one: Said; random: Random }): void {
  const { by, held, absent, closedAt } = one;
  const learned = random.pick(by === "mentee" ? LEARNED_BY_MENTEE : LEARNED_BY_MENTOR);
  history.rows.closeOut.push({
    sessionId: life.id,
    personId: life.pair[by].id,
    ...{ held, absent, closedAt },
    learned: held && random.isLikely(0.85) ? learned : "",
    learnedCircle: random.pick(CIRCLES),
    ...learnedSkillOf(life, one),
    ...linesAfter(history, life, one),
  });
}

/** Now and then a mentee says how far they have come in the skill that it is about. */
function learnedSkillOf({ id, pair }: Life, { by, held }: Said) {
  const isSaid = held && by === "mentee" && !pair.subject.includes(".");
  if (!isSaid || !seededRandom(`learned in ${id}`).isLikely(0.3)) return {};
  return { learnedSkillId: pair.subject, learnedFrom: 2, learnedTo: 3 };
}

function keepSharedNote(history: History, life: Life, random: Random): void {
  const by = random.pick(["mentor", "mentee"] as const);
  history.rows.sessionSharedNote.push({
    sessionId: life.id,
    body: random.pick(SHARED_NOTES),
    version: random.whole(1, 4),
    updatedBy: life.pair[by].id,
    updatedAt: life.state.endsAt,
  });
}

function keepPrivateNote(history: History, life: Life, { by, body }: { by: Party; body: string }): void {
  const written: Instant = addMilliseconds(life.state.endsAt, HOUR);
  history.rows.sessionPrivateNote.push({
    sessionId: life.id,
    personId: life.pair[by].id,
    body,
    updatedAt: isBefore(written, history.now) ? written : history.now,
  });
}
