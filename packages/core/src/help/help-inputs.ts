import * as z from "zod/mini";
import { helpAskId } from "../ids.ts";
import { instantInput } from "../instant-input.ts";
import { sessionKind } from "../sessions/session-inputs.ts";
import { shortText } from "../text.ts";
import { helpForm } from "./help-ask.ts";

const skillId = z
  .string("Choose a skill.")
  .check(z.maxLength(64, "Choose a skill."), z.regex(/^[A-Za-z0-9][\w.-]*$/, "Choose a skill."));

const times = {
  /** By the hours the asker painted, or at any hour. */
  hours: z.enum(["own", "any"], "Choose your own hours or any hour."),
  within: z.enum(["today", "week"], "Choose today or this week."),
};
const key = z.uuid("Open the dialog again: its key is missing.");
const about = shortText(200, "What it is about");

/** Who could help now: a stuck one is asked for right now, whatever the times say. */
export const helpRoomInput = z.object({ form: helpForm, skillId, ...times });
export type HelpRoomInput = z.infer<typeof helpRoomInput>;

export const askFlashInput = z.object({ key, skillId, about, kind: sessionKind, ...times });
export type AskFlashInput = z.infer<typeof askFlashInput>;

export const saysStuckInput = z.object({ key, skillId, about });
export type SaysStuckInput = z.infer<typeof saysStuckInput>;

const onAsk = { askId: helpAskId };
export const acceptFlashInput = z.object({ ...onAsk, startsAt: instantInput("Choose a time.") });
export const declineFlashInput = z.object(onAsk);
export const offerToPairInput = z.object({ ...onAsk, startsAt: instantInput("Choose a time.") });
export const endAskInput = z.object({ ...onAsk, isSolved: z.boolean("Say yes or no.") });
