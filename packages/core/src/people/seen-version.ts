import * as z from "zod/mini";

const MESSAGE = "Load the page again: its version is missing.";

// The next one has to fit into an integer column too.
const LARGEST = 2_147_483_646;

/** The version of the row that the person saw when they began to change it. */
export const seenVersion = z.int(MESSAGE).check(z.gte(1, MESSAGE), z.lte(LARGEST, MESSAGE));

/** The same for a row that may not be there yet: 0. */
export const seenVersionOrNone = z.int(MESSAGE).check(z.gte(0, MESSAGE), z.lte(LARGEST, MESSAGE));
