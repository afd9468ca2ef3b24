import { member, router } from "../platform/trpc.ts";
import { findCurrentLadder } from "./find-current-ladder.ts";

export const ladderRouter = router({
  /** The whole ladder with its skills, and where the caller stands on it today. */
  current: member.query(({ ctx }) => findCurrentLadder(ctx.db, ctx.actor, ctx.now)),
});
