import * as z from "zod/mini";
import { emailAddress, emailDomain } from "../email-address.ts";
import { invitationId, personId } from "../ids.ts";
import { password } from "../password.ts";
import { shortText } from "../text.ts";
import { timeZone } from "../time-zone.ts";

export const NAME_LENGTH = 120;

const personName = shortText(NAME_LENGTH, "Your name");

/** The first visit: the company, who may join, and its first admin. */
export const setUpInput = z
  .object({
    companyName: shortText(NAME_LENGTH, "The company's name"),
    timeZone,
    joining: z.enum(["invitation", "domain"], "Choose who may join."),
    emailDomain: z.nullable(emailDomain),
    name: personName,
    email: emailAddress,
    password,
    /** Printed at start where strangers could reach the page. */
    code: z.nullable(z.string("Type the code.").check(z.maxLength(64, "That is too long for a code."))),
  })
  .check(
    z.refine((input) => input.joining === "invitation" || input.emailDomain !== null, {
      path: ["emailDomain"],
      error: "Type the domain whose addresses may join, such as acme.com.",
    }),
  );
export type SetUpInput = z.infer<typeof setUpInput>;

/** An address that a link is for: to join with, or because its password is forgotten. */
export const addressInput = z.object({ email: emailAddress });

const token = z
  .string("This link is not whole.")
  .check(z.regex(/^[A-Za-z0-9_-]{43}$/, "This link is not whole. Copy all of it."));
export const invitationToken = z.object({ token });
export const joinInput = z.object({ token, name: personName, password, timeZone });
export type JoinInput = z.infer<typeof joinInput>;

/** A new password, from the link that was mailed. */
export const resetPasswordInput = z.object({ token, password });
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>;

export const invitationChoice = z.object({ id: invitationId });
export const personChoice = z.object({ id: personId });

/** Codes that getting in can refuse with. */
export type EntranceRefusal =
  | "WRONG_CODE"
  | "ALREADY_SET_UP"
  | "JOINING_BY_INVITATION"
  | "DOMAIN_NOT_ALLOWED"
  | "LINK_NOT_VALID"
  | "TOO_MANY_TRIES";

/** Codes that the admin's own actions can refuse with. */
export type CompanyRefusal = "ALREADY_HERE" | "NOT_FOUND" | "LAST_ADMIN" | "VERSION_CONFLICT";
