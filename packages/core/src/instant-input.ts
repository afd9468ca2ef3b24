import * as z from "zod/mini";
import { toInstant, toMilliseconds } from "./instant.ts";

/** A moment that came from outside: ISO 8601 in UTC with `Z`, kept the one way that instants are written. */
export function instantInput(message: string) {
  return z.pipe(
    z.iso.datetime(message),
    z.transform((text) => toInstant(toMilliseconds(text))),
  );
}
