import { GROUP_CLOSE_OUT_WITHIN } from "@belay/core/groups/close-out-window.ts";
import { addMilliseconds } from "@belay/core/instant.ts";
import type { Mail } from "../platform/mail/mail.ts";
import type { GroupLetter } from "./group-letter.ts";
import { aboutGroup, groupFacts, listJoined, momentFor } from "./group-letter.ts";

/** It is over: its mentor says whether it took place and who was there. */
export function groupCloseOutAskedMail(letter: GroupLetter): Mail {
  const { mentor, topic, endsAt } = letter;
  const usefulUntil = addMilliseconds(endsAt, GROUP_CLOSE_OUT_WITHIN);
  const people = listJoined(letter).map(({ name }) => name);
  return {
    to: mentor,
    kind: "groupCloseOutAsked",
    subject: `How was it: ${topic}`,
    heading: "What came of your group?",
    paragraphs: ["Two minutes: whether it took place, who was there, and what you take from it."],
    facts: [
      ...groupFacts(letter, mentor),
      { label: "Had a seat", value: people.join(", ") },
      { label: "Waits since", value: momentFor(letter, mentor, endsAt) },
      { label: "Open until", value: momentFor(letter, mentor, usefulUntil) },
    ],
    afterwards:
      "A group that nobody closes out does not count. You are asked at its end and once the next morning, then never again.",
    ...aboutGroup(letter, "Close it out"),
    usefulUntil,
  };
}
