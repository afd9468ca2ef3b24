import type {
  PlacementWriteRefusal,
  TakenPeriod,
  TeamLeadWriteRefusal,
  TeamWriteRefusal,
} from "@belay/core/teams/team-choices.ts";
import type { Sentences } from "../lib/refusal-sentences.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { lastDayOf, sayDate } from "./date-words.ts";

type Refusal<Code extends string> = {
  code: Code;
  field?: string | undefined;
  details?: TakenPeriod | undefined;
};

const teamSentences = {
  NAME_TAKEN: "There is a team of this name already. Choose another name.",
  NOT_FOUND: "This team is not here any more.",
} satisfies Sentences<TeamWriteRefusal>;

const leadSentences = {
  ALREADY_LEADS: "They lead the team at that time already.",
  ACCOUNT_CLOSED: "Their account is closed. Choose somebody who is here.",
  ENDS_BEFORE_IT_BEGINS: "The last day must not come before the first.",
  PERIOD_TAKEN: "Another lead begins on that day. Choose another day.",
  NOT_FOUND: "This is not here any more. Close it and look again.",
} satisfies Sentences<TeamLeadWriteRefusal>;

const placementSentences = {
  OWN_LEAD: "Nobody is their own lead. Choose somebody else, or leave it to the team's lead.",
  UNKNOWN_LEVEL: "The ladder has no such level. Choose one from the list.",
  UNKNOWN_SPECIALISATION: "The ladder has no such specialisation. Choose one from the list.",
  UNKNOWN_TEAM: "This team is not here any more. Choose another one.",
  UNKNOWN_LEAD: "This person is not here. Choose somebody else.",
  ACCOUNT_CLOSED: "Their account is closed, so they can't lead from now on. Choose somebody who is here.",
  ENDS_BEFORE_IT_BEGINS: "The last day must not come before the first.",
  PERIOD_TAKEN: "Another placement holds some of these days. Choose other days, or correct that one first.",
  NOT_FOUND: "This is not here any more. Close it and look again.",
} satisfies Sentences<PlacementWriteRefusal>;

export const sayTeamRefusal = (refused: Refusal<TeamWriteRefusal>) => sentence(refused, teamSentences);

export const sayLeadRefusal = (refused: Refusal<TeamLeadWriteRefusal>) =>
  refused.code === "PERIOD_TAKEN" && refused.details
    ? `Another lead holds ${sayTaken(refused.details)}. Choose another day, or take that one back first.`
    : sentence(refused, leadSentences);

export const sayPlacementRefusal = (refused: Refusal<PlacementWriteRefusal>) =>
  refused.code === "PERIOD_TAKEN" && refused.details
    ? `Another placement holds ${sayTaken(refused.details)}. Choose other days, or correct that one first.`
    : sentence(refused, placementSentences);

function sayTaken({ fromDate, toDate }: TakenPeriod): string {
  return toDate === null
    ? `the days from ${sayDate(fromDate)} on`
    : `${sayDate(fromDate)} to ${sayDate(lastDayOf(toDate))}`;
}
