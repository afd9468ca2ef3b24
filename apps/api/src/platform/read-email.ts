import { emailAddress } from "@belay/core/email-address.ts";

/** The address as we store it (lower case, trimmed), or null when it is none. */
export function readEmail(input: unknown): string | null {
  const parsed = emailAddress.safeParse(input);
  return parsed.success ? parsed.data : null;
}
