import * as z from "zod/mini";
import { seenVersionOrNone } from "../people/seen-version.ts";
import type { MailTopic } from "./mail-choice.ts";
import { isQuietAt, MAIL_MODES, MAIL_TOPICS } from "./mail-choice.ts";

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const clock = (error: string) => z.string(error).check(z.regex(CLOCK, error));

const topic = z.enum(topicNames(), "Choose a topic from the list.");

/** How somebody wants their mail. What is left out stays as it is. */
export const saveMailChoicesInput = z
  .object({
    version: seenVersionOrNone,
    modes: z.partialRecord(
      topic,
      z.enum(MAIL_MODES, "Choose at once, once a day or never."),
      "Give a choice for each topic.",
    ),
    quietFrom: z.nullable(clock("Choose when your quiet hours begin.")),
    quietUntil: z.nullable(clock("Choose when your quiet hours end.")),
    dailyAt: clock("Choose when your daily mail comes."),
  })
  .check(
    z.refine(({ quietFrom, quietUntil }) => (quietFrom === null) === (quietUntil === null), {
      error: "Quiet hours need a beginning and an end.",
      path: ["quietUntil"],
    }),
    z.refine(({ quietFrom, quietUntil }) => quietFrom === null || quietFrom !== quietUntil, {
      error: "Choose another end: quiet hours that end when they begin would be all day.",
      path: ["quietUntil"],
    }),
    z.refine((hours) => !isQuietAt(hours.dailyAt, hours), {
      error: "That lies in your quiet hours. Choose a time outside them.",
      path: ["dailyAt"],
    }),
  );
export type SaveMailChoicesInput = z.infer<typeof saveMailChoicesInput>;

const LONGEST_TOKEN = 300;
const NOT_WHOLE = "This link is not whole. Copy all of it from the mail.";

/** The link at the end of a mail that stops such mail. */
export const stopLinkInput = z.object({
  token: z.string(NOT_WHOLE).check(z.maxLength(LONGEST_TOKEN, NOT_WHOLE), z.regex(/^[\w.-]+$/, NOT_WHOLE)),
});

/** What such a link stops: the mail about one topic, or whatever comes in the daily mail. */
export const stopTopic = z.enum([...topicNames(), "daily"]);
export type StopTopic = z.infer<typeof stopTopic>;

/** Why such a link does nothing. */
export type StopLinkRefusal = "UNKNOWN_LINK" | "TOO_MANY_TRIES";

/** The topics in the order in which they are shown. */
export function topicNames(): MailTopic[] {
  return Object.keys(MAIL_TOPICS).filter(isTopic);
}

function isTopic(name: string): name is MailTopic {
  return Object.hasOwn(MAIL_TOPICS, name);
}
