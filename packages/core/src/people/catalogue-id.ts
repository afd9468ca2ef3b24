import * as z from "zod/mini";

/** The form of ids in a ladder or skill file: `ic.senior`, `code_review`. `message` is what a person reads. */
export const catalogueId = (message: string) =>
  z
    .string(message)
    .check(
      z.maxLength(64, { error: message, abort: true }),
      z.regex(/^[a-z][a-z0-9_.-]*$/, { error: message }),
    );
