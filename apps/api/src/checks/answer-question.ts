import type { AnswerQuestionInput } from "@belay/core/checks/check-inputs.ts";
import type { QuestionId } from "@belay/core/ids.ts";
import { toMilliseconds } from "@belay/core/instant.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { noteChange } from "../platform/live-changes.ts";
import { write } from "../platform/write.ts";

type Refusal = "NOT_FOUND" | "ALREADY_ANSWERED" | "EXPIRED";
export type AnswerOutcome = Result<{ canChange: boolean }, Refusal | "RHYTHM_MISSING">;
type PutOffOutcome = Result<null, Refusal>;

/** One of the two says how it is. Of the fit nobody else ever reads; of a pulse the other does if they want so. */
export function answerQuestion(call: Call, input: AnswerQuestionInput): Promise<AnswerOutcome> {
  return write<AnswerOutcome>(call.db, async (tx) => {
    const found = await holdOpen(tx, call, input.questionId);
    if (!found.ok) return found;
    const { id, kind, mentorId, menteeId } = found.value;
    const isPulse = kind === "pulse";
    if (isPulse && input.rhythm === null) return refuse("RHYTHM_MISSING", { field: "rhythm" });
    const circle = isPulse ? input.circle : "me";
    const rhythm = isPulse ? input.rhythm : null;
    const { feeling, words } = input;
    await tx
      .updateTable("mentorshipQuestion")
      .set({ status: "answered", answeredAt: call.now, feeling, rhythm, words, circle })
      .where("id", "=", id)
      .execute();
    const reaches = circle === "pair" ? [mentorId, menteeId] : [call.actor.id];
    await noteChange(tx, { reaches, subject: "check", at: call.now });
    return succeed({ canChange: feeling === "notRight" });
  });
}

/** Not now: it goes away, and the next one comes in its own time. */
export function putOffQuestion(call: Call, input: { questionId: QuestionId }): Promise<PutOffOutcome> {
  return write<PutOffOutcome>(call.db, async (tx) => {
    const found = await holdOpen(tx, call, input.questionId);
    if (!found.ok) return found;
    await tx
      .updateTable("mentorshipQuestion")
      .set({ status: "putOff", answeredAt: call.now })
      .where("id", "=", found.value.id)
      .execute();
    await noteChange(tx, { reaches: [call.actor.id], subject: "check", at: call.now });
    return succeed(null);
  });
}

/** The actor's own question while it is open, locked: two windows answer one after the other. */
async function holdOpen(tx: Tx, { actor, now }: Call, id: QuestionId) {
  const question = await tx
    .selectFrom("mentorshipQuestion as question")
    .innerJoin("mentorship", "mentorship.id", "question.mentorshipId")
    .select(["question.id", "question.kind", "question.status", "question.closesAt"])
    .select(["mentorship.mentorId", "mentorship.menteeId", "mentorship.status as pairStatus"])
    .where("question.id", "=", id)
    .where("question.personId", "=", actor.id)
    .forUpdate("question")
    .executeTakeFirst();
  if (!question) return refuse<Refusal>("NOT_FOUND");
  if (question.status !== "open") return refuse<Refusal>("ALREADY_ANSWERED");
  const isOver = toMilliseconds(question.closesAt) <= toMilliseconds(now);
  if (isOver || question.pairStatus !== "active") return refuse<Refusal>("EXPIRED");
  return succeed(question);
}
