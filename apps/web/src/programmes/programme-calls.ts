import type { AppRouter } from "@belay/api";
import type { inferRouterOutputs } from "@trpc/server";

export type AnswerOf = inferRouterOutputs<AppRouter>["programmes"];

/** A programme as whoever runs it reads it on its page. */
export type ProgrammeDetail = AnswerOf["one"];
export type ProgrammeCard = AnswerOf["all"][number];
export type OwnProgramme = AnswerOf["mine"][number];
export type ListedMember = AnswerOf["people"]["people"][number];
export type Preview = AnswerOf["previewCsv"];
