import * as z from "zod/mini";

const LONGEST = 254;

/** An address as we keep it: trimmed, in lower case, at most 254 characters (RFC 5321). */
export const emailAddress = z
  .string("Type an e-mail address.")
  .check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(LONGEST, "That is too long for an e-mail address."),
    z.email("That does not look like an e-mail address."),
  );

/** The part behind the @, for "who may join": `acme.com`. */
export const emailDomain = z
  .string("Type a domain such as acme.com.")
  .check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(LONGEST, "That is too long for a domain."),
    z.regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/, "Type a domain such as acme.com."),
  );

/** `ana@acme.com` -> `acme.com`. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1);
}
