import * as z from "zod/mini";
import { toInstant, toMilliseconds } from "./instant.ts";

/** A moment that came from outside: ISO 8601 in UTC with `Z`, from 1970 to 2199, kept the one way that instants are written. */
export function instantInput(message: string) {
  return z.pipe(
    // Whoever compares two moments afterwards must be able to read them.
    z.iso
      .datetime({ error: message, abort: true })
      .check(z.refine((text) => text >= "1970" && text < "2200", { error: message, abort: true })),
    z.transform((text) => toInstant(toMilliseconds(text))),
  );
}
