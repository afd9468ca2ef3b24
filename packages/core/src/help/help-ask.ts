import * as z from "zod/mini";
import type { Instant } from "../instant.ts";

/** Flash: 25 minutes with somebody this week, one asked at a time. Stuck: now, whoever can and has room offers. */
export const helpForm = z.enum(["flash", "stuck"]);
export type HelpForm = z.infer<typeof helpForm>;

/** Only an open one waits for anybody; `taken` has become a session. */
export type HelpStatus = "open" | "taken" | "stopped" | "solved" | "nobodyLeft" | "closed";

/** How a mentor's turn ended. `passed`: an hour went by. `stopped`: the ask ended before they said anything. */
export type HelpAnswer = "accepted" | "declined" | "passed" | "stopped";

/** One mentor's turn in a flash: theirs alone until `until`, unless they answer. */
export interface HelpTurn {
  mentorId: string;
  askedAt: Instant;
  until: Instant;
  answer: HelpAnswer | null;
}

/** What the rules read of somebody's ask. The turns stand in the order in which people were asked; a stuck one has none. */
export interface HelpAsk {
  form: HelpForm;
  status: HelpStatus;
  /** Nothing is offered or accepted from here on. */
  endsAt: Instant;
  turns: readonly HelpTurn[];
}

/** The mentor who is asked now; null while nobody is. */
export function openTurn({ status, turns }: Pick<HelpAsk, "status" | "turns">): HelpTurn | null {
  if (status !== "open") return null;
  return turns.find(({ answer }) => answer === null) ?? null;
}
