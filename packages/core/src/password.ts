import * as z from "zod/mini";

export const PASSWORD_LENGTH = { least: 10, most: 128 } as const;

/** A password as somebody chooses it: 10 to 128 characters that a keyboard can type again. */
export const password = z.string("Choose a password.").check(
  z.minLength(PASSWORD_LENGTH.least, `Use at least ${PASSWORD_LENGTH.least} characters; a sentence is fine.`),
  z.maxLength(PASSWORD_LENGTH.most, `Use at most ${PASSWORD_LENGTH.most} characters.`),
  z.refine(
    (text) => text.isWellFormed() && !text.includes("\0"),
    "This password contains a character that cannot be typed again.",
  ),
);
