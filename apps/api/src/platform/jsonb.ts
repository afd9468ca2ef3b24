import type { RawBuilder } from "kysely";
import { sql } from "kysely";

/** A value for a jsonb column. pg would spell a JavaScript array as a PostgreSQL array, so both drivers get text. */
export function jsonb<Value>(value: Value): RawBuilder<string> {
  return sql<string>`${JSON.stringify(value)}::jsonb`;
}
