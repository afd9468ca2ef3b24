import type { Rows } from "./matrix-row.ts";
import { members, nothing } from "./matrix-row.ts";

const UNKNOWN = "UNKNOWN_LINK";
const NOBODYS = { token: "1.nobodys-link" };
const CHOICE = { version: 0, modes: {}, quietFrom: null, quietUntil: null, dailyAt: "08:00" };

/** Who holds a link needs no account, and nobody's link opens nothing. */
export const choicesRows: Rows<"company"> = {
  mailChoices: { verdicts: members },
  saveMailChoices: { input: () => CHOICE, verdicts: members },
  stopLink: {
    input: () => NOBODYS,
    verdicts: [nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing],
  },
  stopMail: {
    input: () => NOBODYS,
    verdicts: [UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN],
  },
  putMailBack: {
    input: () => NOBODYS,
    verdicts: [UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN],
  },
};
