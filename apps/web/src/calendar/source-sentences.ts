import type { AppRouter } from "@belay/api";
import type { CalendarProblem } from "@belay/core/calendar/calendar-source.ts";
import type { inferRouterOutputs } from "@trpc/server";
import type { Sentences } from "../lib/refusal-sentences.ts";
import { sentence } from "../lib/refusal-sentences.ts";

type Answers = inferRouterOutputs<AppRouter>["calendar"];
type CodeOf<Answer> =
  Extract<Answer, { ok: false }> extends { code: infer Code extends string } ? Code : never;
type SourceRefusal =
  | CodeOf<Answers["addSource"]>
  | CodeOf<Answers["fetchSource"]>
  | CodeOf<Answers["removeSource"]>
  | CalendarProblem;

export type CalendarSource = Answers["sources"][number];
export type Feed = NonNullable<Answers["feed"]>;

/** What happened with a calendar elsewhere, and what its owner can do about it. */
const sourceSentences = {
  PRIVATE_ADDRESS:
    "This address leads into a private network, where Belay does not look. Use the address that your calendar gives out for others.",
  UNREACHABLE: "Nothing answered at this address. Look for a slip in it, or copy it anew from your calendar.",
  TOO_SLOW: "The calendar did not answer within ten seconds. Try again in a few minutes.",
  TOO_LARGE: "The calendar is larger than 5 MB. Remove old entries there, or share a smaller one.",
  REFUSED:
    "There is no calendar at this address any more, or it is not open to who has the link. Copy the secret address anew from your calendar.",
  BAD_ANSWER:
    "The other side answered with a fault. Try again in a few minutes; if it stays so, copy the address anew from your calendar.",
  TOO_MANY_REDIRECTS: "The address leads on and on and never arrives. Copy it anew from your calendar.",
  NOT_A_CALENDAR:
    "What answers there is no calendar. Use the iCal address, which mostly ends in .ics, and not the one of the web page.",
  TOO_MANY_TIMES:
    "This calendar says more times than Belay can read. Share one without entries that repeat every few minutes.",
  SECRET_CHANGED:
    "The secret of this Belay was changed, so it cannot open the address any more. Remove the calendar here and add it again.",
  ALREADY_ADDED: "Belay reads this calendar already: it is in the list above.",
  TOO_MANY_SOURCES: "Belay reads five calendars of yours already. Remove one of them first.",
  TOO_MANY_TRIES: "That was often in a short time. Wait ten minutes, then try again.",
  ONLY_TOLD: "This calendar belongs to the demo and leads nowhere. Add one of your own to see it being read.",
} satisfies Sentences<SourceRefusal>;

export const saySourceRefusal = (refused: { code: SourceRefusal }) => sentence(refused, sourceSentences);
