import { v7 } from "uuid";
import type { z } from "zod";

/** A fresh UUIDv7 of the asked brand: `newId(sessionId)`. */
export function newId<Schema extends z.core.$ZodType>(_brand: Schema): z.core.output<Schema> {
  return v7() as z.core.output<Schema>;
}

/** For rows that nothing outside their own table names. */
export function newRowId(): string {
  return v7();
}
