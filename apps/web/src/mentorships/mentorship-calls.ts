import type { AppRouter } from "@belay/api";
import type { inferRouterOutputs } from "@trpc/server";

type Answers = inferRouterOutputs<AppRouter>["mentorships"];
type CodeOf<Answer> =
  Extract<Answer, { ok: false }> extends { code: infer Code extends string } ? Code : never;

/** A request as either side reads it. */
export type Request = Answers["requests"][number];
export type Mentorship = Answers["mine"][number];
/** Whom the viewer asks for a goal and whom next, one row a mentor. */
export type ChoiceRow = Answers["choices"][number];
/** Where the viewer stands in line. */
export type Wait = Answers["waits"][number];
/** The line in front of the viewer's own places. */
export type OwnLine = Answers["line"];
/** What stands between the viewer and one colleague. */
export type Ties = Answers["between"];

export type AskCode = CodeOf<Answers["ask"]>;
export type AnswerCode = CodeOf<Answers["accept"]>;
export type EndCode = CodeOf<Answers["end"]>;
export type ArrangeCode = CodeOf<Answers["arrangeChoices"]>;
export type AskNextCode = CodeOf<Answers["askNext"]>;
export type JoinLineCode = CodeOf<Answers["joinLine"]>;
export type LeaveLineCode = CodeOf<Answers["leaveLine"]>;
export type TakePlaceCode = CodeOf<Answers["takePlace"]>;
