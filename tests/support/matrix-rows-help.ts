import type { Rows, Verdicts } from "./matrix-row.ts";
import { forbidden, hidden, members, ok, signIn } from "./matrix-row.ts";

const WISH = { skillId: "code_review", about: "Is this review too harsh?" };
const TIMES = { hours: "own", within: "week" } as const;
const SOON = "2026-11-18T12:15:00Z";
const key = () => crypto.randomUUID();

/** The mentor whose turn it is; the asker sees it and can't answer it; to everybody else it is not there. */
const askedOnly: Verdicts = [signIn, signIn, hidden, forbidden, ok, hidden, hidden, hidden];
/** Who can help with it; neither the mentee of the pair nor anybody else has asked it or teaches it. */
const whoCanHelp: Verdicts = [signIn, signIn, hidden, hidden, ok, hidden, hidden, hidden];

export const helpRows: Rows<"help"> = {
  room: { input: () => ({ form: "flash", skillId: "code_review", ...TIMES }), verdicts: members },
  // The mentor teaches it at the top: nobody stands above them.
  askFlash: {
    input: () => ({ key: key(), ...WISH, kind: "review", ...TIMES }),
    verdicts: [signIn, signIn, ok, "ALREADY_ASKED", "NOTHING_ABOVE", ok, ok, ok],
  },
  sayStuck: {
    input: () => ({ key: key(), ...WISH }),
    verdicts: [signIn, signIn, ok, ok, "NOTHING_ABOVE", ok, ok, ok],
  },
  accept: { input: ({ flashOfMentee }) => ({ askId: flashOfMentee, startsAt: SOON }), verdicts: askedOnly },
  decline: { input: ({ flashOfMentee }) => ({ askId: flashOfMentee }), verdicts: askedOnly },
  offer: { input: ({ stuckAsk }) => ({ askId: stuckAsk, startsAt: SOON }), verdicts: whoCanHelp },
  end: {
    input: ({ flashOfMentee }) => ({ askId: flashOfMentee, isSolved: true }),
    verdicts: [signIn, signIn, hidden, ok, forbidden, hidden, hidden, hidden],
  },
};
