import type { MatrixCompany } from "./matrix-company.ts";
import type { Rows, Verdict, Verdicts } from "./matrix-row.ts";
import { hidden, members, nothing, ok, signIn } from "./matrix-row.ts";

const theMentorsCalendar = ({ sourceId }: MatrixCompany) => ({ id: sourceId });
const everyMember = (verdict: Verdict): Verdicts => [
  ...([signIn, signIn] as const),
  ...([verdict, verdict, verdict, verdict, verdict, verdict] as const),
];
/** Their own calendar: to everybody else it is not there. */
const onlyTheMentor = (verdict: Verdict): Verdicts => [
  ...([signIn, signIn, hidden, hidden] as const),
  ...([verdict, hidden, hidden, hidden] as const),
];

export const feedRows: Rows<"calendar"> = {
  feed: { verdicts: everyMember(nothing) },
  renewFeed: { verdicts: members },
  removeFeed: { verdicts: everyMember(nothing) },
  sources: { verdicts: members },
  addSource: {
    input: () => ({ address: "https://10.0.0.1/private.ics" }),
    verdicts: everyMember("PRIVATE_ADDRESS"),
  },
  fetchSource: { input: theMentorsCalendar, verdicts: onlyTheMentor(ok) },
  removeSource: { input: theMentorsCalendar, verdicts: onlyTheMentor(ok) },
};
