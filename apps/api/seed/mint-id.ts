import type { Instant } from "@belay/core/instant.ts";
import { toMilliseconds } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import { seededRandom } from "./seeded-random.ts";

/** Makes the id of a row of the asked brand that came to be at a moment. */
export type MintId = <Brand extends z.core.$ZodType>(brand: Brand, at: Instant) => z.output<Brand>;

/** For rows that nothing outside their own table names. */
export const rowId = z.uuid();

/** UUIDv7 as the application's own, but the same each time the same rows are made in the same order. */
export function idMint(): MintId {
  const random = seededRandom("ids");
  const hex = (digits: number) =>
    random
      .whole(0, 16 ** digits - 1)
      .toString(16)
      .padStart(digits, "0");
  return (brand, at) => {
    const time = toMilliseconds(at).toString(16).padStart(12, "0");
    const variant = random.pick(["8", "9", "a", "b"]);
    return z.parse(
      brand,
      `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`,
    );
  };
}
