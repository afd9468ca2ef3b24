import { readFailure } from "./read-failure.ts";

/** The id to quote when asking for help, for `FourFaces` and `ErrorState`. */
export function requestIdOf(error: unknown): string | undefined {
  return readFailure(error).requestId ?? undefined;
}
