import type { AppRouter } from "@belay/api";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>;
type Answers = Outputs["checks"];
type CodeOf<Answer> =
  Extract<Answer, { ok: false }> extends { code: infer Code extends string } ? Code : never;
type Turn = Outputs["inbox"]["home"]["mine"][number];

export type TurnKind = Turn["kind"];
export type QuestionSubject = Extract<Turn["subject"], { type: "question" }>;
export type SilenceSubject = Extract<Turn["subject"], { type: "silence" }>;
/** What was answered in a relationship, as far as the viewer reads it. */
export type CheckAnswer = Answers["ofMentorship"]["answers"][number];
export type SilentPair = Answers["silentOnTeam"][number];

export type QuestionCode = CodeOf<Answers["answer"]> | CodeOf<Answers["putOff"]>;
export type SilenceCode = CodeOf<Answers["answerSilence"]>;
