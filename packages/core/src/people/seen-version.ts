import * as z from "zod/mini";

const MESSAGE = "Load the page again: its version is missing.";

/** The version of the row that the person saw when they began to change it. */
export const seenVersion = z.int(MESSAGE).check(z.gte(1, MESSAGE), z.lte(2_147_483_647, MESSAGE));
