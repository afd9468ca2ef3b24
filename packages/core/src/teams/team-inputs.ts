import * as z from "zod/mini";
import { personId, teamId } from "../ids.ts";
import { plainDate } from "../people/placement-inputs.ts";
import { seenVersion } from "../people/seen-version.ts";
import { longText, shortText } from "../text.ts";

export const TEAM_NAME_LENGTH = 120;

const about = {
  name: shortText(TEAM_NAME_LENGTH, "The team's name"),
  /** The unit above the team; empty when there is none. */
  org: longText(TEAM_NAME_LENGTH, "The organisation").check(
    z.refine((text) => !text.includes("\n"), "The organisation must be one line."),
  ),
};

export const addTeamInput = z.object(about);
export type AddTeamInput = z.infer<typeof addTeamInput>;

export const changeTeamInput = z.object({
  teamId,
  version: seenVersion,
  ...about,
});
export type ChangeTeamInput = z.infer<typeof changeTeamInput>;

/** From that day on, until somebody else is named. */
export const nameTeamLeadInput = z.object({ teamId, personId, fromDate: plainDate });
export type NameTeamLeadInput = z.infer<typeof nameTeamLeadInput>;
