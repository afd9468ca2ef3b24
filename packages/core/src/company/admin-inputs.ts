import * as z from "zod/mini";
import { emailDomain } from "../email-address.ts";
import { personId } from "../ids.ts";
import { seenVersion } from "../people/seen-version.ts";
import { searchText } from "../teams/team-choices.ts";
import { shortText } from "../text.ts";
import { timeZone } from "../time-zone.ts";
import { NAME_LENGTH } from "./company-inputs.ts";

export const PEOPLE_SHOWN = ["active", "unplaced", "closed"] as const;
/** Everybody with an open account, those of them without a placement today, or closed accounts. */
export type PeopleShown = (typeof PEOPLE_SHOWN)[number];

/** One page of the people list; the cursor is the last row of the page before. */
export const peopleListInput = z.object({
  search: searchText,
  show: z.enum(PEOPLE_SHOWN, "Choose whom to show."),
  cursor: z.optional(
    z.nullable(z.object({ name: shortText(NAME_LENGTH, "The place in the list"), id: personId })),
  ),
});
export type PeopleListInput = z.infer<typeof peopleListInput>;

export const setAdminInput = z.object({
  id: personId,
  isAdmin: z.boolean("Say whether they run the company here."),
});
export type SetAdminInput = z.infer<typeof setAdminInput>;

/** What set-up asked, to be changed later. */
export const companySettingsInput = z
  .object({
    name: shortText(NAME_LENGTH, "The company's name"),
    timeZone,
    joining: z.enum(["invitation", "domain"], "Choose who may join."),
    emailDomain: z.nullable(emailDomain),
    version: seenVersion,
  })
  .check(
    z.refine(({ joining, emailDomain }) => joining === "invitation" || emailDomain !== null, {
      path: ["emailDomain"],
      error: "Type the domain whose addresses may join, such as acme.com.",
    }),
  );
export type CompanySettingsInput = z.infer<typeof companySettingsInput>;

export type SetAdminRefusal = "NOT_FOUND" | "LAST_ADMIN" | "ACCOUNT_CLOSED";
