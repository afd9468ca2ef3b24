import type { Rows } from "./matrix-row.ts";
import { members } from "./matrix-row.ts";

/** What is written down afterwards: by anybody, with any colleague but themselves. */
export const loggedRows: Rows<"sessions"> = {
  log: {
    input: ({ people }) => ({
      key: crypto.randomUUID(),
      otherId: people.asked,
      as: "mentee",
      startsAt: "2026-11-17T16:00:00Z",
      durationMinutes: 30,
      kind: "pairing",
      topic: "At the whiteboard",
    }),
    verdicts: members,
  },
};
