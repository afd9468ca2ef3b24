import { open, router } from "../platform/trpc.ts";

export const peopleRouter = router({
  /** Who is signed in, or null: the front end's first question. */
  me: open.query(({ ctx }) => ctx.actor),
});
